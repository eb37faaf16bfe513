package org.neurarium.lesson.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.WeightsProbe;

/**
 * Units that start equal stay equal, whatever is learned. In a deep ReLU network a layer multiplies the mean square of the
 * activations by n·E[w²]/2 (He et al. 2015, eq. 9): by 1 at He's start, which keeps it within a factor of 2 over ten layers
 * (median of five seeds), and by far less at a small normal one, as the product over the layers' own weights foretells.
 */
public final class WeightInitCheck implements DemoCheck {
    private static final int LAYERS = 10;
    private static final int SEEDS = 5;
    private static final int WIDTH = 512;
    /** Makes N(0, 0.01²) of N(0, 0.05²). */
    private static final float SMALL = 0.2f;
    private static final double KEPT = 2;
    /** Nine layers of 256 units: the logarithm of the product varies by √(9·5/256) = 0.42 about what is foretold; two of that. */
    private static final double NEAR = Math.exp(0.84);

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        try (TrainedNetwork equal = TrainedNetwork.of(steps.get(0))) {
            double apart = apart(equal);
            figures.add("constant.largestDifferenceOfUnits", apart, apart == 0);
            double accuracy = equal.frame().metrics().validationAccuracy();
            figures.add("constant.validationAccuracy", accuracy, accuracy < 0.9);
        }
        try (TrainedNetwork drawn = TrainedNetwork.of(steps.get(1))) {
            double apart = apart(drawn);
            figures.add("glorot.largestDifferenceOfUnits", apart, apart > 0.1);
            double accuracy = drawn.frame().metrics().validationAccuracy();
            figures.add("glorot.validationAccuracy", accuracy, accuracy >= 0.95);
        }
        double[] small = median(steps.get(2));
        figures.add("normal.meanSquareKept", small[0], small[0] < 1 / KEPT && near(small[0], small[1]));
        figures.add("normal.meanSquareForetold", small[1], small[1] > 0);
        double[] he = median(steps.get(3));
        figures.add("he.meanSquareKept", he[0], he[0] > 1 / KEPT && he[0] < KEPT);
        figures.add("he.meanSquareForetold", he[1], near(he[1], 1));
        wide(steps.get(3), figures);
        return learning(steps, figures);
    }

    /** The same ten layers twice as wide: He's start against N(0, 0.01²). */
    private static void wide(Project deep, Figures figures) throws InputFault {
        Project wide = deep;
        for (int layer = 1; layer <= LAYERS; layer++) {
            wide = ProjectJson.apply(wide, "network.layers.h" + layer + ".settings.units", String.valueOf(WIDTH));
        }
        double he = median(wide)[0];
        figures.add("he.width" + WIDTH + ".meanSquareKept", he, he > 1 / KEPT && he < KEPT);
        double small = median(wide.withTraining(wide.training().withWeightInit("normal")), SMALL)[0];
        figures.add("normal0.01.width" + WIDTH + ".meanSquareKept", small, small < 1 / KEPT);
    }

    private static CheckReport learning(List<Project> steps, Figures figures) throws InputFault {
        try (TrainedNetwork small = TrainedNetwork.of(steps.get(2)); TrainedNetwork he = TrainedNetwork.of(steps.get(3))) {
            double stuck = small.frame().metrics().trainLoss();
            double learnt = he.frame().metrics().trainAccuracy();
            figures.add("normal.trainLoss", stuck, Math.abs(stuck - Math.log(2)) < 0.01);
            figures.add("he.trainAccuracy", learnt, learnt >= 0.95);
        }
        return figures.report();
    }

    private static boolean near(double found, double wanted) {
        return found < wanted * NEAR && found > wanted / NEAR;
    }

    /** Largest difference of one hidden unit's weights from the first unit's. */
    private static double apart(TrainedNetwork network) {
        var hidden = network.read(new WeightsProbe("h1")).parameters();
        int units = hidden.get("bias").length;
        float[] kernel = hidden.get("kernel");
        double most = 0;
        for (int i = 0; i < kernel.length; i++) {
            most = Math.max(most, Math.abs(kernel[i] - kernel[i - i % units]));
        }
        return most;
    }

    /** Mean square of the last layer by that of the first, and what the weights between foretell; each the median of the seeds. */
    private static double[] median(Project project) throws InputFault {
        return median(project, 1);
    }

    /** @param factor by which the weights that were drawn are multiplied */
    private static double[] median(Project project, float factor) throws InputFault {
        List<Double> kept = new ArrayList<>();
        List<Double> foretold = new ArrayList<>();
        Examples points = TrainingPart.of(project);
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (TrainedNetwork network = TrainedNetwork.untrained(project.withTraining(project.training().withSeed(seed)))) {
                scale(network, factor);
                Inputs inputs = Inputs.of(points.features());
                kept.add(meanSquare(network.read(new ActivationsProbe("h" + LAYERS, inputs)).values())
                        / meanSquare(network.read(new ActivationsProbe("h1", inputs)).values()));
                double product = 1;
                for (int layer = 2; layer <= LAYERS; layer++) {
                    var parameters = network.read(new WeightsProbe("h" + layer)).parameters();
                    product *= parameters.get("bias").length * meanSquare(parameters.get("kernel")) / 2;
                }
                foretold.add(product);
            }
        }
        Collections.sort(kept);
        Collections.sort(foretold);
        return new double[] {kept.get(SEEDS / 2), foretold.get(SEEDS / 2)};
    }

    private static void scale(TrainedNetwork network, float factor) {
        float[] weights = network.session().parameters();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
        network.session().load(weights);
    }

    private static double meanSquare(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += (double) v * v;
        }
        return sum / values.length;
    }
}
