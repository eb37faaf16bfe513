package org.neurarium.ui.canvas;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.DataNames;

/** The cards of all nodes under the view's zoom; made and removed only when the network changes. */
final class CardLayer extends Pane {
    private final CanvasViewModel canvas;
    private final Texts texts;
    private final DataNames names;
    private final Map<String, NodeCard> cards = new LinkedHashMap<>();
    private final Translate pan = new Translate();
    private final Scale zoom = new Scale();
    private double shownWidth;
    private double shownHeight;

    CardLayer(CanvasViewModel canvas, Texts texts, DataNames names) {
        this.canvas = canvas;
        this.texts = texts;
        this.names = names;
        getTransforms().setAll(pan, zoom);
        setPickOnBounds(false);
        setManaged(false);
    }

    Collection<NodeCard> cards() {
        return cards.values();
    }

    Optional<NodeCard> find(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** Brings the cards in line with the scene. */
    void sync() {
        CanvasScene scene = canvas.scene().get();
        Set<String> gone = new HashSet<>(cards.keySet());
        for (Placed node : scene.nodes()) {
            String id = node.facts().id();
            gone.remove(id);
            NodeCard card = cards.get(id);
            if (card == null) {
                card = new NodeCard(node, texts);
                cards.put(id, card);
                getChildren().add(card);
                card.focusVisibleProperty().addListener((o, before, now) -> reached(id, now));
            } else {
                card.update(node);
            }
        }
        gone.forEach(id -> getChildren().remove(cards.remove(id)));
        mark();
    }

    /** A node reached by the keyboard is selected and brought into view. */
    private void reached(String id, boolean byKeyboard) {
        if (byKeyboard && canvas.draft().get() == null) {
            canvas.select(List.of(id));
            canvas.scene().get().find(id).ifPresent(n -> canvas.viewport().reveal(n.box(), shownWidth, shownHeight));
        }
    }

    /** Shows which are selected, and which the wire being drawn could go to. */
    void mark() {
        WireDraft draft = canvas.draft().get();
        for (NodeCard card : cards.values()) {
            String id = card.nodeId();
            List<String> layers = card.placed().facts().layers();
            card.setSelected(layers.stream().anyMatch(canvas.selection().nodes()::contains));
            boolean fits = draft != null && !layers.contains(draft.from()) && card.placed().allPorts().stream()
                    .anyMatch(p -> !p.output() && canvas.canConnect(draft.from(), p.node(), p.port()));
            card.aim(draft != null && draft.target() != null && layers.contains(draft.target().node()) ? draft.target() : null);
            card.setTarget(fits, draft != null && !fits && !layers.contains(draft.from()));
        }
    }

    /** The part of it that its window shows. */
    void setShown(double width, double height) {
        shownWidth = width;
        shownHeight = height;
    }

    void place() {
        Viewport view = canvas.viewport();
        pan.setX(view.panX());
        pan.setY(view.panY());
        zoom.setX(view.scale());
        zoom.setY(view.scale());
    }

    void relabel() {
        cards.values().forEach(NodeCard::relabel);
    }

    /** What the nodes that are seen want to know, and the weights of the links between them. */
    Set<Probe<?>> probes(Box seen) {
        Set<Probe<?>> all = new HashSet<>();
        for (NodeCard card : cards.values()) {
            if (card.placed().box().touches(seen)) {
                all.addAll(card.probes(canvas.plane().get()));
            }
        }
        UnitLink.all(canvas.scene().get()).stream().map(UnitLink::node).distinct()
                .forEach(id -> all.add(new WeightsProbe(id)));
        return all;
    }

    void show(TrainingFrame frame, Palette palette, Box seen) {
        PlaneView plane = canvas.plane().get().named(names::of);
        for (NodeCard card : cards.values()) {
            if (card.placed().box().touches(seen)) {
                card.show(frame, plane, palette);
            }
        }
    }
}
