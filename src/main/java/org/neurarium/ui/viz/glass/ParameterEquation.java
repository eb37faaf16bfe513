package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.neurarium.train.probe.ParameterProbe;

/** A number that is learned: what it is, its gradient in the newest batch, and how the newest step changed it. */
final class ParameterEquation {
    private ParameterEquation() {
    }

    static Optional<Equation> of(Numbers numbers, Quantity of, Wording wording) {
        ParameterProbe.Frame now = numbers.parameter();
        if (now == null || Double.isNaN(now.value())) {
            return Optional.empty();
        }
        Lines lines = new Lines().line("w = " + Numerals.of(now.value()));
        boolean running = of.part().startsWith("moving");
        if (running) {
            lines.line(wording.say("glassbox.parameter.running"));
        } else if (Float.isNaN(now.update())) {
            lines.line(wording.say("glassbox.parameter.before"));
        } else {
            double before = (double) now.value() + now.update();
            lines.line("∂L/∂w = " + Numerals.of(now.gradient()) + ",  " + wording.say("glassbox.parameter.gradient"))
                    .line("Δw = " + Numerals.of(-now.update()) + ",  " + wording.say("glassbox.parameter.update"))
                    .line("w = " + Numerals.of(before) + Numerals.signed(-now.update(), false) + " = " + Numerals.of(now.value()));
        }
        return Optional.of(lines.equation(of, now.value(), now.value()));
    }
}
