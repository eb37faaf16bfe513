package org.neurarium.ui.viz.distribution;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.train.probe.SpreadProbe;

/**
 * One layer's numbers over the iterations of a run, in bounded memory: at {@value #MOST} moments every second one is dropped, and
 * from then on only half as many are taken.
 */
final class Timeline {
    static final int MOST = 512;

    /** One moment. */
    record Moment(long iteration, SpreadProbe.Layer layer) {
    }

    private final List<Moment> moments = new ArrayList<>();
    private long stride = 1;

    /** Takes a moment in, unless it is too close to the last; going back forgets what came later. */
    void add(long iteration, SpreadProbe.Layer layer) {
        while (!moments.isEmpty() && last().iteration() > iteration) {
            moments.remove(moments.size() - 1);
        }
        if (!moments.isEmpty() && last().iteration() == iteration) {
            moments.set(moments.size() - 1, new Moment(iteration, layer));
            return;
        }
        // The newest moment is always there; the one before it gives way where it came too soon.
        if (moments.size() > 1 && last().iteration() - moments.get(moments.size() - 2).iteration() < stride) {
            moments.remove(moments.size() - 1);
        }
        moments.add(new Moment(iteration, layer));
        if (moments.size() >= MOST) {
            thin();
        }
    }

    List<Moment> moments() {
        return moments;
    }

    Moment last() {
        return moments.get(moments.size() - 1);
    }

    boolean isEmpty() {
        return moments.isEmpty();
    }

    /** The moment nearest to an iteration. */
    Moment near(long iteration) {
        Moment best = moments.get(0);
        for (Moment m : moments) {
            best = Math.abs(m.iteration() - iteration) <= Math.abs(best.iteration() - iteration) ? m : best;
        }
        return best;
    }

    private void thin() {
        Moment newest = last();
        List<Moment> kept = new ArrayList<>();
        for (int i = 0; i < moments.size(); i += 2) {
            kept.add(moments.get(i));
        }
        if (kept.get(kept.size() - 1) != newest) {
            kept.add(newest);
        }
        moments.clear();
        moments.addAll(kept);
        stride = Math.max(1, (newest.iteration() - moments.get(0).iteration()) / (MOST / 2));
    }
}
