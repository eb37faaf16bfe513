package org.neurarium.ui.canvas;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Palette;

/** An activation layer: the curve of its function over [−3, 3]. */
final class CurveBody implements Body {
    private static final double SIDE = 64;
    private static final double SKETCH = 144;
    private static final double REACH = 3;
    private static final int STEPS = 48;

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(SKETCH, SIDE);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        double left = (shape.width() - SIDE) / 2;
        Group drawing = new Group(line(left, SIDE / 2, left + SIDE, SIDE / 2), line(left + SIDE / 2, 0, left + SIDE / 2, SIDE));
        function(facts).ifPresent(f -> drawing.getChildren().add(curve(f, left)));
        drawing.setLayoutY(NodeShape.HEADER);
        return new Sketch(drawing);
    }

    private static Optional<ActivationFunction> function(NodeFacts facts) {
        return ActivationCatalogue.find(facts.settings().text("activation", facts.settings().text("function", "relu")));
    }

    private static Line line(double x0, double y0, double x1, double y1) {
        Line line = new Line(x0, y0, x1, y1);
        line.getStyleClass().add("sketch-axis");
        return line;
    }

    private static Polyline curve(ActivationFunction f, double left) {
        Polyline curve = new Polyline();
        for (int i = 0; i <= STEPS; i++) {
            double x = -REACH + 2 * REACH * i / STEPS;
            double y = Math.max(-REACH, Math.min(REACH, f.value(x)));
            curve.getPoints().addAll(left + SIDE * i / STEPS, SIDE / 2 * (1 - y / REACH));
        }
        curve.getStyleClass().add("sketch-curve");
        return curve;
    }

    /** A drawing that training does not change. */
    record Sketch(Node node) implements Miniature {
        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            // It shows what the layer does, which no frame changes.
        }
    }
}
