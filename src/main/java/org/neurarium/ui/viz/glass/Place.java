package org.neurarium.ui.viz.glass;

import java.util.List;
import org.neurarium.document.Settings;

/**
 * Where something is computed: a layer, or a part of a layer that is made of several.
 *
 * @param kind of layer it works like
 * @param settings of that kind
 * @param inputs what it hears, in order
 * @param memory index of the input that is its memory or its first state; −1 without
 * @param self itself, as others hear it
 */
record Place(String kind, Settings settings, List<Source> inputs, int memory, Source self) {
    String node() {
        return self.node();
    }

    String part() {
        return self.part();
    }

    Source in() {
        return inputs.get(0);
    }

    int width() {
        return self.width();
    }

    int flat(Quantity of) {
        return self.sequence() ? of.step() * self.width() + of.unit() : of.unit();
    }

    Quantity parameter(String name, int index) {
        return Quantity.parameter(node(), Numbers.inPart(part(), name), index);
    }
}
