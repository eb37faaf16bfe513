package org.neurarium.compile.export;

import java.util.Optional;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;

/**
 * The formulas of {@link org.neurarium.compile.ScheduleCatalogue} as expressions of a program in which {@code t} is the
 * number of updates done, {@code rate} the base rate, {@code perEpoch} the updates of an epoch and {@code total} those
 * planned.
 */
final class RateCode {
    /** How a language writes a function of numbers. */
    interface Arithmetic {
        /** {@code pow floor min sqrt cos} with its arguments, or {@code if} with condition, then, else. */
        String call(String function, String... arguments);
    }

    private final Arithmetic in;

    RateCode(Arithmetic in) {
        this.in = in;
    }

    /** The expression; empty for a constant rate. */
    Optional<String> of(Choice schedule) {
        return schedule.kind().equals("constant") ? Optional.empty()
                : Optional.of(expression(schedule.kind(), schedule.settings(), "t", "total"));
    }

    private String expression(String kind, Settings s, String t, String total) {
        String done = in.call("min", t + " / " + total, "1.0");
        return switch (kind) {
            case "step" -> "rate * " + in.call("pow", "" + s.number("factor", 0.5),
                    in.call("floor", t + " / (perEpoch * " + s.integer("everyEpochs", 50) + ")"));
            case "exponential" -> "rate * " + in.call("pow", "" + s.number("decay", 0.98), t + " / perEpoch");
            case "linear" -> "rate * (1.0 - " + done + ")";
            case "inverse-square-root" -> "rate / " + in.call("sqrt", t + " + 1.0");
            case "cosine" -> {
                double floor = s.number("floor", 0);
                yield "rate * (" + floor + " + " + (1 - floor) / 2 + " * (1.0 + " + in.call("cos", Math.PI + " * " + done) + "))";
            }
            case "warm-up" -> warmUp(s);
            default -> "rate";
        };
    }

    private String warmUp(Settings s) {
        double w = s.integer("steps", 100);
        String then = s.text("then", "constant");
        String after = then.equals("inverse-square-root") ? "rate * " + in.call("sqrt", w + " / (t + 1.0)")
                : expression(then, Settings.EMPTY, "(t - " + w + ")", "afterWarmUp");
        return in.call("if", "t < " + w, "rate * (t + 1.0) / " + w, after);
    }

    /** Whether an expression asks how many updates are planned. */
    static boolean asksTotal(String expression) {
        return expression.contains("total");
    }

    /** Updates left after a warm-up, as a formula of {@code perEpoch}; empty where none is needed. */
    static Optional<String> afterWarmUp(Choice schedule, int epochs, String max) {
        if (!schedule.kind().equals("warm-up")) {
            return Optional.empty();
        }
        return Optional.of("perEpoch * " + max + "(1, " + epochs + " - " + schedule.settings().integer("steps", 100) + " / perEpoch)");
    }
}
