package org.neurarium.layer;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * A layer inside another one: {@code "layer": {"kind": "lstm", "settings": {"units": 16}}}.
 *
 * @param settings its own settings
 */
public record HeldLayer(LayerType type, Settings settings) {
    /** The setting that holds it. */
    public static final String NAME = "layer";
    public static final String KIND = "kind";
    public static final String SETTINGS = "settings";

    /** The layer that is held, that of the default kind where none is written; empty for a kind that there is not. */
    public static Optional<HeldLayer> find(Settings holder, ParamSpec spec) {
        Settings written = holder.find(spec.name()).orElse(null) instanceof Settings s ? s : Settings.EMPTY;
        Settings inner = written.find(SETTINGS).orElse(null) instanceof Settings s ? s : Settings.EMPTY;
        String kind = written.text(KIND, String.valueOf(spec.defaultValue()));
        return spec.options().contains(kind) ? LayerCatalogue.find(kind).map(t -> new HeldLayer(t, inner)) : Optional.empty();
    }

    static HeldLayer of(Settings holder, ParamSpec spec) {
        return find(holder, spec).orElseThrow(() -> new IllegalArgumentException("no such layer can be held"));
    }

    /** The same with one setting changed. */
    HeldLayer with(String setting, Object value) {
        return new HeldLayer(type, settings.with(setting, value));
    }

    /** It as a layer of its own, under the holder's id. */
    LayerNode node(String id) {
        return new LayerNode(id, type.id(), settings);
    }

    long parameters(List<Shape> inputs) {
        return type.parameters(settings, inputs);
    }
}
