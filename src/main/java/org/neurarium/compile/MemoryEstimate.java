package org.neurarium.compile;

import java.util.List;
import org.neurarium.compile.check.Survey;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Shape;

/**
 * What training needs, in bytes: a part that does not depend on the batch, and a part for each example of it.
 *
 * <p>Beside the heap lie the parameters, their gradient and the optimizer's state, the activations of all layers, which
 * the backward pass needs again, and the slopes of the widest layers. On the heap lie three vectors as long as the parameters
 * (the initial values, the newest reading, the one before the step) and the copies that our own kernels work on.
 */
record MemoryEstimate(long fixedHeap, long fixedBeside, long heapEach, long besideEach) {
    private static final int FLOAT = 4;
    private static final int VECTORS = 3;
    private static final int SLOPES = 3;
    /** What the program itself grows by once a network trains: compiled code, the compilers' own memory, libraries. */
    private static final long PROGRAM = 60_000_000;
    /**
     * Deeplearning4j's working memory and arrays that wait for the garbage collector, as a multiple of what is needed beside
     * the heap for a batch; measured, and held to by a test.
     */
    private static final int WAITING = 6;

    static MemoryEstimate of(Project project, Survey survey, long parameters) {
        int states = org.neurarium.nn.optimize.OptimizerCatalogue.find(OptimizerCatalogue.effective(
                project.training().optimizer()).kind()).map(o -> o.statesPerParameter()).orElse(0);
        long activations = 0;
        long widest = 0;
        long working = 0;
        long beside = 0;
        long held = parameters;
        for (Survey.Visited v : survey.visited()) {
            Shape out = v.output();
            List<Shape> inputs = v.inputs().orElse(List.of());
            if (out != null) {
                held += v.type().fixedNumbers(v.node().settings(), inputs);
                activations += out.count();
                widest = Math.max(widest, out.count());
                working += v.type().workingNumbers(v.node().settings(), inputs, out);
                beside += v.type().numbersBesideHeap(v.node().settings(), inputs, out);
            }
        }
        return new MemoryEstimate(FLOAT * VECTORS * held, FLOAT * (2 + states) * held, FLOAT * working,
                FLOAT * (activations + beside + SLOPES * widest));
    }

    private long heap(long batch) {
        return fixedHeap + batch * heapEach;
    }

    private long beside(long batch) {
        return fixedBeside + batch * besideEach;
    }

    long total(long batch) {
        return heap(batch) + beside(batch);
    }

    /** By how much the program's resident memory is expected to grow at most: more than is needed, since memory is given back late. */
    long peak(long batch) {
        return PROGRAM + heap(batch) + fixedBeside + WAITING * batch * besideEach;
    }

    /** Whether a batch of that size fits, with a quarter of the heap left to data and program and a tenth of the machine. */
    boolean fits(long batch, MemoryLimit limit) {
        return heap(batch) <= limit.heap() / 4 * 3 && beside(batch) <= limit.beside()
                && total(batch) <= limit.machine() / 10 * 9;
    }

    /** What is needed and what there is, in that order, of the kind of memory that is shortest. */
    long[] shortest(long batch, MemoryLimit limit) {
        long[][] kinds = {{heap(batch), limit.heap() / 4 * 3}, {beside(batch), limit.beside()}, {total(batch), limit.machine() / 10 * 9}};
        return java.util.Arrays.stream(kinds).max(java.util.Comparator.comparingDouble(k -> (double) k[0] / k[1])).orElseThrow();
    }

    /** The largest batch that fits, 0 where none does. */
    long largestBatch(long most, MemoryLimit limit) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (fits(middle, limit)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
