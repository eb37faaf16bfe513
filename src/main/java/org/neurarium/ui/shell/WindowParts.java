package org.neurarium.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.neurarium.document.Project;
import org.neurarium.lesson.WindowPart;
import org.neurarium.ui.data.DataBarView;
import org.neurarium.ui.inspector.InspectorView;
import org.neurarium.ui.training.RunBarView;
import org.neurarium.ui.workspace.Workspace;

/** The parts of the window that a demo can hide or lock, and letting go of them. */
final class WindowParts {
    /** Controls of the run bar that change the project. */
    private static final List<String> SETTINGS_BELOW = List.of("#learning-rate", "#stop-rules", "#seed", "#seed-dice");

    private final Workspace workspace;
    private final Map<WindowPart, Node> nodes = new EnumMap<>(WindowPart.class);
    private final InspectorView inspector;
    private final RunBarView runBar;
    private final SplitPane split;
    private final Node main;

    /**
     * @param main canvas and panels, the upper half of {@code split}
     */
    WindowParts(Workspace workspace, SidePane left, SidePane right, InspectorView inspector, DataBarView data, RunBarView runBar,
                Node views, SplitPane split, Node main) {
        this.workspace = workspace;
        this.inspector = inspector;
        this.runBar = runBar;
        this.split = split;
        this.main = main;
        nodes.put(WindowPart.PALETTE, left);
        nodes.put(WindowPart.INSPECTOR, right);
        nodes.put(WindowPart.DATA, data);
        nodes.put(WindowPart.RUN_BAR, runBar);
        nodes.put(WindowPart.VIEWS, views);
    }

    /** Hides and locks these parts and no others. */
    void restrict(Set<WindowPart> hidden, Set<WindowPart> locked) {
        nodes.forEach((part, node) -> {
            if (node instanceof SidePane pane) {
                pane.barred().set(hidden.contains(part));
            } else {
                node.setVisible(!hidden.contains(part));
                node.setManaged(!hidden.contains(part));
            }
            node.setDisable(locked.contains(part) || part == WindowPart.PALETTE && locked.contains(WindowPart.CANVAS));
        });
        boolean settings = locked.contains(WindowPart.SETTINGS) || hidden.contains(WindowPart.SETTINGS);
        inspector.lock(settings, hidden.contains(WindowPart.SETTINGS));
        SETTINGS_BELOW.forEach(id -> runBar.lookupAll(id).forEach(n -> n.setDisable(settings)));
        boolean canvas = !hidden.contains(WindowPart.CANVAS);
        if (canvas != split.getItems().contains(main)) {
            if (canvas) {
                split.getItems().add(0, main);
            } else {
                split.getItems().remove(main);
            }
        }
        workspace.guard((before, after) -> locked.contains(WindowPart.CANVAS) && !sameStructure(before, after)
                || settings && !before.training().equals(after.training()) || locked.contains(WindowPart.DATA) && !before.data().equals(after.data()));
    }

    /** Whether layers, wires and places are the same; settings of layers may differ. */
    private static boolean sameStructure(Project before, Project after) {
        return before.network().wires().equals(after.network().wires()) && before.canvas().equals(after.canvas())
                && before.network().layers().stream().map(l -> l.id() + " " + l.kind()).toList()
                .equals(after.network().layers().stream().map(l -> l.id() + " " + l.kind()).toList());
    }
}
