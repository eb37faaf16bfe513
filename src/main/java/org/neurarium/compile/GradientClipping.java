package org.neurarium.compile;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Training;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Clips the gradient of what is minimised, penalties l1 and l2 included as in Keras and PyTorch, where they are terms of the
 * loss: first by the Euclidean norm of the whole of it (Pascanu et al. 2013, algorithm 1), then by value, before the updater
 * sees it. Deeplearning4j's own clipping looks at one layer alone, and would also clip running statistics, which pass through
 * the same vector.
 *
 * <p>In this hook the vector holds the sum over the batch, so it is compared with the threshold times the batch size; and
 * Deeplearning4j adds the penalties later, so they are added here, clipped along, and taken out again.
 */
final class GradientClipping extends BaseTrainingListener {
    private final @Nullable Double norm;
    private final @Nullable Double value;
    private @Nullable List<INDArray> segments;

    GradientClipping(Training training) {
        this.norm = training.clipNorm();
        this.value = training.clipValue();
    }

    static boolean isWanted(Training training) {
        return training.clipNorm() != null || training.clipValue() != null;
    }

    @Override
    public void onGradientCalculation(Model model) {
        ComputationGraph graph = (ComputationGraph) model;
        if (segments == null) {
            segments = segments(graph);
        }
        double batch = graph.batchSize();
        INDArray flat = graph.getFlattenedGradients().reshape(graph.numParams());
        INDArray penalties = penalties(graph, flat, batch);
        if (penalties != null) {
            flat.addi(penalties);
        }
        clip(segments, batch);
        if (penalties != null) {
            flat.subi(penalties);
        }
    }

    private void clip(List<INDArray> segments, double batch) {
        if (norm != null) {
            clipNorm(segments, norm * batch);
        }
        if (value != null) {
            for (INDArray segment : segments) {
                Transforms.max(Transforms.min(segment, value * batch, false), -value * batch, false);
            }
        }
    }

    private static void clipNorm(List<INDArray> segments, double threshold) {
        double squares = 0;
        for (INDArray segment : segments) {
            double n = segment.norm2Number().doubleValue();
            squares += n * n;
        }
        double found = Math.sqrt(squares);
        if (found > threshold) {
            segments.forEach(s -> s.muli(threshold / found));
        }
    }

    /** Their gradient times {@code times}, where there are any. */
    private static @Nullable INDArray penalties(ComputationGraph graph, INDArray like, double times) {
        INDArray all = null;
        long at = 0;
        for (int vertex : graph.topologicalSortOrder()) {
            Layer layer = graph.getVertices()[vertex].getLayer();
            for (var entry : layer == null ? List.<java.util.Map.Entry<String, INDArray>>of() : layer.paramTable().entrySet()) {
                INDArray param = entry.getValue();
                List<Regularization> terms = layer.conf().getLayer().getRegularizationByParam(entry.getKey());
                for (Regularization term : terms == null ? List.<Regularization>of() : terms) {
                    if (term.applyStep() == Regularization.ApplyStep.BEFORE_UPDATER) { // decoupled decay comes after it
                        all = all == null ? like.ulike().assign(0) : all;
                        INDArray place = all.get(NDArrayIndex.interval(at, at + param.length()));
                        term.apply(param, place.reshape(param.ordering(), param.shape()), 0, 0, 0);
                    }
                }
                at += param.length();
            }
        }
        return all == null ? null : all.muli(times);
    }

    /** The parts of the flat gradient that are gradients, as long as possible. */
    private static List<INDArray> segments(ComputationGraph graph) {
        INDArray flat = graph.getFlattenedGradients().reshape(graph.numParams());
        List<INDArray> found = new ArrayList<>();
        long start = 0;
        long at = 0;
        for (int vertex : graph.topologicalSortOrder()) {
            Layer layer = graph.getVertices()[vertex].getLayer();
            for (var entry : layer == null ? List.<java.util.Map.Entry<String, INDArray>>of() : layer.paramTable().entrySet()) {
                long next = at + entry.getValue().length();
                if (!layer.updaterDivideByMinibatch(entry.getKey())) {
                    add(found, flat, start, at);
                    start = next;
                }
                at = next;
            }
        }
        add(found, flat, start, at);
        return found;
    }

    private static void add(List<INDArray> found, INDArray flat, long from, long to) {
        if (to > from) {
            found.add(flat.get(NDArrayIndex.interval(from, to)));
        }
    }
}
