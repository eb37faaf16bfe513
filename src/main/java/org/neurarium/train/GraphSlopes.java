package org.neurarium.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.neurarium.nn.layer.Glass;

/**
 * Backwards through a graph from one sum of its output layer, as the network answers: without dropout, with running statistics.
 * Deeplearning4j itself goes back from a loss only, and only as in training.
 */
final class GraphSlopes {
    private static final LayerWorkspaceMgr NONE = LayerWorkspaceMgr.noWorkspaces();

    private final ComputationGraph graph;
    private final GraphFeed feed;

    GraphSlopes(ComputationGraph graph, GraphFeed feed) {
        this.graph = graph;
        this.feed = feed;
    }

    /** See {@link Stepper#slopes}. */
    Map<String, Glass.Inside> of(List<String> vertices, float[] in, int step, int unit) {
        watch(true);
        try {
            GraphFeed.Fed fed = feed.of(in, 0, 1);
            graph.setInputs(fed.inputs());
            graph.setLabels(Nd4j.zeros(1, 1)); // only says how many examples there are on the way back
            graph.setLayerMaskArrays(fed.masks(), null);
            INDArray[] given = forward(fed.inputs());
            if (graph.getFlattenedGradients() == null) {
                graph.initGradientsView();
            }
            return back(vertices, given, step, unit);
        } finally {
            for (GraphVertex vertex : graph.getVertices()) {
                vertex.clear();
            }
            graph.clearLayerMaskArrays();
            watch(false);
        }
    }

    private void watch(boolean on) {
        for (Layer layer : graph.getLayers()) {
            if (layer instanceof Glass glass) {
                glass.watch(on);
            }
        }
    }

    /** What each vertex gives, by its index. The graph's own forward pass gives its layers memory that is gone on the way back. */
    private INDArray[] forward(INDArray[] inputs) {
        GraphVertex[] all = graph.getVertices();
        INDArray[] given = new INDArray[all.length];
        List<String> names = graph.getConfiguration().getNetworkInputs();
        String output = graph.getConfiguration().getNetworkOutputs().get(0);
        for (int at : graph.topologicalSortOrder()) {
            GraphVertex vertex = all[at];
            if (vertex.getVertexName().equals(output)) {
                continue;
            }
            given[at] = vertex.isInputVertex() ? inputs[names.indexOf(vertex.getVertexName())] : vertex.doForward(false, NONE);
            VertexIndices[] to = vertex.getOutputVertices();
            for (int k = 0; to != null && k < to.length; k++) {
                all[to[k].getVertexIndex()].setInput(to[k].getVertexEdgeNumber(), given[at], NONE);
            }
        }
        return given;
    }

    private Map<String, Glass.Inside> back(List<String> vertices, INDArray[] given, int step, int unit) {
        String output = graph.getConfiguration().getNetworkOutputs().get(0);
        GraphVertex last = graph.getVertex(output);
        INDArray[] slopes = new INDArray[graph.getVertices().length];
        int below = last.getInputVertices()[0].getVertexIndex();
        slopes[below] = atOutput(last, given[below], step, unit);
        Map<String, Glass.Inside> found = new LinkedHashMap<>();
        List<String> wanted = vertices.stream().filter(v -> graph.getVertex(v).hasLayer()).toList(); // not where parts are joined
        int[] order = graph.topologicalSortOrder();
        for (int i = order.length - 1; i >= 0 && found.size() < wanted.size(); i--) {
            GraphVertex vertex = graph.getVertices()[order[i]];
            INDArray slope = slopes[order[i]];
            if (slope == null || vertex.isInputVertex()) {
                continue;
            }
            INDArray[] into = through(vertex, slope);
            if (wanted.contains(vertex.getVertexName())) {
                found.put(vertex.getVertexName(), GraphFeed.inside(into[0]));
            }
            hand(vertex, into, slopes);
        }
        return found;
    }

    /** ∂z/∂ of what the output layer reads: a column of its kernel, at one step. */
    private static INDArray atOutput(GraphVertex last, INDArray read, int step, int unit) {
        INDArray column = last.getLayer().getParam("W").getColumn(unit);
        InputPreProcessor form = ((LayerVertex) last).getLayerPreProcessor();
        INDArray arriving = form == null ? read : form.preProcess(read, 1, NONE);
        INDArray slope = Nd4j.zeros(arriving.dataType(), arriving.shape());
        if (slope.rank() == 3) {
            slope.get(NDArrayIndex.point(0), NDArrayIndex.all(), NDArrayIndex.point(step)).assign(column.reshape(column.length()));
        } else {
            slope.assign(column.reshape(slope.shape()));
        }
        return form == null ? slope : form.backprop(slope, 1, NONE);
    }

    private static INDArray[] through(GraphVertex vertex, INDArray slope) {
        Layer layer = vertex.getLayer();
        if (layer != null && layer.conf().getLayer() instanceof DropoutLayer) {
            return new INDArray[] {slope}; // does nothing outside training
        }
        vertex.setEpsilon(slope);
        return vertex.doBackward(false, NONE).getSecond();
    }

    private static void hand(GraphVertex vertex, INDArray @Nullable [] into, @Nullable INDArray[] slopes) {
        VertexIndices[] from = vertex.getInputVertices();
        for (int k = 0; into != null && k < from.length && k < into.length; k++) {
            int at = from[k].getVertexIndex();
            INDArray before = slopes[at];
            if (into[k] != null) {
                slopes[at] = before == null ? into[k].dup() : before.add(into[k]);
            }
        }
    }
}
