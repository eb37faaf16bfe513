package org.neurarium.ui.canvas;

import java.util.Random;
import javafx.scene.Group;
import javafx.scene.shape.Circle;

/** Dropout: dots of which the share that is dropped is hollow. */
final class MaskBody implements Body {
    private static final int COLUMNS = 8;
    private static final int ROWS = 4;
    private static final double STEP = 10;

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(NodeShape.WIDTH, ROWS * STEP);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        double rate = facts.settings().number("rate", 0.5);
        Random order = new Random(7);
        Group dots = new Group();
        double left = (shape.width() - (COLUMNS - 1) * STEP) / 2;
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            Circle dot = new Circle(left + i % COLUMNS * STEP, NodeShape.HEADER + 6 + i / COLUMNS * STEP, 3);
            dot.getStyleClass().add(order.nextDouble() < rate ? "sketch-dropped" : "sketch-kept");
            dots.getChildren().add(dot);
        }
        return new CurveBody.Sketch(dots);
    }
}
