package org.neurarium.ui.canvas;

import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.TextWidth;

/** All wires, in one picture: lines, their shapes, and the dashes that flow while training. */
final class WireLayer extends FineCanvas {
    private static final double LABEL_FROM = 0.7;
    /** Room for a port at each end of a wire. */
    private static final double MARGIN = 16;
    private static final Font FONT = Font.font(Fonts.FAMILY, 12);

    /** What else there is to draw: wires selected and pointed at, the one a drop would go into, the one being drawn. */
    record Marks(@Nullable Wire selected, @Nullable Wire hovered, @Nullable Wire receiving, @Nullable WireDraft draft,
                 boolean running, double phase) {
    }

    /** @param open wires that are drawn unit by unit instead */
    void draw(CanvasScene scene, Set<Wire> open, Viewport view, Palette palette, Marks marks, double width, double height) {
        GraphicsContext g = begin(width, height);
        g.setLineCap(StrokeLineCap.ROUND);
        for (Map.Entry<Wire, WireCurve> entry : scene.wires().entrySet()) {
            Wire wire = entry.getKey();
            boolean marked = wire.equals(marks.selected) || wire.equals(marks.hovered) || wire.equals(marks.receiving);
            boolean detached = marks.draft != null && wire.equals(marks.draft.replaced());
            if (!detached && (marked || !open.contains(wire))) {
                drawWire(g, scene, entry.getKey(), entry.getValue(), view, palette, marks);
            }
        }
        if (marks.draft != null) {
            drawDraft(g, scene, marks.draft, view, palette);
        }
    }

    private void drawWire(GraphicsContext g, CanvasScene scene, Wire wire, WireCurve curve, Viewport view,
                          Palette palette, Marks marks) {
        boolean strong = wire.equals(marks.selected) || wire.equals(marks.receiving);
        Color color = palette.get(strong ? "accent" : wire.equals(marks.hovered) ? "text-muted" : "value-edge");
        double width = Math.max(1.2, Math.min(3, 2 * view.scale())) + (wire.equals(marks.receiving) ? 1 : 0);
        g.setStroke(color);
        g.setLineWidth(width);
        g.setLineDashes();
        trace(g, curve, view);
        if (marks.running) {
            g.setStroke(palette.get("accent-soft"));
            g.setLineWidth(width * 0.7);
            g.setLineDashes(4, 10);
            g.setLineDashOffset(-marks.phase);
            trace(g, curve, view);
            g.setLineDashes();
        }
        boolean pointed = wire.equals(marks.hovered) || strong;
        if (pointed || view.scale() >= LABEL_FROM) {
            drawShape(g, scene, wire, curve, view, palette, pointed);
        }
    }

    private void drawShape(GraphicsContext g, CanvasScene scene, Wire wire, WireCurve curve, Viewport view,
                           Palette palette, boolean pointed) {
        String shape = scene.facts(wire.from()).flatMap(NodeFacts::output).map(Object::toString).orElse("");
        double room = Math.abs(curve.end().x() - curve.start().x()) * view.scale() - MARGIN;
        if (!pointed && TextWidth.of(shape, FONT) > room) {
            return; // it would run into the nodes, whose feet tell it too
        }
        Point middle = curve.at(0.5);
        g.setFont(FONT);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        g.setFill(palette.get(pointed ? "text" : "text-faint"));
        g.fillText(shape, view.screenX(middle.x()), view.screenY(middle.y()) - 5);
    }

    private void drawDraft(GraphicsContext g, CanvasScene scene, WireDraft draft, Viewport view, Palette palette) {
        Placed from = scene.showing(draft.from()).orElse(null);
        if (from == null) {
            return;
        }
        Point end = draft.target() == null ? draft.end() : scene.place(draft.target());
        g.setStroke(palette.get("accent"));
        g.setLineWidth(2.5);
        g.setLineDashes(draft.target() == null ? new double[] {6, 6} : new double[0]);
        trace(g, WireCurve.between(from.place(new PortRef(draft.from(), true, "")), end), view);
        g.setLineDashes();
        g.setFill(palette.get("accent"));
        g.fillOval(view.screenX(end.x()) - 5, view.screenY(end.y()) - 5, 10, 10);
    }

    private static void trace(GraphicsContext g, WireCurve curve, Viewport view) {
        g.beginPath();
        g.moveTo(view.screenX(curve.start().x()), view.screenY(curve.start().y()));
        for (WireCurve.Cubic c : curve.pieces()) {
            g.bezierCurveTo(view.screenX(c.p1().x()), view.screenY(c.p1().y()), view.screenX(c.p2().x()),
                    view.screenY(c.p2().y()), view.screenX(c.p3().x()), view.screenY(c.p3().y()));
        }
        g.stroke();
    }
}
