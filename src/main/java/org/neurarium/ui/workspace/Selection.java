package org.neurarium.ui.workspace;

import java.util.Collection;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Wire;

/** What is selected and what is pointed at; view state, never part of the project. */
public final class Selection {
    private final ObservableSet<String> nodes = FXCollections.observableSet(new java.util.LinkedHashSet<>());
    private final ObjectProperty<@Nullable Wire> wire = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UnitRef> hovered = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CellRef> pointed = new SimpleObjectProperty<>();

    public ObservableSet<String> nodes() {
        return nodes;
    }

    /** The selected wire, if any; selecting nodes clears it. */
    public ObjectProperty<@Nullable Wire> wire() {
        return wire;
    }

    /** The unit under the pointer in any view, so that the others can show it. */
    public ObjectProperty<@Nullable UnitRef> hovered() {
        return hovered;
    }

    /** The number under the pointer in a view that shows what is inside a layer, so that a click can open its equation. */
    public ObjectProperty<@Nullable CellRef> pointed() {
        return pointed;
    }

    /** The one selected node, if it is exactly one. */
    public Optional<String> single() {
        return nodes.size() == 1 ? Optional.of(nodes.iterator().next()) : Optional.empty();
    }

    public void select(Collection<String> ids) {
        wire.set(null);
        if (!nodes.equals(new java.util.LinkedHashSet<>(ids))) {
            nodes.clear();
            nodes.addAll(ids);
        }
    }

    public void select(Wire selected) {
        nodes.clear();
        wire.set(selected);
    }

    public void clear() {
        nodes.clear();
        wire.set(null);
    }
}
