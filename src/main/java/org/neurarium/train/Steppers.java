package org.neurarium.train;

import org.neurarium.compile.CompiledNetwork;

/** Chooses how a network's steps are executed. */
final class Steppers {
    /** AUTOMATIC: the fastest that takes the network. DL4J: DL4J's own {@code fit}, for comparison. */
    enum Choice { AUTOMATIC, DL4J }

    private Steppers() {
    }

    static Stepper choose(CompiledNetwork network, Choice choice) {
        return new Dl4jStepper(network.newGraph(), network.features().inputs(), network.targets().units(),
                network.project().training().seed());
    }
}
