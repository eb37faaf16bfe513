package org.neurarium.ui.canvas;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** Normalisation: a wide, shifted distribution becomes one around zero. */
final class SpreadBody implements Body {
    private static final double HEIGHT = 44;
    /** Room for the longest name. */
    private static final double SKETCH = 168;
    private static final double WIDTH = 88;
    private static final int STEPS = 44;

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(SKETCH, HEIGHT);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        double left = (shape.width() - WIDTH) / 2;
        Line axis = new Line(left, HEIGHT, left + WIDTH, HEIGHT);
        axis.getStyleClass().add("sketch-axis");
        Line zero = new Line(left + WIDTH / 2, 2, left + WIDTH / 2, HEIGHT);
        zero.getStyleClass().add("sketch-axis");
        Group drawing = new Group(axis, zero, bell(left, 0.72, 0.2, "sketch-faint"), bell(left, 0.5, 0.1, "sketch-curve"));
        drawing.setLayoutY(NodeShape.HEADER);
        return new CurveBody.Sketch(drawing);
    }

    private static Polyline bell(double left, double mean, double deviation, String style) {
        Polyline bell = new Polyline();
        for (int i = 0; i <= STEPS; i++) {
            double x = (double) i / STEPS;
            double z = (x - mean) / deviation;
            bell.getPoints().addAll(left + WIDTH * x, HEIGHT - (HEIGHT - 4) * Math.exp(-z * z / 2) * 0.1 / deviation);
        }
        bell.getStyleClass().add(style);
        return bell;
    }
}
