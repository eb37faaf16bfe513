package org.neurarium.ui.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.neurarium.document.Point;
import org.neurarium.ui.common.Palette;

/** The whole network in small, with the part that is seen as a frame that can be dragged. */
final class Minimap extends StackPane {
    static final double WIDTH = 120;
    /** Narrower, it would lie on the buttons at the left. */
    private static final double LEAST_VIEW = 440;
    static final double HEIGHT = 72;
    private static final double MARGIN = 40;

    private final CanvasViewModel canvas;
    private final Canvas picture = new Canvas(WIDTH, HEIGHT);
    private double scale = 1;
    private Box world = new Box(0, 0, 1, 1);
    private double seenWidth = 1;
    private double seenHeight = 1;

    Minimap(CanvasViewModel canvas) {
        this.canvas = canvas;
        getStyleClass().add("minimap");
        getChildren().add(picture);
        setMaxSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
    }

    void draw(double viewWidth, double viewHeight, Palette palette) {
        seenWidth = viewWidth;
        seenHeight = viewHeight;
        Box seen = canvas.viewport().seen(viewWidth, viewHeight);
        world = Box.around(java.util.List.of(canvas.scene().get().bounds().grown(MARGIN), seen));
        Box content = canvas.scene().get().bounds();
        setVisible(viewWidth >= LEAST_VIEW && !canvas.scene().get().nodes().isEmpty() && !(seen.contains(new Point(content.x(), content.y()))
                && seen.contains(new Point(content.right(), content.bottom()))));
        scale = Math.min(WIDTH / Math.max(1, world.width()), HEIGHT / Math.max(1, world.height()));
        GraphicsContext g = picture.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        for (Placed node : canvas.scene().get().nodes()) {
            boolean selected = node.facts().layers().stream().anyMatch(canvas.selection().nodes()::contains);
            g.setFill(palette.get(selected ? "accent" : "canvas-dot"));
            fill(g, node.box());
        }
        Color accent = palette.get("accent");
        g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.08));
        fill(g, seen);
        g.setStroke(accent);
        g.setLineWidth(1);
        g.strokeRect(Math.round(x(seen.x())) + 0.5, Math.round(y(seen.y())) + 0.5,
                Math.min(WIDTH - 1, seen.width() * scale) - 1, Math.min(HEIGHT - 1, seen.height() * scale) - 1);
    }

    private void fill(GraphicsContext g, Box box) {
        g.fillRect(x(box.x()), y(box.y()), Math.max(2, box.width() * scale), Math.max(2, box.height() * scale));
    }

    private double x(double worldX) {
        return (worldX - world.centreX()) * scale + WIDTH / 2;
    }

    private double y(double worldY) {
        return (worldY - world.centreY()) * scale + HEIGHT / 2;
    }

    private void drag(MouseEvent e) {
        Point to = new Point((e.getX() - WIDTH / 2) / scale + world.centreX(), (e.getY() - HEIGHT / 2) / scale + world.centreY());
        canvas.viewport().centre(to, seenWidth, seenHeight);
        e.consume();
    }
}
