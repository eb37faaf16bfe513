package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.ui.workspace.UnitRef;

/** The pointer on the canvas: finds out what is under it, and starts the gesture that fits. */
final class CanvasPointer {
    private static final double PORT = 12;
    private static final double LINE = 6;
    private static final double WHEEL_ZOOM = 1.0015;

    private final CanvasViewModel canvas;
    private final Building building;
    private final Highlights highlights;
    private final CanvasPainter painter;
    private final Cards cards;
    private @Nullable Gesture gesture;
    private @Nullable UnitRef pinned;
    private boolean spaceDown;

    /** What the pointer can open. */
    interface Cards {
        void weight(UnitLink link, boolean edit, double x, double y);

        void problems(Placed node);

        void quickAdd(double x, double y);

        void details(Placed node);

        void unfold(Placed node);

        void fold(BlockFrame frame);

        void focus(@Nullable String node);

        void closeAll();
    }

    CanvasPointer(CanvasViewModel canvas, Building building, Highlights highlights, CanvasPainter painter, Cards cards) {
        this.canvas = canvas;
        this.building = building;
        this.highlights = highlights;
        this.painter = painter;
        this.cards = cards;
    }

    void install(Node surface) {
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(e -> ifActive(g -> g.drag(world(e), e.getX(), e.getY())));
        surface.setOnMouseReleased(this::release);
        surface.setOnMouseMoved(this::hover);
        surface.setOnMouseExited(e -> leave());
        surface.setOnScroll(this::scroll);
        surface.setOnZoom((ZoomEvent e) -> canvas.viewport().zoomBy(e.getZoomFactor(), e.getX(), e.getY()));
    }

    void space(boolean down) {
        spaceDown = down;
    }

    /** Ends what is being dragged; false if nothing was. */
    boolean cancel() {
        Gesture now = gesture;
        gesture = null;
        if (now != null) {
            now.cancel();
        }
        return now != null;
    }

    private void press(MouseEvent e) {
        cards.closeAll();
        Point at = world(e);
        if (e.getButton() == MouseButton.MIDDLE || spaceDown && e.getButton() == MouseButton.PRIMARY) {
            gesture = new PanGesture(canvas.viewport(), e.getX(), e.getY());
        } else if (e.getButton() == MouseButton.PRIMARY) {
            gesture = start(at, e);
        } else if (e.getButton() == MouseButton.SECONDARY) {
            Optional<Placed> node = canvas.scene().get().nodeAt(at);
            node.filter(n -> !canvas.selectedNodes().contains(n.facts().id())).ifPresent(n -> canvas.select(List.of(n.facts().id())));
            if (node.isEmpty()) {
                canvas.scene().get().titleAt(at).ifPresent(f -> canvas.selection().select(layers(f)));
            }
        }
        e.consume();
    }

    private @Nullable Gesture start(Point at, MouseEvent e) {
        CanvasScene scene = canvas.scene().get();
        Optional<Placed> badge = badgeAt(at);
        if (badge.isPresent()) {
            cards.problems(badge.get());
            return null;
        }
        Optional<PortRef> port = scene.portAt(at, PORT / canvas.viewport().scale());
        if (port.isPresent()) {
            Gesture wire = wireFrom(port.get(), at);
            if (wire != null) {
                return wire;
            }
        }
        UnitLink link = linkAt(at);
        if (link != null) {
            cards.weight(link, true, e.getX(), e.getY());
            return null;
        }
        Optional<Placed> node = scene.nodeAt(at);
        Optional<BlockFrame> title = scene.titleAt(at);
        return node.isPresent() ? grab(node.get(), at, e) : title.isPresent() ? grab(title.get(), at, e) : onGround(scene, at, e);
    }

    /** A frame's title moves all that is in it; its sign, or a second click, folds it. */
    private @Nullable Gesture grab(BlockFrame frame, Point at, MouseEvent e) {
        canvas.selection().select(layers(frame));
        if (e.getClickCount() == 2 || frame.signContains(at)) {
            cards.fold(frame);
            return null;
        }
        return canvas.selectedNodes().stream().findFirst().map(id -> new MoveGesture(canvas, building, highlights, id, at)).orElse(null);
    }

    private Set<String> layers(BlockFrame frame) {
        return canvas.project().canvas().blocks().layers(frame.block().name());
    }

    private static boolean isOnSign(Placed node, Point at) {
        return node.facts().fold() != null && at.x() >= node.box().right() - NodeCard.SIGN && at.y() <= node.box().y() + NodeShape.HEADER;
    }

    private @Nullable Gesture wireFrom(PortRef port, Point at) {
        if (port.output()) {
            return new WireGesture(canvas, port.node(), null, at);
        }
        return canvas.project().network().into(port.node()).stream().filter(w -> w.port().equals(port.port()))
                .filter(canvas.scene().get().wires()::containsKey).findFirst()
                .map(w -> new WireGesture(canvas, w.from(), w, at)).orElse(null);
    }

    private @Nullable Gesture grab(Placed node, Point at, MouseEvent e) {
        String id = node.facts().id();
        cards.focus(id);
        if (e.isShiftDown()) {
            canvas.toggle(id);
            return null;
        }
        if (!canvas.selectedNodes().contains(id)) {
            canvas.select(List.of(id));
        }
        if (isOnSign(node, at)) {
            cards.unfold(node);
            return null;
        }
        int unit = node.unitAt(at);
        pinned = unit < 0 ? null : new UnitRef(id, unit);
        canvas.hover(pinned);
        if (e.getClickCount() == 2) {
            cards.details(node);
            return null;
        }
        return new MoveGesture(canvas, building, highlights, id, at);
    }

    private @Nullable Gesture onGround(CanvasScene scene, Point at, MouseEvent e) {
        Optional<Wire> wire = scene.wireAt(at, LINE / canvas.viewport().scale());
        cards.focus(null);
        pinned = null;
        canvas.hover(null);
        if (wire.isPresent()) {
            canvas.selection().select(wire.get());
            return null;
        }
        if (e.getClickCount() == 2) {
            cards.quickAdd(e.getX(), e.getY());
            return null;
        }
        return new BoxGesture(canvas, highlights, at, e.isShiftDown());
    }

    private void release(MouseEvent e) {
        Gesture now = gesture;
        gesture = null;
        if (now != null) {
            now.release(world(e));
        }
    }

    private void hover(MouseEvent e) {
        Point at = world(e);
        Optional<Placed> node = canvas.scene().get().nodeAt(at);
        int unit = node.map(n -> n.unitAt(at)).orElse(-1);
        canvas.hover(unit >= 0 ? new UnitRef(node.orElseThrow().facts().id(), unit) : pinned());
        highlights.node().set(node.map(n -> n.facts().id()).orElse(null));
        UnitLink link = unit >= 0 ? null : linkAt(at);
        highlights.link().set(link);
        if (link != null) {
            cards.weight(link, false, e.getX(), e.getY());
        }
        highlights.wire().set(node.isPresent() || link != null ? null
                : canvas.scene().get().wireAt(at, LINE / canvas.viewport().scale()).orElse(null));
    }

    private void leave() {
        highlights.link().set(null);
        highlights.wire().set(null);
        highlights.node().set(null);
        canvas.hover(pinned());
    }

    /** The unit that was clicked, as long as its layer is selected: another project's layer of that name is another one. */
    private @Nullable UnitRef pinned() {
        return pinned != null && canvas.selectedNodes().contains(pinned.node()) ? pinned : null;
    }

    private void scroll(ScrollEvent e) {
        if (e.isShortcutDown()) {
            canvas.viewport().zoomBy(Math.pow(WHEEL_ZOOM, e.getDeltaY() * 2), e.getX(), e.getY());
        } else if (e.isShiftDown() && e.getDeltaX() == 0) {
            canvas.viewport().pan(e.getDeltaY(), 0);
        } else {
            canvas.viewport().pan(e.getDeltaX(), e.getDeltaY());
        }
        e.consume();
    }

    /** The link within 6 px of a point, tiles excepted; biases before weights. */
    private @Nullable UnitLink linkAt(Point at) {
        if (canvas.scene().get().nodeAt(at).map(n -> n.unitAt(at) >= 0).orElse(false)) {
            return null;
        }
        double best = LINE / canvas.viewport().scale();
        UnitLink found = null;
        for (UnitLink link : painter.unitLinks()) {
            double distance = link.distance(at) - (link.isBias() ? 1 : 0);
            if (distance < best) {
                best = distance;
                found = link;
            }
        }
        return found;
    }

    private Optional<Placed> badgeAt(Point at) {
        return canvas.scene().get().nodes().stream().filter(n -> !n.facts().problems().isEmpty())
                .filter(n -> CanvasScene.distance(at, new Point(n.box().right() - 2, n.box().y() + 2))
                        <= Math.max(NodeCard.BADGE / 2, 10 / canvas.viewport().scale())).findFirst();
    }

    private void ifActive(java.util.function.Consumer<Gesture> use) {
        Gesture now = gesture;
        if (now != null) {
            use.accept(now);
        }
    }

    private Point world(MouseEvent e) {
        return canvas.viewport().toWorld(e.getX(), e.getY());
    }
}
