package org.neurarium.lesson.contest;

import java.util.List;
import org.neurarium.lab.surface.Rule;

/** Who goes down surfaces, with the rates that are offered. */
public final class Lineup {
    /** Steps of the race. */
    public static final int RACE_STEPS = 300;
    /** Steps of plain descent. */
    public static final int DESCENT_STEPS = 40;

    private Lineup() {
    }

    /** All optimizers; the rates with which each reaches the bowl's ground in the steps offered (RMSProp's falling). */
    public static List<Racer> race() {
        return List.of(new Racer("sgd", Rule.SGD, 0.04, true), new Racer("momentum", Rule.MOMENTUM, 0.02, true),
                new Racer("nesterov", Rule.NESTEROV, 0.02, false), new Racer("adagrad", Rule.ADAGRAD, 0.5, false),
                new Racer("adadelta", Rule.ADADELTA, 10, false), new Racer("rmsprop", Rule.RMSPROP, 0.05, true),
                new Racer("adam", Rule.ADAM, 0.1, true), new Racer("adamw", Rule.ADAMW, 0.1, false), new Racer("lbfgs", null, 1, true));
    }

    /** Plain descent with rates too small, right and too large. */
    public static List<Racer> descent() {
        return List.of(new Racer("small", Rule.SGD, 0.02, true), new Racer("right", Rule.SGD, 0.3, true), new Racer("large", Rule.SGD, 1.02, true));
    }
}
