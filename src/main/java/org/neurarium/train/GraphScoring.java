package org.neurarium.train;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Outputs and losses of a graph as in testing, many examples in turns. */
final class GraphScoring {
    private final ComputationGraph graph;
    private final GraphFeed feed;
    private final String output;
    private final int turn;

    /** @param turn examples at once, at most */
    GraphScoring(ComputationGraph graph, GraphFeed feed, int turn) {
        this.graph = graph;
        this.feed = feed;
        this.output = graph.getConfiguration().getNetworkOutputs().get(0);
        this.turn = turn;
    }

    /** See {@link Stepper#score}. */
    double score(LearningSet set, int first, int count, float[] into) {
        double sum = 0;
        for (int done = 0; done < count; done += turn) {
            Batch batch = Batch.range(set, first + done, Math.min(turn, count - done));
            GraphFeed.Fed fed = feed.of(batch);
            Map<String, INDArray> layers = activations(batch, fed);
            float[] part = GraphFeed.rows(layers.get(output));
            System.arraycopy(part, 0, into, done * set.targetWidth(), part.length);
            sum += loss(batch) * set.targets().asked(first + done, batch.count);
            close(layers, fed.inputs());
        }
        return sum;
    }

    /** Lets go of what a pass gave at once: it lies beside the heap, where the garbage collector does not see that it grows. */
    private static void close(Map<String, INDArray> layers, INDArray[] inputs) {
        for (INDArray array : layers.values()) {
            if (array.closeable() && Arrays.stream(inputs).noneMatch(i -> i.data() == array.data())) {
                array.close();
            }
        }
    }

    private Map<String, INDArray> activations(Batch batch, GraphFeed.Fed fed) {
        graph.setLayerMaskArrays(fed.masks(), feed.labelMasks(batch));
        Map<String, INDArray> layers = graph.feedForward(fed.inputs(), false, true);
        graph.getLayer(output).setInput(arriving(layers.get(below()), batch.count), LayerWorkspaceMgr.noWorkspaces());
        return layers;
    }

    /** Follows {@link #activations}, which has left the output's input where it is. */
    private double loss(Batch batch) {
        Layer last = graph.getLayer(output);
        ((IOutputLayer) last).setLabels(feed.labels(batch)[0]);
        INDArray[] masks = feed.labelMasks(batch);
        last.setMaskArray(masks == null ? null : masks[0]); // the forward pass has let go of it
        double mean = ((IOutputLayer) last).computeScore(0, false, LayerWorkspaceMgr.noWorkspaces());
        last.clear();
        graph.clearLayerMaskArrays();
        return mean;
    }

    /** As the output layer takes it. */
    private INDArray arriving(INDArray activation, int count) {
        InputPreProcessor form = ((LayerVertex) graph.getVertex(output)).getLayerPreProcessor();
        return form == null ? activation : form.preProcess(activation, count, LayerWorkspaceMgr.noWorkspaces());
    }

    private String below() {
        return graph.getConfiguration().getVertexInputs().get(output).get(0);
    }

    /** See {@link Stepper#forward}. */
    Stepper.Forward forward(float[] in, int count) {
        if (count > turn) {
            return node -> inTurns(node, in, count);
        }
        Map<String, INDArray> layers = pass(in, 0, count);
        return node -> GraphFeed.rows(layers.get(node)); // [count, units]
    }

    /** One pass over some examples: what each vertex gives. */
    Map<String, INDArray> pass(float[] in, int first, int count) {
        GraphFeed.Fed fed = feed.of(in, first, count);
        graph.setLayerMaskArrays(fed.masks(), null);
        Map<String, INDArray> layers = graph.feedForward(fed.inputs(), false, true);
        graph.clearLayerMaskArrays();
        return layers;
    }

    private float[] inTurns(String node, float[] in, int count) {
        float[] all = new float[0];
        int filled = 0;
        for (int first = 0; first < count; first += turn) {
            float[] part = GraphFeed.rows(pass(in, first, Math.min(turn, count - first)).get(node));
            if (all.length == 0) {
                all = new float[part.length / Math.min(turn, count) * count];
            }
            System.arraycopy(part, 0, all, filled, part.length);
            filled += part.length;
        }
        return all;
    }
}
