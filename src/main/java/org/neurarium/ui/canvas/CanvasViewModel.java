package org.neurarium.ui.canvas;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.document.Block;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.Edits;
import org.neurarium.ui.workspace.Selection;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

/** What the canvas shows and can do with existing nodes and wires. Building is in {@link Building}, the clipboard in {@link Clips}. */
final class CanvasViewModel {
    private static final double NUDGE = Snapping.GRID;

    private final Workspace workspace;
    private final Viewport viewport = new Viewport();
    private final ReadOnlyObjectWrapper<CanvasScene> scene = new ReadOnlyObjectWrapper<>(CanvasScene.EMPTY);
    private final ReadOnlyObjectWrapper<PlaneView> plane = new ReadOnlyObjectWrapper<>(PlaneView.NOTHING);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WireDraft> draft = new SimpleObjectProperty<>();
    private final Set<String> open = new HashSet<>();
    private final ChangeListener<Object> relayout = this::layOut;
    private final ChangeListener<Object> relook = (o, before, now) -> look();

    CanvasViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.project().addListener(relayout);
        workspace.known().addListener(relayout);
        workspace.examples().addListener(relayout);
        workspace.subject().example().addListener(relook);
        layOut();
    }

    /** Lets go of the workspace. */
    void close() {
        workspace.project().removeListener(relayout);
        workspace.known().removeListener(relayout);
        workspace.examples().removeListener(relayout);
        workspace.subject().example().removeListener(relook);
    }

    Workspace workspace() {
        return workspace;
    }

    Selection selection() {
        return workspace.selection();
    }

    Viewport viewport() {
        return viewport;
    }

    ReadOnlyObjectProperty<CanvasScene> scene() {
        return scene.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PlaneView> plane() {
        return plane.getReadOnlyProperty();
    }

    /** What the canvas last refused, and why; null when nothing is to be said. */
    ObjectProperty<@Nullable Notice> notice() {
        return notice;
    }

    /** The wire being drawn, or null. */
    ObjectProperty<@Nullable WireDraft> draft() {
        return draft;
    }

    Project project() {
        return workspace.project().get();
    }

    /** Applies an edit; nodes that have no place of their own yet get the one they are shown at. */
    void apply(Edit edit) {
        workspace.apply(new Edit(edit.labelKey(), edit.arguments(), edit.mergeKey(), p -> edit.change().apply(pinned(p))));
    }

    /** The project with a place for every node. */
    Project pinned(Project project) {
        CanvasLayout layout = project.canvas();
        for (Placed node : scene.get().nodes()) {
            String id = node.facts().id();
            Point corner = new Point(node.box().x(), node.box().y());
            if (layout.find(id).isEmpty() && project.network().find(id).isPresent()) {
                layout = layout.with(id, corner);
            }
            Block block = layout.blocks().ofKey(id).filter(b -> b.folded() && b.at() == null).orElse(null);
            layout = block == null ? layout : layout.moved(block, corner);
        }
        return project.withCanvas(layout);
    }

    /** Moves nodes to absolute corners; merges with the moves before until {@link Workspace#endMerge}. */
    void moveTo(Map<String, Point> corners) {
        apply(Edits.move(corners));
    }

    /** Moves the selected nodes by grid steps. */
    void nudge(int right, int down, int steps) {
        Map<String, Point> corners = new LinkedHashMap<>();
        for (String id : selectedNodes()) {
            scene.get().find(id).ifPresent(n -> corners.put(id,
                    new Point(n.box().x() + right * steps * NUDGE, n.box().y() + down * steps * NUDGE)));
        }
        if (!corners.isEmpty()) {
            moveTo(corners);
        }
    }

    void deleteSelected() {
        Wire wire = selection().wire().get();
        if (wire != null) {
            selection().clear();
            apply(Edits.disconnect(wire));
        } else if (!selection().nodes().isEmpty()) {
            apply(Edits.delete(Set.copyOf(selection().nodes()), List.of()));
        }
    }

    void selectAll() {
        select(scene.get().nodes().stream().map(n -> n.facts().id()).toList());
    }

    /** The layers that nodes stand for; a folded block is selected by selecting all that is in it. */
    Set<String> layersOf(Collection<String> nodes) {
        Set<String> layers = new LinkedHashSet<>();
        nodes.forEach(id -> layers.addAll(scene.get().find(id).map(n -> n.facts().layers()).orElse(List.of(id))));
        return layers;
    }

    void select(Collection<String> nodes) {
        selection().select(layersOf(nodes));
    }

    /** The nodes that are selected with all that is in them. */
    List<String> selectedNodes() {
        return scene.get().nodes().stream().filter(n -> selection().nodes().containsAll(n.facts().layers()))
                .map(n -> n.facts().id()).toList();
    }

    /** Adds a node to the selection or takes it out. */
    void toggle(String id) {
        Set<String> layers = layersOf(List.of(id));
        Set<String> ids = new LinkedHashSet<>(selection().nodes());
        if (!ids.removeAll(layers)) {
            ids.addAll(layers);
        }
        selection().select(ids);
    }

    void arrange() {
        apply(Edits.arrange(BlockArrangement.of(project().network(), project().canvas().blocks(), scene.get().shapes())));
    }

    /** The layer that would feed what is added behind the one selected node. */
    Optional<String> source() {
        List<String> nodes = selectedNodes();
        return nodes.size() != 1 ? Optional.empty() : scene.get().find(nodes.get(0))
                .flatMap(n -> n.allPorts().stream().filter(PortRef::output).findFirst()).map(PortRef::node);
    }

    /** Draws a wire, or says why not. */
    boolean connect(String from, String to, String port) {
        Optional<Notice> refusal = Wiring.refusal(project().network(), from, to, port);
        notice.set(refusal.orElse(null));
        if (refusal.isEmpty()) {
            apply(CanvasEdits.connect(new Wire(from, to, port)));
        }
        return refusal.isEmpty();
    }

    boolean canConnect(String from, String to, String port) {
        return Wiring.refusal(project().network(), from, to, port).isEmpty();
    }

    /** One unit more or fewer, as the buttons beside a dense node ask. */
    void changeUnits(String id, int by) {
        scene.get().find(id).ifPresent(node -> {
            int units = Math.max(1, node.facts().units() + by);
            apply(Edits.setting(id, "units", (long) units));
        });
    }

    /** Whether the layer has a number of units that can be set. */
    boolean hasUnits(NodeFacts facts) {
        return facts.type() != null && facts.type().params().stream().anyMatch(p -> p.name().equals("units"));
    }

    /** Shows the units of a node in one column, or in a compact grid again. */
    void toggleOpen(String id) {
        if (!open.remove(id)) {
            open.add(id);
        }
        layOut();
    }

    void hover(@Nullable UnitRef unit) {
        if (!java.util.Objects.equals(selection().hovered().get(), unit)) {
            selection().hovered().set(unit);
        }
    }

    private void layOut(ObservableValue<?> source, Object before, Object now) {
        layOut();
    }

    private void look() {
        plane.set(plane.get().looking(workspace.subject().example().get()));
    }

    private void layOut() {
        plane.set(PlaneView.of(workspace.examples().get()));
        look();
        scene.set(sceneOf(project()));
    }

    /** How a project that differs in its canvas only would be laid out. */
    CanvasScene sceneOf(Project project) {
        return CanvasScene.of(project, workspace.known().get().orElse(NetworkAnalysis.EMPTY), workspace.examples().get(), open);
    }
}
