package org.neurarium.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.check.Survey;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.GraphAssembly;
import org.neurarium.layer.InputSource;
import org.neurarium.layer.OutputObjective;
import org.neurarium.layer.Task;
import org.neurarium.nn.layer.SideInputVertex;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** A graph being built, layer after layer. The vertex that stands for a node's output carries the node's id. */
final class GraphBuilding implements GraphAssembly {
    /** What a vertex is called that brings several inputs to the layer of the name before it. */
    private static final String SIDE = "-inputs";
    private final Training training;
    private final Task task;
    private final Conventions conventions;
    private final ComputationGraphConfiguration.GraphBuilder builder;
    private final Map<String, List<String>> vertices = new LinkedHashMap<>();
    private String node = "";
    private List<String> feeders = List.of();
    private @Nullable OutputObjective objective;
    private final List<NetworkInput> inputs = new ArrayList<>();

    GraphBuilding(Training training, Task task, LearningRate rate, DataType precision) {
        this.training = training;
        this.task = task;
        this.conventions = new Conventions(training, rate);
        this.builder = new NeuralNetConfiguration.Builder().seed(training.seed()).dataType(precision)
                .updater(conventions.optimizer().updater()).graphBuilder()
                .allowNoOutput(false).validateOutputLayerConfig(false);
    }

    void add(Survey.Visited layer) {
        node = layer.node().id();
        feeders = layer.feeders();
        vertices.put(node, new ArrayList<>());
        layer.type().addTo(this, layer.node(), layer.inputs().orElseThrow());
    }

    ComputationGraphConfiguration build() {
        return builder.setInputTypes(inputs.stream().map(GraphBuilding::type).toArray(InputType[]::new)).build();
    }

    /** Deeplearning4j's name for a shape: time comes last there, channels first. */
    private static InputType type(NetworkInput input) {
        Shape shape = input.shape();
        return switch (shape.rank()) {
            case 2 -> InputType.recurrent(shape.size(1), shape.size(0));
            case 3 -> InputType.convolutional(shape.size(0), shape.size(1), shape.size(2));
            default -> InputType.feedForward(shape.count());
        };
    }

    /** What enters the graph, in its order. */
    List<NetworkInput> networkInputs() {
        return List.copyOf(inputs);
    }

    OutputObjective objective() {
        if (objective == null) {
            throw new IllegalStateException("no layer of the network has declared itself its output");
        }
        return objective;
    }

    /** Names of the vertices that a node became, its output last. */
    List<String> verticesOf(String id) {
        return List.copyOf(vertices.getOrDefault(id, List.of()));
    }

    @Override
    public void input(InputSource source, Shape shape) {
        builder.addInputs(node);
        inputs.add(new NetworkInput(node, source, shape, source == InputSource.DECODER || task.isTokens()));
        vertices.get(node).add(node);
    }

    @Override
    public void layer(Layer layer) {
        layer(node, layer, feeders.toArray(String[]::new));
    }

    @Override
    public void layerOfSeveral(Layer layer) {
        if (feeders.size() == 1) {
            layer(layer);
            return;
        }
        vertex(node + SIDE, new SideInputVertex(node, feeders.size()), feeders.toArray(String[]::new));
        layer(node, layer, node + SIDE);
    }

    @Override
    public void layer(String name, Layer layer, String... inputs) {
        builder.addLayer(name, layer, inputs);
        vertices.get(node).add(name);
    }

    @Override
    public void vertex(GraphVertex vertex) {
        vertex(node, vertex, feeders.toArray(String[]::new));
    }

    @Override
    public void vertex(String name, GraphVertex vertex, String... inputs) {
        builder.addVertex(name, vertex, inputs);
        vertices.get(node).add(name);
    }

    @Override
    public List<String> inputs() {
        return feeders;
    }

    @Override
    public void output(OutputObjective declared) {
        objective = declared;
        builder.setOutputs(node);
    }

    @Override
    public <B extends BaseLayer.Builder<B>> B weights(B layerBuilder, Settings settings) {
        return conventions.weights(layerBuilder, settings);
    }

    @Override
    public IWeightInit initialisation(String id) {
        return conventions.initialisation(id);
    }

    @Override
    public IActivation activation(String id, List<Double> parameters) {
        return Conventions.activation(id, parameters);
    }

    @Override
    public ILossFunction loss(String id) {
        return Conventions.loss(id);
    }

    @Override
    public IDropout dropout(double rate) {
        return Conventions.dropout(rate);
    }

    @Override
    public Training training() {
        return training;
    }

    @Override
    public Task task() {
        return task;
    }
}
