package org.neurarium.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.canvas.CanvasView;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;

/** How the window looked before something else was made of it: colours, panels, dividers, the part of the canvas. */
final class WindowMemory {
    private final Region root;
    private final Theme theme;
    private final ThemeChoice colors;
    private final Bounds size;
    private final Map<SidePane, Boolean> panes = new LinkedHashMap<>();
    private final Map<SplitPane, double[]> dividers = new LinkedHashMap<>();
    private final Runnable view;
    private @Nullable ChangeListener<Bounds> waiting;

    WindowMemory(Region root, Theme theme, List<SidePane> shown, CanvasView canvas) {
        this.root = root;
        this.theme = theme;
        colors = theme.choice().get();
        size = root.getLayoutBounds();
        shown.forEach(this::keep);
        for (Node each : root.lookupAll(".split-pane")) {
            dividers.put((SplitPane) each, ((SplitPane) each).getDividerPositions());
        }
        view = canvas.keepView();
    }

    /** Takes note of one more panel. */
    void keep(SidePane pane) {
        panes.put(pane, pane.open().get());
    }

    /** Puts everything back; what depends on the window's size once that is what it was. */
    void restore(Runnable then) {
        theme.choice().set(colors);
        panes.forEach((pane, open) -> pane.open().set(open));
        if (root.getLayoutBounds().equals(size)) {
            finish(then);
            return;
        }
        waiting = (o, before, now) -> {
            if (now.equals(size)) {
                forget();
                finish(then);
            }
        };
        root.layoutBoundsProperty().addListener(waiting);
    }

    /** No longer waits for the window's size. */
    void forget() {
        if (waiting != null) {
            root.layoutBoundsProperty().removeListener(waiting);
            waiting = null;
        }
    }

    private void finish(Runnable then) {
        then.run();
        settle();
        new ArrayList<>(dividers.keySet()).stream().filter(s -> s.getDividers().size() == dividers.get(s).length)
                .forEach(s -> s.setDividerPositions(dividers.get(s)));
        settle();
        view.run();
    }

    /** Twice: what is laid out anew may show other views, which are laid out then. */
    private void settle() {
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }
}
