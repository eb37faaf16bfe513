package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Passes everything on; a layer that holds another one changes what the held one adds. */
abstract class DelegatingAssembly implements GraphAssembly {
    private final GraphAssembly graph;

    DelegatingAssembly(GraphAssembly graph) {
        this.graph = graph;
    }

    @Override
    public void input(InputSource source, Shape shape) {
        graph.input(source, shape);
    }

    @Override
    public void layer(Layer layer) {
        graph.layer(layer);
    }

    @Override
    public void layerOfSeveral(Layer layer) {
        graph.layerOfSeveral(layer);
    }

    @Override
    public void layer(String name, Layer layer, String... inputs) {
        graph.layer(name, layer, inputs);
    }

    @Override
    public void vertex(GraphVertex vertex) {
        graph.vertex(vertex);
    }

    @Override
    public void vertex(String name, GraphVertex vertex, String... inputs) {
        graph.vertex(name, vertex, inputs);
    }

    @Override
    public List<String> inputs() {
        return graph.inputs();
    }

    @Override
    public void output(OutputObjective objective) {
        graph.output(objective);
    }

    @Override
    public <B extends BaseLayer.Builder<B>> B weights(B builder, Settings settings) {
        return graph.weights(builder, settings);
    }

    @Override
    public IWeightInit initialisation(String id) {
        return graph.initialisation(id);
    }

    @Override
    public IActivation activation(String id, List<Double> parameters) {
        return graph.activation(id, parameters);
    }

    @Override
    public ILossFunction loss(String id) {
        return graph.loss(id);
    }

    @Override
    public IDropout dropout(double rate) {
        return graph.dropout(rate);
    }

    @Override
    public Training training() {
        return graph.training();
    }

    @Override
    public Task task() {
        return graph.task();
    }
}
