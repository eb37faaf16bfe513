package org.neurarium.ui.viz.distribution;

import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.train.probe.SpreadProbe;

/** What a layer's activation function does far from 0, which says whether its units can die or saturate. */
final class Reactions {
    private static final double FAR = 1e9;
    private static final double BOUND = 10;

    private Reactions() {
    }

    static SpreadProbe.Asked of(LayerNode node) {
        ActivationFunction f = LayerCatalogue.find(node.kind()).map(t -> name(t, node)).flatMap(ActivationCatalogue::find).orElse(null);
        if (f == null || !f.isElementwise()) {
            return new SpreadProbe.Asked(node.id(), false, Float.NaN, Float.NaN);
        }
        double low = f.value(-FAR);
        double high = f.value(FAR);
        boolean bounded = Math.abs(low) <= BOUND && Math.abs(high) <= BOUND;
        boolean rectifies = !bounded && f.value(-1) == 0 && f.derivative(-1) == 0;
        return new SpreadProbe.Asked(node.id(), rectifies, bounded ? (float) low : Float.NaN, bounded ? (float) high : Float.NaN);
    }

    private static String name(LayerType type, LayerNode node) {
        return type.params().stream().filter(p -> p.name().equals("activation")).findFirst().map(ParamSpec::defaultValue)
                .map(d -> node.settings().text("activation", String.valueOf(d))).orElse("");
    }
}
