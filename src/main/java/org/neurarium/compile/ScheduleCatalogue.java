package org.neurarium.compile;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;

/**
 * All learning-rate schedules. Those that count epochs change between epochs, or smoothly where the formula has t/E with
 * E steps per epoch. Beyond the planned end, a falling schedule stays where it ended.
 */
public final class ScheduleCatalogue {
    private static final List<String> AFTER_WARM_UP =
            List.of("constant", "linear", "inverse-square-root", "cosine", "exponential");

    private static final List<ScheduleType> ALL = List.of(
            new ScheduleType("constant", "\\alpha", List.of(), s -> (a, t, epoch, plan) -> a),
            new ScheduleType("step", "\\alpha\\,f^{\\lfloor e/n\\rfloor}", List.of(
                    ParamSpec.number("factor", 0.5, 0.01, 1), ParamSpec.integer("everyEpochs", 50, 1, 100_000)), s -> {
                        double factor = s.number("factor", 0.5);
                        int every = Math.max(1, s.integer("everyEpochs", 50));
                        return (a, t, epoch, plan) -> a * Math.pow(factor, Math.floorDiv(epoch, every));
                    }),
            new ScheduleType("exponential", "\\alpha\\,\\gamma^{t/E}", List.of(ParamSpec.number("decay", 0.98, 0.01, 1)), s -> {
                double decay = s.number("decay", 0.98);
                return (a, t, epoch, plan) -> a * Math.pow(decay, (double) t / plan.iterationsPerEpoch());
            }),
            new ScheduleType("linear", "\\alpha\\left(1-\\frac{t}{T}\\right)", List.of(),
                    s -> (a, t, epoch, plan) -> a * (1 - done(t, plan))),
            new ScheduleType("inverse-square-root", "\\frac{\\alpha}{\\sqrt{t}}", List.of(),
                    s -> (a, t, epoch, plan) -> a / Math.sqrt(t + 1.0)), // the first step is t = 1 in the formula
            new ScheduleType("cosine", "\\alpha\\left(m+\\frac{1-m}{2}\\left(1+\\cos\\frac{\\pi t}{T}\\right)\\right)",
                    List.of(ParamSpec.number("floor", 0, 0, 1)), s -> {
                        double floor = s.number("floor", 0);
                        return (a, t, epoch, plan) ->
                                a * (floor + (1 - floor) / 2 * (1 + Math.cos(Math.PI * done(t, plan))));
                    }),
            new ScheduleType("warm-up", "\\alpha\\min\\left(1,\\frac{t}{w}\\right)", List.of(
                    ParamSpec.integer("steps", 100, 1, 1_000_000), ParamSpec.choice("then", "constant", AFTER_WARM_UP)),
                    ScheduleCatalogue::warmUp));

    private ScheduleCatalogue() {
    }

    public static List<ScheduleType> all() {
        return ALL;
    }

    public static Optional<ScheduleType> find(String id) {
        return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The rate function of a choice whose kind is known; a constant rate otherwise. */
    public static RateFunction function(Choice schedule) {
        return find(schedule.kind()).orElse(ALL.get(0)).function().apply(schedule.settings());
    }

    /** t/T, at most 1. */
    private static double done(long t, Horizon planned) {
        return Math.min(1, (double) t / Math.max(1, planned.iterations()));
    }

    /**
     * Rises to a in w equal steps, then follows another schedule over the time that is left. The inverse square root
     * goes on as a√(w/t), so that it starts at a (Vaswani et al. 2017, eq. 3).
     */
    private static RateFunction warmUp(Settings settings) {
        int w = Math.max(1, settings.integer("steps", 100));
        String then = settings.text("then", "constant");
        RateFunction next = find(then).filter(s -> AFTER_WARM_UP.contains(then)).orElse(ALL.get(0)).function()
                .apply(Settings.EMPTY);
        return (a, t, epoch, plan) -> {
            if (t < w) {
                return a * (t + 1) / w;
            }
            if (then.equals("inverse-square-root")) {
                return a * Math.sqrt(w / (t + 1.0));
            }
            int steps = plan.iterationsPerEpoch();
            int left = Math.max(1, plan.epochs() - w / steps);
            return next.rate(a, t - w, (int) ((t - w) / steps), new Horizon(steps, left));
        };
    }
}
