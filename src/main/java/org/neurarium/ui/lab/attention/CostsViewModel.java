package org.neurarium.ui.lab.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.attention.LayerCost;
import org.neurarium.lab.attention.LayerRun;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.lab.stage.StepHead;

/** The sizes that costs are computed for, and how long the layers take here; a step is a kind of layer. */
final class CostsViewModel {
    /** Multiply-adds of one run; what is longer is not timed. */
    static final long MOST_TIMED = 300_000_000;
    private static final long TIMED = 30_000_000;
    private static final int MOST_RUNS = 2_000;
    private static final int LENGTHS = 8;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final BackgroundJobs jobs;
    private final List<Timing> times = new ArrayList<>();
    private LayerCost.Sizes sizes = new LayerCost.Sizes(64, 128, 3, 16);
    private boolean timed;
    private int measuring;
    private boolean settled = true;

    /** How long a layer took for one length. */
    record Timing(LayerCost layer, int length, double seconds) {
    }

    /** @param jobs where layers are timed */
    CostsViewModel(BackgroundJobs jobs) {
        this.jobs = jobs;
        head.length(LayerCost.values().length - 1);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    LayerCost.Sizes sizes() {
        return sizes;
    }

    void sizes(int n, int d, int k, int r) {
        sizes = new LayerCost.Sizes(n, d, k, r);
        measure();
    }

    LayerCost layer() {
        return LayerCost.values()[head.at().get()];
    }

    /** Whether layers are timed too. */
    boolean timed() {
        return timed;
    }

    void timed(boolean wanted) {
        timed = wanted;
        measure();
    }

    /** What was measured for these sizes so far. */
    List<Timing> times() {
        return List.copyOf(times);
    }

    /** Eight lengths up to twice the one chosen. */
    List<Integer> lengths() {
        return IntStream.rangeClosed(1, LENGTHS).map(i -> Math.max(1, 2 * sizes.n() * i / LENGTHS)).distinct().boxed().toList();
    }

    /** Whether everything that is timed has been. */
    boolean isSettled() {
        return settled;
    }

    private void measure() {
        measuring++;
        settled = !timed;
        times.clear();
        revision.set(revision.get() + 1);
        if (timed) {
            List<Timing> wanted = new ArrayList<>();
            for (int length : lengths()) {
                for (LayerCost layer : LayerCost.values()) {
                    if (layer.multiplyAdds(of(length)) <= MOST_TIMED) {
                        wanted.add(new Timing(layer, length, 0));
                    }
                }
            }
            measure(wanted, 0, measuring);
        }
    }

    /** One after the other, so that none disturbs another. */
    private void measure(List<Timing> wanted, int next, int number) {
        if (next == wanted.size()) {
            settled = true;
            return;
        }
        Timing asked = wanted.get(next);
        LayerCost.Sizes each = of(asked.length());
        jobs.run(() -> new LayerRun(asked.layer(), each, 1).seconds((int) Math.max(3, Math.min(MOST_RUNS, TIMED / asked.layer().multiplyAdds(each)))), seconds -> {
            if (number == measuring) {
                times.add(new Timing(asked.layer(), asked.length(), seconds));
                revision.set(revision.get() + 1);
                measure(wanted, next + 1, number);
            }
        }, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private LayerCost.Sizes of(int length) {
        return new LayerCost.Sizes(length, sizes.d(), sizes.k(), sizes.r());
    }
}
