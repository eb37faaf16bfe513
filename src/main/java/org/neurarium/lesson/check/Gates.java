package org.neurarium.lesson.check;

import java.util.Map;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.layer.Glass;
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
    record Step(Map<String, Glass.Inside> inside, int at, int units) {
        double now(String quantity) {
            return inside.get(quantity).values()[at];
        }

        /** The same unit one step earlier; 0 before the first. */
        double before(String quantity) {
            return at < units ? 0 : inside.get(quantity).values()[at - units];
        }
    }

    /** The largest distance over units, steps and examples, padding left out. */
    double largest(Recurrence recurrence) throws InputFault {
        double most = 0;
        compared = 0;
        for (int e = 0; e < EXAMPLES; e++) {
            ExampleInput example = ExampleInput.at(Sessions.data(network.session()), new ExampleInput.Place(true, e));
            Map<String, Glass.Inside> inside = network.read(new InsideProbe(layer, example.inputs())).parts().get("");
            int units = inside.get("hidden").shape()[2];
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
