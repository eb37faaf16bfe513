package org.neurarium.lesson.check;

import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.probe.InsideProbe;

/** The gates and states of a recurrent layer for some examples held out: how far they are from their recurrence. */
final class Gates {
    private static final int EXAMPLES = 20;
    private final TrainedNetwork network;
    private final String layer;
    private int compared;

    Gates(TrainedNetwork network, String layer) {
        this.network = network;
        this.layer = layer;
    }

    /** How one number of a step follows from that step's gates and the step before. */
    interface Recurrence {
        /** Distance of what is shown from what the formula gives. */
        double distance(Step step);
    }

    /** One unit at one step. */
    record Step(InsideProbe.Frame inside, int at, int units) {
        double now(String quantity) {
            return inside.values(quantity)[at];
        }

        /** The same unit one step earlier; 0 before the first. */
        double before(String quantity) {
            return at < units ? 0 : inside.values(quantity)[at - units];
        }
    }

    /** The largest distance over units, steps and examples, padding left out. */
    double largest(Recurrence recurrence) throws InputFault {
        double most = 0;
        compared = 0;
        for (int e = 0; e < EXAMPLES; e++) {
            ExampleInput example = ExampleInput.at(Sessions.data(network.session()), new ExampleInput.Place(true, e));
            InsideProbe.Frame inside = network.read(new InsideProbe(layer, example.inputs()));
            int units = inside.width("hidden");
            for (int at = 0; at < example.length() * units; at++) {
                most = Math.max(most, recurrence.distance(new Step(inside, at, units)));
                compared++;
            }
        }
        return most;
    }

    /** How many numbers the newest {@link #largest} compared. */
    int compared() {
        return compared;
    }
}
