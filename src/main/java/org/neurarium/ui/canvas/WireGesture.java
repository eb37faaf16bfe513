package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edits;

/** Draws a wire from an output to an input, or moves the end of an existing one; let go in the void, that one is cut. */
final class WireGesture implements Gesture {
    private static final double REACH = 20;

    private final CanvasViewModel canvas;
    private final String from;
    private final @Nullable Wire replaced;

    WireGesture(CanvasViewModel canvas, String from, @Nullable Wire replaced, Point start) {
        this.canvas = canvas;
        this.from = from;
        this.replaced = replaced;
        canvas.notice().set(null);
        canvas.draft().set(new WireDraft(from, start, null, replaced));
    }

    @Override
    public void drag(Point at, double screenX, double screenY) {
        canvas.draft().set(new WireDraft(from, at, inlet(at).filter(this::fits).orElse(null), replaced));
    }

    @Override
    public void release(Point at) {
        Optional<PortRef> inlet = inlet(at);
        canvas.draft().set(null);
        if (inlet.isPresent()) {
            finish(inlet.get());
        } else if (replaced != null) {
            canvas.apply(Edits.disconnect(replaced));
        }
    }

    @Override
    public void cancel() {
        canvas.draft().set(null);
    }

    private void finish(PortRef inlet) {
        if (replaced == null) {
            canvas.connect(from, inlet.node(), inlet.port());
        } else if (!inlet.node().equals(replaced.to()) || !inlet.port().equals(replaced.port())) {
            Optional<Notice> refusal = Wiring.refusal(canvas.project().network().disconnect(replaced), from, inlet.node(), inlet.port());
            canvas.notice().set(refusal.orElse(null));
            if (refusal.isEmpty()) {
                canvas.apply(CanvasEdits.rewire(replaced, new Wire(from, inlet.node(), inlet.port())));
            }
        }
    }

    /** The input near a point: a port within reach, else the first with room of the node there. */
    private Optional<PortRef> inlet(Point at) {
        CanvasScene scene = canvas.scene().get();
        Optional<PortRef> near = scene.portAt(at, REACH / canvas.viewport().scale()).filter(p -> !p.output());
        return near.or(() -> scene.nodeAt(at).filter(n -> !n.facts().layers().contains(from)).flatMap(this::firstInlet));
    }

    private Optional<PortRef> firstInlet(Placed node) {
        if (node.facts().fold() == null) {
            String id = node.facts().id();
            return Optional.of(new PortRef(id, false, Wiring.defaultPort(canvas.project().network(), id)));
        }
        List<PortRef> inlets = node.allPorts().stream().filter(p -> !p.output()).toList();
        return inlets.stream().filter(p -> canvas.canConnect(from, p.node(), p.port())).findFirst().or(() -> inlets.stream().findFirst());
    }

    private boolean fits(PortRef inlet) {
        return replaced != null && inlet.node().equals(replaced.to()) || canvas.canConnect(from, inlet.node(), inlet.port());
    }
}
