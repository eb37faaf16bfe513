package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Point;
import org.neurarium.document.edit.BlockEdits;

/**
 * Drags the selected nodes: snapped to the grid or level with others, into the frame of a block and out of it; one loose node
 * can be let go on a wire.
 */
final class MoveGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final Building building;
    private final Highlights highlights;
    private final Point start;
    private final Map<String, Box> before = new LinkedHashMap<>();
    private final String grabbed;
    private final CanvasLayout layout;
    private final BlockBorders borders;
    private boolean moved;

    MoveGesture(CanvasViewModel canvas, Building building, Highlights highlights, String grabbed, Point start) {
        this.canvas = canvas;
        this.building = building;
        this.highlights = highlights;
        this.grabbed = grabbed;
        this.start = start;
        for (String id : canvas.selectedNodes()) {
            canvas.scene().get().find(id).ifPresent(n -> before.put(id, n.box()));
        }
        layout = canvas.pinned(canvas.project()).canvas();
        borders = new BlockBorders(canvas.scene().get(), layout.blocks(), before);
        canvas.workspace().endMerge();
    }

    @Override
    public void drag(Point at, double screenX, double screenY) {
        double reach = 3 / canvas.viewport().scale();
        Box box = before.get(grabbed);
        if (box == null || !moved && CanvasScene.distance(at, start) < reach) {
            return;
        }
        moved = true;
        Box wanted = new Box(box.x() + at.x() - start.x(), box.y() + at.y() - start.y(), box.width(), box.height());
        Snapping snapped = Snapping.of(wanted, others());
        double dx = snapped.corner().x() - box.x();
        double dy = snapped.corner().y() - box.y();
        shift(dx, dy, borders.crossed(dx, dy));
        highlights.guides().set(snapped);
        highlights.receiving().set(before.size() == 1 ? building.receiver(grabbed).orElse(null) : null);
    }

    @Override
    public void release(Point at) {
        if (moved && before.size() == 1) {
            building.settle(grabbed);
        }
        end();
    }

    @Override
    public void cancel() {
        if (moved) {
            shift(0, 0, Map.of());
        }
        end();
    }

    private void shift(double dx, double dy, Map<String, String> into) {
        Map<String, Point> corners = new LinkedHashMap<>();
        before.forEach((id, b) -> corners.put(id, new Point(b.x() + dx, b.y() + dy)));
        canvas.apply(BlockEdits.drag(layout, corners, into));
    }

    private List<Box> others() {
        return canvas.scene().get().nodes().stream().filter(n -> !before.containsKey(n.facts().id())).map(Placed::box).toList();
    }

    private void end() {
        highlights.guides().set(null);
        highlights.receiving().set(null);
        canvas.workspace().endMerge();
    }
}
