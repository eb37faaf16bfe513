package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurarium.document.Wire;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Theme;

/** Redraws what changed, at most once per turn of the event loop, and what training changes at most {@value #PER_SECOND} times a second. */
final class CanvasPainter {
    private static final long PER_SECOND = 20;
    private static final long PERIOD = 1_000_000_000L / PER_SECOND;
    private static final double DASH_SPEED = 24;

    private final CanvasViewModel canvas;
    private final Theme theme;
    private final Highlights highlights;
    private final GridLayer grid = new GridLayer();
    private final WireLayer wires = new WireLayer();
    private final LinkLayer links = new LinkLayer();
    private final CardLayer cards;
    private final FrameLayer frames;
    private final Minimap minimap;
    private List<UnitLink> unitLinks = List.of();
    private Set<Wire> openWires = Set.of();
    private TrainingFrame frame = TrainingFrame.NOTHING;
    private long drawnAt;
    private double phase;
    private boolean asked;
    private double width;
    private double height;

    CanvasPainter(CanvasViewModel canvas, Theme theme, Highlights highlights, CardLayer cards, FrameLayer frames, Minimap minimap) {
        this.frames = frames;
        this.canvas = canvas;
        this.theme = theme;
        this.highlights = highlights;
        this.cards = cards;
        this.minimap = minimap;
    }

    GridLayer grid() {
        return grid;
    }

    WireLayer wires() {
        return wires;
    }

    LinkLayer links() {
        return links;
    }

    List<UnitLink> unitLinks() {
        return unitLinks;
    }

    /** The frame that is on screen. */
    TrainingFrame frame() {
        return frame;
    }

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        cards.setShown(width, height);
        links.resizeTo(width, height);
        viewChanged();
    }

    /** The network or its layout changed. */
    void sceneChanged() {
        cards.sync();
        frames.sync();
        CanvasScene scene = canvas.scene().get();
        unitLinks = UnitLink.all(scene);
        openWires = scene.wires().keySet().stream().filter(w -> UnitLink.isOpen(scene, w)).collect(Collectors.toSet());
        links.setVisible(!unitLinks.isEmpty());
        watch();
        showFrame();
        redraw();
    }

    /** Zoom, pan, size, theme or examples changed. */
    void viewChanged() {
        cards.place();
        frames.place();
        grid.draw(canvas.viewport(), theme.palette(), width, height);
        watch();
        showFrame();
        redraw();
    }

    /** Training tells something new. */
    void frameChanged(TrainingFrame now) {
        frame = now;
        long time = System.nanoTime();
        boolean running = now.state() == SessionState.RUNNING;
        if (running && time - drawnAt < PERIOD) {
            return;
        }
        phase = running ? (phase + DASH_SPEED * Math.min(0.1, (time - drawnAt) / 1e9)) % 14 : phase;
        drawnAt = time;
        showFrame();
        drawWires();
    }

    void stopWatching() {
        canvas.workspace().training().watch(this, Set.of());
    }

    /** Draws wires, links and the minimap once what is going on is over. */
    void redraw() {
        if (!asked) {
            asked = true;
            FxThread.later(() -> {
                asked = false;
                drawWires();
                minimap.draw(width, height, theme.palette());
            });
        }
    }

    private void watch() {
        if (width > 0) {
            canvas.workspace().training().watch(this, cards.probes(seen()));
        }
    }

    private void showFrame() {
        cards.show(frame, theme.palette(), seen());
    }

    private void drawWires() {
        boolean running = frame.state() == SessionState.RUNNING;
        wires.draw(canvas.scene().get(), openWires, canvas.viewport(), theme.palette(), new WireLayer.Marks(
                canvas.selection().wire().get(), highlights.wire().get(), highlights.receiving().get(),
                canvas.draft().get(), running, phase), width, height);
        if (links.isVisible()) {
            links.draw(unitLinks, new LinkValues(frame), canvas.viewport(), theme.palette(), highlights.link().get());
        }
    }

    private Box seen() {
        return canvas.viewport().seen(width, height);
    }
}
