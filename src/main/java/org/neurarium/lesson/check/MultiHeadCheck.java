package org.neurarium.lesson.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.attention.SelfAttention;
import org.neurarium.lab.attention.Vectors;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.probe.InsideProbe;

/**
 * Heads of size d/h: neither the output's size nor the cost of all together depends on h, in the lab and in the layer of
 * the demo's network. What the mask hides, later words and padding, has the weight 0 exactly.
 */
public final class MultiHeadCheck implements DemoCheck {
    private static final int D = 8;
    private static final int EXAMPLES = 10;
    private static final String LAYER = "heads";
    private static final int[] HEADS = {1, 2, 4, 8};

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        lab(figures);
        Project project = steps.get(steps.size() - 1);
        layer(project, figures);
        try (TrainedNetwork network = TrainedNetwork.of(project.withTraining(project.training().withEpochs(1)))) {
            padding(network, figures);
        }
        return figures.report();
    }

    private static void lab(Figures figures) {
        Set<Integer> sizes = new HashSet<>();
        Set<Long> costs = new HashSet<>();
        boolean exact = true;
        for (int heads : HEADS) {
            SelfAttention lab = lab(heads);
            List<SelfAttention.Head> all = lab.run();
            sizes.add(lab.output(all)[0].length);
            costs.add(lab.headCost() + lab.projectionCost());
            for (SelfAttention.Head head : all) {
                for (int i = 0; i < lab.x().length; i++) {
                    for (int j = 0; j < lab.x().length; j++) {
                        exact &= (head.weights()[i][j] == 0) == (j > i || j >= lab.x().length - 1);
                    }
                }
            }
        }
        figures.add("heads.outputSizes", sizes, sizes.equals(Set.of(D)));
        figures.add("heads.multiplyAdds", costs, costs.size() == 1);
        figures.add("heads.maskedWeightsAreZero", exact, exact);
    }

    /** Causal, with one token of padding. */
    private static SelfAttention lab(int heads) {
        double[][] x = List.of("one", "word", "after", "another", "⟨pad⟩").stream().map(w -> Vectors.of(w, D, 1)).toArray(double[][]::new);
        return new SelfAttention(x, Vectors.weights(D, "query", 1), Vectors.weights(D, "key", 1), Vectors.weights(D, "value", 1),
                Vectors.weights(D, "output", 1), heads, true, 1);
    }

    /** The layer of the canvas, with as many heads as stand in {@link #HEADS}, each the smaller. */
    private static void layer(Project project, Figures figures) throws InputFault {
        Examples data = TrainingPart.of(project);
        Set<Long> costs = new HashSet<>();
        Set<Object> shapes = new HashSet<>();
        for (int heads : HEADS) {
            Project changed = ProjectJson.apply(ProjectJson.apply(project, "network.layers." + LAYER + ".settings.numHeads", String.valueOf(heads)),
                    "network.layers." + LAYER + ".settings.keyDim", String.valueOf(32 / heads));
            NetworkAnalysis analysis = NetworkAnalyzer.analyse(changed, java.util.Optional.of(data.schema()));
            costs.add(analysis.find(LAYER).orElseThrow().multiplyAdds());
            shapes.add(java.util.Objects.requireNonNull(analysis.find(LAYER).orElseThrow().output()));
        }
        figures.add("layer.multiplyAdds", costs, costs.size() == 1);
        figures.add("layer.output", shapes.toString(), shapes.size() == 1);
    }

    private static void padding(TrainedNetwork network, Figures figures) throws InputFault {
        double hidden = 0;
        double sums = 0;
        int compared = 0;
        for (int e = 0; e < EXAMPLES; e++) {
            ExampleInput example = ExampleInput.at(Sessions.data(network.session()), new ExampleInput.Place(true, e));
            InsideProbe.Frame inside = network.read(new InsideProbe(LAYER, example.inputs()));
            float[] weights = inside.values("weights");
            int keys = inside.width("weights");
            for (int row = 0; row < weights.length / keys; row++) {
                if (row % keys < example.length()) { // as many queries as keys
                    double sum = 0;
                    for (int k = 0; k < keys; k++) {
                        double w = weights[row * keys + k];
                        sum += w;
                        hidden = k >= example.length() ? Math.max(hidden, w) : hidden;
                        compared += k >= example.length() ? 1 : 0;
                    }
                    sums = Math.max(sums, Math.abs(sum - 1));
                }
            }
        }
        figures.add("network.largestWeightOfPadding", hidden, hidden == 0);
        figures.add("network.weightsOfPadding", compared, compared > 0);
        figures.add("network.weightsFromOne", sums, sums < 1e-5);
    }
}
