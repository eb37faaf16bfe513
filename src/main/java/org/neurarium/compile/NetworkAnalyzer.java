package org.neurarium.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.compile.check.Survey;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** Works out what is known of a project's network before training. Pure, and quick enough for every keystroke. */
public final class NetworkAnalyzer {
    private NetworkAnalyzer() {
    }

    /** @param schema shape of the data, empty where none can be loaded */
    public static NetworkAnalysis analyse(Project project, Optional<Examples.Schema> schema) {
        Survey survey = Survey.of(project, schema.map(Tasks::of).orElse(null));
        List<LayerAnalysis> layers = new ArrayList<>();
        for (LayerNode node : survey.wiring().nodes()) {
            layers.add(survey.find(node.id()).map(NetworkAnalyzer::layer)
                    .orElseGet(() -> new LayerAnalysis(node.id(), node.kind(), List.of(), null, 0, 0)));
        }
        List<Problem> problems = new ArrayList<>(survey.problems());
        problems.addAll(TrainingCheck.problems(project));
        long parameters = layers.stream().mapToLong(LayerAnalysis::parameters).sum();
        MemoryEstimate memory = MemoryEstimate.of(project, survey, parameters);
        if (schema.isPresent()) {
            problems.addAll(MemoryCheck.problems(project, memory, layers, MemoryLimit.here()));
        }
        return new NetworkAnalysis(layers, problems, parameters, layers.stream().mapToLong(LayerAnalysis::multiplyAdds).sum(),
                memory.peak(Math.max(1, project.training().batchSize())));
    }

    private static LayerAnalysis layer(Survey.Visited v) {
        boolean known = v.inputs().isPresent() && v.output() != null;
        List<Shape> inputs = v.inputs().orElse(List.of());
        return new LayerAnalysis(v.node().id(), v.node().kind(), inputs, v.output(),
                known ? v.type().parameters(v.node().settings(), inputs) : 0,
                known ? v.type().multiplyAdds(v.node().settings(), inputs) : 0);
    }
}
