package org.neurarium.ui.canvas;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Wire;

/** What the pointer is at. */
final class Highlights {
    private final ObjectProperty<@Nullable Wire> wire = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Wire> receiving = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UnitLink> link = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> node = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Snapping> guides = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Box> band = new SimpleObjectProperty<>();
    private final ObjectProperty<Building.@Nullable Drop> ghost = new SimpleObjectProperty<>();

    /** Wire under the pointer. */
    ObjectProperty<@Nullable Wire> wire() {
        return wire;
    }

    /** Wire that what is dragged would be put into. */
    ObjectProperty<@Nullable Wire> receiving() {
        return receiving;
    }

    /** Weight or bias under the pointer. */
    ObjectProperty<@Nullable UnitLink> link() {
        return link;
    }

    /** Node under the pointer. */
    ObjectProperty<@Nullable String> node() {
        return node;
    }

    /** Lines that what is dragged is level with. */
    ObjectProperty<@Nullable Snapping> guides() {
        return guides;
    }

    /** The rectangle being drawn to select by. */
    ObjectProperty<@Nullable Box> band() {
        return band;
    }

    /** The new layer about to be let go. */
    ObjectProperty<Building.@Nullable Drop> ghost() {
        return ghost;
    }
}
