package org.neurarium.compile;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.neurarium.document.Project;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.OutputObjective;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A project that can be trained: one Deeplearning4j graph, and what must be known to feed and read it. Initial
 * parameters depend on the project's seed only.
 */
public final class CompiledNetwork implements Compilation {
    private final Project project;
    private final ComputationGraphConfiguration configuration;
    private final List<CompiledLayer> layers;
    private final List<NetworkInput> inputs;
    private final FeatureEncoding features;
    private final OutputObjective objective;
    private final LearningRate learningRate;
    private final Optional<DenseChain> chain;

    CompiledNetwork(Project project, ComputationGraphConfiguration configuration, List<CompiledLayer> layers,
                    List<NetworkInput> inputs, FeatureEncoding features, OutputObjective objective, LearningRate learningRate) {
        this.project = project;
        this.configuration = configuration;
        this.layers = List.copyOf(layers);
        this.inputs = List.copyOf(inputs);
        this.features = features;
        this.objective = objective;
        this.learningRate = learningRate;
        this.chain = DenseChains.find(project, this.layers, features.inputs(), objective);
    }

    /** A new graph with the initial parameters. Clipping, where the project asks for it, is built in. */
    public ComputationGraph newGraph() {
        ComputationGraph graph = new ComputationGraph(configuration.clone());
        graph.init();
        if (GradientClipping.isWanted(project.training())) {
            graph.setListeners(new GradientClipping(project.training()));
        }
        return graph;
    }

    /** The initial parameters as one flat vector in the graph's order. */
    public float[] initialParameters() {
        INDArray params = newGraph().params();
        return params.isEmpty() ? new float[0] : params.reshape(params.length()).toFloatVector();
    }

    public Project project() {
        return project;
    }

    public ComputationGraphConfiguration configuration() {
        return configuration;
    }

    /** The layers of the canvas that lead to the output, each after its feeders. */
    public List<CompiledLayer> layers() {
        return layers;
    }

    public Optional<CompiledLayer> layer(String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** All parameters in the order of the flat vector. */
    public List<ParameterBlock> parameters() {
        return layers.stream().flatMap(l -> l.parameters().stream())
                .sorted(java.util.Comparator.comparingInt(ParameterBlock::offset)).toList();
    }

    /** Length of the flat vector, running statistics included. */
    public int parameterCount() {
        return layers.stream().flatMap(l -> l.parameters().stream()).mapToInt(ParameterBlock::length).sum();
    }

    /** What enters the graph, in its order. */
    public List<NetworkInput> inputs() {
        return inputs;
    }

    /** Answers asked of each example, one a step; 0 where one is for the whole example. */
    public int answers() {
        return objective.steps();
    }

    /** Whether padding that all sequences of a batch share may be cut off: one answer is asked, and no layer counts steps. */
    public boolean takesShorterBatches() {
        return answers() == 0 && inputs.size() == 1 && layers.stream().noneMatch(
                l -> LayerCatalogue.find(l.node().kind()).orElseThrow().needsAllSteps(l.node().settings()));
    }

    /** Numbers per example that a pass through the network holds: what the layers give, and what their kernels keep beside it. */
    public long numbersEach() {
        long numbers = 1;
        for (CompiledLayer layer : layers) {
            LayerType type = LayerCatalogue.find(layer.node().kind()).orElseThrow();
            numbers += layer.output().count() + type.workingNumbers(layer.node().settings(), layer.inputs(), layer.output())
                    + type.numbersBesideHeap(layer.node().settings(), layer.inputs(), layer.output());
        }
        return numbers;
    }

    /** Multiply-adds of one example's forward pass, as {@code inspect} counts them. */
    public long multiplyAddsEach() {
        return layers.stream().mapToLong(l -> LayerCatalogue.find(l.node().kind()).orElseThrow()
                .multiplyAdds(l.node().settings(), l.inputs())).sum();
    }

    public FeatureEncoding features() {
        return features;
    }

    public TargetEncoding targets() {
        return new TargetEncoding(objective.coding(), objective.units());
    }

    public OutputObjective objective() {
        return objective;
    }

    /** The learning rate that graphs made here follow. */
    public LearningRate learningRate() {
        return learningRate;
    }

    /** The network as a chain of dense layers, if it is no more than that. */
    public Optional<DenseChain> chain() {
        return chain;
    }
}
