package org.neurarium.ui.viz.distribution;

import java.util.List;
import org.neurarium.train.probe.Spread;
import org.neurarium.train.probe.SpreadProbe;

/** What is remembered as text: one line for each layer and moment. */
final class SpreadTable {
    private SpreadTable() {
    }

    static String of(DistributionViewModel model) {
        StringBuilder text = new StringBuilder("layer,iteration");
        for (String part : List.of("activations", "parameters", "gradients")) {
            for (int at : Spread.at()) {
                text.append(',').append(part).append('_').append(at);
            }
            text.append(',').append(part).append("_mean,").append(part).append("_deviation");
        }
        text.append(",gradient_norm,update_ratio,units,dead,saturated\n");
        for (String id : model.layers().get()) {
            for (Timeline.Moment m : model.timeline(id).moments()) {
                line(text.append(id).append(',').append(m.iteration()), m.layer());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, SpreadProbe.Layer l) {
        for (Spread part : List.of(l.activations(), l.parameters(), l.gradients())) {
            for (float p : part.percentiles()) {
                text.append(',').append(p);
            }
            text.append(',').append(part.mean()).append(',').append(part.deviation());
        }
        text.append(',').append(l.gradientNorm()).append(',').append(l.updateRatio()).append(',').append(l.units()).append(',')
                .append(l.dead() < 0 ? "" : l.dead()).append(',').append(l.saturated() < 0 ? "" : l.saturated()).append('\n');
    }
}
