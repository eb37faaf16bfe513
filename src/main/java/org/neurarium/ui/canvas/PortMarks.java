package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.ui.common.Texts;

/** The ports of a node: a dot each, and beside the inputs their names where there are several. */
final class PortMarks {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final double RADIUS = 4.5;
    private static final double NAME_HEIGHT = 16;

    private record Mark(PortRef port, Circle dot, @Nullable Label name) {
    }

    private final List<Mark> marks = new ArrayList<>();

    PortMarks(Placed placed, Texts texts) {
        boolean named = placed.facts().ports().size() > 1;
        for (PortRef port : CanvasScene.ports(placed)) {
            Point at = placed.inside(port.output() ? placed.output() : placed.input(port.port()));
            Circle dot = new Circle(at.x(), at.y(), RADIUS);
            dot.getStyleClass().add("node-port");
            marks.add(new Mark(port, dot, named && !port.output() ? name(port, at, texts) : null));
        }
    }

    private static Label name(PortRef port, Point at, Texts texts) {
        Label label = new Label(nameOf(port.port(), texts));
        label.setId("port-" + port.node() + "-" + port.port());
        label.getStyleClass().add("node-port-name");
        label.setMouseTransparent(true);
        label.setManaged(false);
        label.resizeRelocate(at.x() + RADIUS + 4, at.y() - NAME_HEIGHT / 2, NodeShape.WIDTH * 0.6, NAME_HEIGHT);
        return label;
    }

    /** What a port is called; the first of several may have no name of its own. */
    static String nameOf(String port, Texts texts) {
        return texts.get("canvas.port." + (port.isEmpty() ? "input" : port));
    }

    List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        for (Mark mark : marks) {
            all.add(mark.dot);
            if (mark.name != null) {
                all.add(mark.name);
            }
        }
        return all;
    }

    /** Lights the input that the wire being drawn would take, or none. */
    void aim(@Nullable String port) {
        for (Mark mark : marks) {
            boolean lit = !mark.port.output() && Objects.equals(mark.port.port(), port);
            mark.dot.pseudoClassStateChanged(AIMED, lit);
            if (mark.name != null) {
                mark.name.pseudoClassStateChanged(AIMED, lit);
            }
        }
    }

    void relabel(Texts texts) {
        for (Mark mark : marks) {
            if (mark.name != null) {
                mark.name.setText(nameOf(mark.port.port(), texts));
            }
        }
    }
}
