package org.neurarium.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.neurarium.compile.check.Survey;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.InputFeature;
import org.neurarium.layer.Task;
import org.nd4j.linalg.api.buffer.DataType;

/** From a project and the shape of its data to a Deeplearning4j graph. */
public final class NetworkCompiler {
    private NetworkCompiler() {
    }

    /** Compiles for training in single precision. */
    public static Compilation compile(Project project, Examples.Schema schema) {
        return compile(project, schema, DataType.FLOAT);
    }

    /** @param precision FLOAT, or DOUBLE where gradients are to be checked */
    public static Compilation compile(Project project, Examples.Schema schema, DataType precision) {
        Task task = Tasks.of(schema);
        Survey survey = Survey.of(project, task);
        List<Problem> errors = new ArrayList<>(NetworkAnalyzer.analyse(project, Optional.of(schema)).problems());
        errors.removeIf(p -> p.severity() != Problem.Severity.ERROR);
        return errors.isEmpty() ? build(project, schema, task, survey, precision) : new Compilation.Rejected(errors);
    }

    private static CompiledNetwork build(Project project, Examples.Schema schema, Task task, Survey survey,
                                         DataType precision) {
        LearningRate rate = new LearningRate(project.training(),
                Horizon.of(schema.count(), project.training().batchSize(), project.training().epochs()));
        List<Survey.Visited> used = survey.visited().stream().filter(v -> survey.isUsed(v.node().id())).toList();
        GraphBuilding building = new GraphBuilding(project.training(), task, rate, precision);
        used.forEach(building::add);
        ComputationGraphConfiguration configuration = building.build();
        ParameterLayout layout = new ParameterLayout(configuration);
        List<CompiledLayer> layers = used.stream().map(v -> layer(v, building, layout)).toList();
        FeatureEncoding features = new FeatureEncoding((int) task.features().count(),
                InputFeature.chosen(used.get(0).node().settings()));
        return new CompiledNetwork(project, configuration, layers, building.networkInputs(), features, building.objective(), rate);
    }

    private static CompiledLayer layer(Survey.Visited visited, GraphBuilding building, ParameterLayout layout) {
        List<String> vertices = building.verticesOf(visited.node().id());
        return new CompiledLayer(visited.node(), vertices, visited.inputs().orElseThrow(),
                java.util.Objects.requireNonNull(visited.output()),
                layout.of(visited.node(), visited.type(), vertices));
    }
}
