package org.neurarium.ui.viz.subject;

import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import org.neurarium.ui.workspace.Workspace;

/** Which of the layers that a view can show it shows: the one selected last on the canvas or in the view, else the first. */
public final class LayerChoice implements AutoCloseable {
    private final Workspace workspace;
    private final Set<String> kinds;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> layer = new ReadOnlyObjectWrapper<>("");
    private final InvalidationListener networkListener = o -> refresh();
    private final SetChangeListener<String> selectionListener = change -> refresh();
    private String chosen = "";

    /**
     * @param kinds of layers that can be shown
     * @param changed what is done whenever network or selection changed
     */
    public LayerChoice(Workspace workspace, Set<String> kinds, Runnable changed) {
        this.workspace = workspace;
        this.kinds = kinds;
        this.changed = changed;
        workspace.analysis().addListener(networkListener);
        workspace.selection().nodes().addListener(selectionListener);
    }

    /** In the order of the network. */
    public ReadOnlyObjectProperty<List<String>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** The layer shown; empty if there is none. */
    public ReadOnlyObjectProperty<String> layer() {
        return layer.getReadOnlyProperty();
    }

    /** Shows another layer until it is gone. */
    public void choose(String node) {
        chosen = node;
        workspace.selection().select(List.of(node));
        refresh();
    }

    /** Reads network and selection. */
    public void refresh() {
        List<String> found = workspace.analysis().get().layers().stream().filter(l -> kinds.contains(l.kind())).map(l -> l.id()).toList();
        workspace.selection().single().filter(found::contains).ifPresent(selected -> chosen = selected);
        layers.set(found);
        layer.set(found.contains(chosen) ? chosen : found.isEmpty() ? "" : found.get(0));
        changed.run();
    }

    @Override
    public void close() {
        workspace.analysis().removeListener(networkListener);
        workspace.selection().nodes().removeListener(selectionListener);
    }
}
