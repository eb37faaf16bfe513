package org.neurarium.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.convolution.BatchNormalizing;
import org.neurarium.nn.layer.DropConnect;
import org.neurarium.nn.layer.Glass;
import org.neurarium.nn.layer.InvertedDropout;

/**
 * What the newest recorded step of a graph did: its gradient and update, the masks its layers drew, the statistics of the
 * batch that normalised it. Between back-propagation and the optimizer DL4J holds the gradient summed over the batch;
 * this listener must come before any that clips.
 */
final class NewestStep extends BaseTrainingListener {
    private final ComputationGraph graph;
    private final Map<String, Map<String, Glass.Inside>> statistics = new LinkedHashMap<>();
    private final Map<String, INDArray> masks = new LinkedHashMap<>();
    private boolean recording;
    private float @Nullable [] before;
    private float[] gradient = new float[0];
    private float[] update = new float[0];
    private double dataLoss;
    private int examples = 1;

    NewestStep(ComputationGraph graph) {
        this.graph = graph;
    }

    void recording(boolean on) {
        recording = on;
    }

    /** What was recorded is of a step that no longer counts. */
    void forget() {
        gradient = new float[0];
        update = new float[0];
        masks.clear();
        statistics.clear();
    }

    float[] gradient() {
        return gradient;
    }

    float[] update() {
        return update;
    }

    /** Mean loss of the newest step's batch, recorded or not. */
    double dataLoss() {
        return dataLoss;
    }

    /** Immediately before a step. */
    void begins(int count) {
        examples = count;
        before = recording ? graph.params().toFloatVector() : null;
    }

    /** Immediately after it. */
    void ended() {
        float[] changed = before;
        if (changed == null) {
            return;
        }
        float[] after = GraphFeed.flat(graph.params());
        for (int i = 0; i < after.length; i++) {
            changed[i] -= after[i];
        }
        update = changed;
        before = null;
        keepMasks();
    }

    /** Masks are drawn anew for every step and never written to again: keeping them costs nothing. */
    private void keepMasks() {
        masks.clear();
        for (Layer layer : graph.getLayers()) {
            String vertex = layer.getConfig().getLayerName();
            if (layer instanceof DropConnect connect) {
                connect.lastMask().ifPresent(m -> masks.put(vertex, m));
            } else if (layer.conf().getLayer().getIDropout() instanceof InvertedDropout dropout) {
                dropout.lastMask().ifPresent(m -> masks.put(vertex, m));
            }
        }
    }

    @Override
    public void onForwardPass(Model model, Map<String, INDArray> activations) {
        if (before != null) {
            statistics.clear();
            for (GraphVertex vertex : graph.getVertices()) {
                if (vertex.getLayer() instanceof BatchNormalizing layer) {
                    statistics.put(vertex.getVertexName(), Map.of("batchMean", inside(layer.batchMean()),
                            "batchVariance", inside(layer.batchVariance())));
                }
            }
        }
    }

    private static Glass.Inside inside(double[] vector) {
        float[] values = new float[vector.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) vector[i];
        }
        return new Glass.Inside(new int[] {values.length}, values);
    }

    @Override
    public void onGradientCalculation(Model model) {
        dataLoss = graph.score() - graph.calcRegularizationScore(true);
        if (before != null) {
            float[] mean = GraphFeed.flat(graph.gradient().gradient());
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= examples;
            }
            gradient = mean;
        }
    }

    /** By vertex: {@code mask}, {@code weightMask}, {@code batchMean}, {@code batchVariance}. */
    Map<String, Map<String, Glass.Inside>> inside(List<String> vertices) {
        Map<String, Map<String, Glass.Inside>> seen = new LinkedHashMap<>();
        for (String vertex : vertices) {
            INDArray mask = masks.get(vertex);
            if (mask != null) {
                boolean weights = graph.getLayer(vertex) instanceof DropConnect;
                seen.put(vertex, Map.of(weights ? "weightMask" : "mask",
                        weights ? new Glass.Inside(GraphFeed.shape(mask), GraphFeed.flat(mask)) : GraphFeed.inside(mask)));
            }
            if (statistics.containsKey(vertex)) {
                seen.put(vertex, statistics.get(vertex));
            }
        }
        return seen;
    }
}
