package org.neurarium.ui.canvas;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.PaletteGroup;

/** Which body a layer type has: by its id, else by its group. One line per layer that has a body of its own. */
final class Bodies {
    private static final Body UNITS = new UnitBody();
    private static final Body BLOCK = new BlockBody();
    private static final Body PLAIN = new GlyphBody("≡");
    /** Any other layer: what it gives for the example looked at. */
    private static final Body GIVEN = new MosaicBody(Insights.OUTPUT);
    private static final Map<String, Body> BY_ID = Map.ofEntries(
            Map.entry("input", new FeatureBody()),
            Map.entry("activation", new CurveBody()),
            Map.entry("dropout", new MaskBody()),
            Map.entry("positional-encoding", new WaveBody()),
            Map.entry("embedding", GIVEN),
            Map.entry("add", new MosaicBody(Insights.OUTPUT, "+")),
            Map.entry("multiply", new MosaicBody(Insights.OUTPUT, "×")),
            Map.entry("concatenate", new MosaicBody(Insights.OUTPUT, "⊕")));
    private static final Map<PaletteGroup, Body> BY_GROUP = Map.of(
            PaletteGroup.DENSE, UNITS,
            PaletteGroup.OUTPUT, new ClassBody(),
            PaletteGroup.RECURRENT, new MosaicBody(Insights.GATES),
            PaletteGroup.ATTENTION, new MosaicBody(Insights.HEADS),
            PaletteGroup.NORMALISE, new NormalBody());

    private Bodies() {
    }

    static Body of(NodeFacts facts) {
        return facts.fold() == null ? of(facts.type()) : BLOCK;
    }

    /** The body that shows what a layer gives, where its own shows only what it does. */
    static Body face(NodeFacts facts) {
        Body own = of(facts);
        return own instanceof CurveBody || own instanceof MaskBody ? GIVEN : own;
    }

    static Body of(@Nullable LayerType type) {
        if (type == null) {
            return PLAIN;
        }
        Body own = BY_ID.get(type.id());
        return own != null ? own : BY_GROUP.getOrDefault(type.group(), GIVEN);
    }
}
