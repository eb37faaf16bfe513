package org.neurarium.nn.recurrent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions that a recurrent cell can apply: those whose slope follows from their value alone. */
public enum Squash {
    TANH("tanh"), SIGMOID("sigmoid"), RELU("relu"), IDENTITY("identity"),
    /** min(1, max(0, 0.2x + 0.5)). */
    HARD_SIGMOID("hard-sigmoid");

    private final String id;

    Squash(String id) {
        this.id = id;
    }

    /** Its id among the activation functions. */
    public String id() {
        return id;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Squash::id).toList();
    }

    public static Optional<Squash> find(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    double value(double x) {
        return switch (this) {
            case TANH -> Math.tanh(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case RELU -> Math.max(x, 0);
            case IDENTITY -> x;
            case HARD_SIGMOID -> Math.min(1, Math.max(0, 0.2 * x + 0.5));
        };
    }

    /** f′(x), given y = f(x). */
    double slope(double y) {
        return switch (this) {
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
            case RELU -> y > 0 ? 1 : 0;
            case IDENTITY -> 1;
            case HARD_SIGMOID -> y > 0 && y < 1 ? 0.2 : 0;
        };
    }
}
