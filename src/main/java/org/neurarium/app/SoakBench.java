package org.neurarium.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.neurarium.cli.SoakOutcome;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Profile;

/** The work {@code soak}: what grows in a long {@linkplain Soak session}, and whether it may. */
final class SoakBench {
    private static final double TRAINING_SECONDS = 6;
    /** Rounds that are measured at least, however little time there is. */
    private static final int LEAST = 4;
    /** This share of the rounds warms up: code is compiled, pools and caches fill. */
    private static final double WARM_UP = 1 / 3.0;
    private static final System.Logger LOG = System.getLogger(SoakBench.class.getName());
    private final Profile profile;

    /** Something that is held, and how much more of it there may be at the end than after the warm-up. */
    enum Held {
        HEAP("heapAfterCollectionMB", 8, SoakSample::heap),
        BESIDE("besideHeapMB", 8, SoakSample::beside),
        RESIDENT("residentMB", 48, SoakSample::resident),
        LISTENERS("listeners", 0, s -> s.listening()),
        NODES("sceneNodes", 0, s -> s.nodes()),
        THREADS("threads", 1, s -> s.threads());

        private final String figure;
        private final double mayGrow;
        private final ToDoubleFunction<SoakSample> of;

        Held(String figure, double mayGrow, ToDoubleFunction<SoakSample> of) {
            this.figure = figure;
            this.mayGrow = mayGrow;
            this.of = of;
        }

        /** The median of the last third of the samples less that of as many first ones. */
        double growth(List<SoakSample> warm) {
            int part = Math.max(1, warm.size() / 3);
            return median(warm.subList(warm.size() - part, warm.size())) - median(warm.subList(0, part));
        }

        private double median(List<SoakSample> samples) {
            return WindowBenches.median(samples.stream().mapToDouble(of).toArray());
        }
    }

    SoakBench(Profile profile) {
        this.profile = profile;
    }

    SoakOutcome run(Duration time) {
        try (BenchWindow window = BenchWindow.of(TemplateCatalogue.find("xor").orElseThrow().project(), profile)) {
            return outcome(new Soak(window, TRAINING_SECONDS).run(System.nanoTime() + time.toNanos(), LEAST,
                    sample -> LOG.log(System.Logger.Level.DEBUG, sample::toString)));
        }
    }

    /** Figures of the end, growths, and which were more than they may. */
    static SoakOutcome outcome(List<SoakSample> samples) {
        List<SoakSample> warm = samples.subList((int) (samples.size() * WARM_UP), samples.size());
        Map<String, Double> figures = new LinkedHashMap<>();
        List<String> exceeded = new ArrayList<>();
        figures.put("rounds", (double) samples.size());
        for (Held held : Held.values()) {
            double growth = held.growth(warm);
            figures.put(held.figure, held.of.applyAsDouble(samples.get(samples.size() - 1)));
            figures.put(held.figure + " growth", growth);
            if (growth > held.mayGrow) {
                exceeded.add(held.figure);
            }
        }
        return new SoakOutcome(WindowBenches.row("soak", figures.get(Held.HEAP.figure + " growth"), "MB", figures), exceeded);
    }
}
