package org.neurarium.ui.canvas;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;

/** A layer that is best said by one sign, such as the plus of an addition. */
final class GlyphBody implements Body {
    private static final double HEIGHT = 36;
    private final String sign;

    GlyphBody(String sign) {
        this.sign = sign;
    }

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(NodeShape.WIDTH, HEIGHT);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        Label label = new Label(sign);
        label.getStyleClass().add("sketch-sign");
        label.setAlignment(Pos.CENTER);
        label.setMinSize(shape.width(), HEIGHT);
        label.setLayoutY(NodeShape.HEADER - 2);
        return new CurveBody.Sketch(new Group(label));
    }
}
