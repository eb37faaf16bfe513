package org.neurarium.ui.shell.dock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.workspace.Workspace;

/** The views there are, in the order in which they are offered. */
public final class DockViews {
    private final Map<String, Maker<?>> makers = new LinkedHashMap<>();

    /** How a view is made: the constructor that every view has. */
    @FunctionalInterface
    public interface Maker<V extends Region & AutoCloseable> {
        V make(Workspace workspace, Texts texts, Theme theme);
    }

    /** Adds a view; its name is {@code shell.view.<id>}. Views whose first line is a {@code view-header} with a
     * {@code ViewMenu} can be dragged by it, and get their place in that menu. */
    public <V extends Region & AutoCloseable> DockViews add(String id, Maker<V> maker) {
        makers.put(id, maker);
        return this;
    }

    /** Ids, in order. */
    public List<String> ids() {
        return List.copyOf(makers.keySet());
    }

    /** How each is made, by id, in order. */
    public Map<String, Maker<?>> makers() {
        return makers;
    }
}
