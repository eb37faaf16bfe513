package org.neurarium.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.rnn.ReverseTimeSeriesVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.nn.layer.SideInputVertex;
import org.neurarium.nn.recurrent.RecurrentLayer;
import org.neurarium.nn.recurrent.StockForm;

/**
 * A recurrent layer that reads backwards in DL4J's form: a vertex that turns the sequence round (its valid part, where it is
 * padded), DL4J's own layer, and where the sequence is given out a second vertex that turns it back. DL4J's wrapper for both
 * directions is not used: its last step of the backward direction is the first that was read.
 *
 * @param vertex the layer's
 * @param stock DL4J's layer
 * @param back whether the sequence is turned back behind it
 */
record TurnedForm(String vertex, Layer stock, boolean back) {
    private static final String BEFORE = "-reversed";
    private static final String BEHIND = "-restored";

    /** Those that have such a form: of a network with one input, whose mask tells how long each sequence is. */
    static List<TurnedForm> of(CompiledNetwork network) {
        ComputationGraphConfiguration graph = network.configuration();
        List<TurnedForm> all = new ArrayList<>();
        if (graph.getNetworkInputs().size() != 1) {
            return all;
        }
        graph.getVertices().forEach((name, vertex) -> {
            if (vertex instanceof LayerVertex holder && holder.getLayerConf().getLayer() instanceof RecurrentLayer layer
                    && !(graph.getVertices().get(graph.getVertexInputs().get(name).get(0)) instanceof SideInputVertex)
                    && !graph.getNetworkOutputs().contains(name)) {
                StockForm.turned(layer).ifPresent(stock -> all.add(new TurnedForm(name, stock, layer.options().returnSequences())));
            }
        });
        return keepsOrder(graph, all) ? all : List.of();
    }

    /** Parameters lie in the order of the layers, which further vertices must not change. */
    private static boolean keepsOrder(ComputationGraphConfiguration graph, List<TurnedForm> forms) {
        ComputationGraphConfiguration turned = graph.clone();
        forms.forEach(f -> f.put(turned));
        return forms.isEmpty() || layers(graph.clone()).equals(layers(turned));
    }

    private static List<String> layers(ComputationGraphConfiguration graph) {
        graph.setTopologicalOrder(null);
        graph.setTopologicalOrderStr(null);
        var indices = new ComputationGraph(graph).calculateIndices();
        return Arrays.stream(indices.getTopologicalSortOrder()).mapToObj(i -> indices.getIdxToName().get(i))
                .filter(name -> graph.getVertices().get(name) instanceof LayerVertex).toList();
    }

    /** Puts it into a configuration. */
    void put(ComputationGraphConfiguration graph) {
        Map<String, GraphVertex> vertices = graph.getVertices();
        Map<String, List<String>> inputs = graph.getVertexInputs();
        String mask = graph.getNetworkInputs().get(0);
        if (back) {
            inputs.replaceAll((name, feeders) -> feeders.stream().map(f -> f.equals(vertex) ? vertex + BEHIND : f).toList());
            vertices.put(vertex + BEHIND, new ReverseTimeSeriesVertex(mask));
            inputs.put(vertex + BEHIND, List.of(vertex));
        }
        vertices.put(vertex + BEFORE, new ReverseTimeSeriesVertex(mask));
        inputs.put(vertex + BEFORE, inputs.get(vertex));
        inputs.put(vertex, List.of(vertex + BEFORE));
        ((LayerVertex) vertices.get(vertex)).getLayerConf().setLayer(stock);
        graph.setTopologicalOrder(null);
        graph.setTopologicalOrderStr(null);
    }
}
