package org.neurarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.ParameterBlock;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.convolution.ReshapeVertex;

/**
 * A flattened image in DL4J's form. Ours runs through an image as Keras does, rows, columns, then channels; DL4J's own
 * runs through channels first. The layer behind sees the same numbers in another order, so the rows of its kernel change
 * places along: row (y·width + x)·channels + c of ours is row (c·height + y)·width + x of DL4J's.
 *
 * @param vertex the flattening
 * @param image [height, width, channels]
 * @param readers the layers whose kernels meet its numbers
 */
record FlattenForm(String vertex, Shape image, List<String> readers) {

    /** Those that have a DL4J form: an image goes in, and only dense layers read what comes out, whatever is done to single numbers between. */
    static List<FlattenForm> of(CompiledNetwork network) {
        ComputationGraphConfiguration graph = network.configuration();
        List<FlattenForm> all = new ArrayList<>();
        graph.getVertices().forEach((name, vertex) -> {
            if (vertex instanceof ReshapeVertex shape && shape.flattens()) {
                Optional<Shape> image = network.layer(graph.getVertexInputs().get(name).get(0)).map(l -> l.output());
                List<String> readers = new ArrayList<>();
                if (image.isPresent() && image.get().rank() == 3 && onlyDense(graph, name, readers)) {
                    all.add(new FlattenForm(name, image.get(), readers));
                }
            }
        });
        return all;
    }

    private static boolean onlyDense(ComputationGraphConfiguration graph, String name, List<String> readers) {
        if (graph.getNetworkOutputs().contains(name)) {
            return false;
        }
        for (Map.Entry<String, List<String>> wire : graph.getVertexInputs().entrySet()) {
            if (wire.getValue().contains(name) && !leadsToDense(graph, wire.getKey(), readers)) {
                return false;
            }
        }
        return true;
    }

    private static boolean leadsToDense(ComputationGraphConfiguration graph, String name, List<String> readers) {
        GraphVertex vertex = graph.getVertices().get(name);
        if (!(vertex instanceof LayerVertex holder)) {
            return false;
        }
        Layer layer = holder.getLayerConf().getLayer();
        if (layer.getClass() == DenseLayer.class || layer.getClass() == OutputLayer.class) {
            readers.add(name);
            return true;
        }
        return (layer instanceof DropoutLayer || layer instanceof ActivationLayer) && onlyDense(graph, name, readers);
    }

    /** What stands in its place. */
    GraphVertex portable() {
        return new PreprocessorVertex(new CnnToFeedForwardPreProcessor(image.size(0), image.size(1), image.size(2)));
    }

    /** Changes the rows' places, in place. */
    void rearrange(CompiledNetwork network, float[] parameters, boolean toPortable) {
        for (ParameterBlock block : network.parameters()) {
            if (readers.contains(block.vertex()) && block.shape().size() == 2) {
                rearrange(block, parameters, toPortable);
            }
        }
    }

    private void rearrange(ParameterBlock kernel, float[] parameters, boolean toPortable) {
        float[] old = kernel.read(parameters);
        int units = kernel.shape().get(1);
        for (int row = 0; row < kernel.shape().get(0); row++) {
            int c = row % image.size(2);
            int place = row / image.size(2);
            int other = c * image.size(0) * image.size(1) + place;
            for (int unit = 0; unit < units; unit++) {
                int to = (toPortable ? other : row) * units + unit;
                parameters[kernel.position(to)] = old[(toPortable ? row : other) * units + unit];
            }
        }
    }
}
