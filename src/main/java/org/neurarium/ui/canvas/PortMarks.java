package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
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

    private final Placed placed;
    private final List<Mark> marks = new ArrayList<>();

    PortMarks(Placed placed, Texts texts) {
        this.placed = placed;
        List<PortRef> ports = placed.allPorts();
        for (PortRef port : ports) {
            Point at = placed.inside(placed.place(port));
            Circle dot = new Circle(at.x(), at.y(), RADIUS);
            dot.getStyleClass().add("node-port");
            boolean several = ports.stream().filter(p -> p.output() == port.output()).count() > 1;
            marks.add(new Mark(port, dot, several ? name(port, at, texts) : null));
        }
    }

    private Label name(PortRef port, Point at, Texts texts) {
        Label label = new Label(nameOf(placed, port, texts));
        label.setId("port-" + port.node() + "-" + port.port());
        label.getStyleClass().add("node-port-name");
        label.setMouseTransparent(true);
        label.setManaged(false);
        double width = NodeShape.WIDTH * 0.6;
        label.setAlignment(port.output() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        label.resizeRelocate(port.output() ? at.x() - RADIUS - 4 - width : at.x() + RADIUS + 4, at.y() - NAME_HEIGHT / 2, width, NAME_HEIGHT);
        return label;
    }

    /** What a port is called: the first of several may have no name of its own; a block's have those of its layers. */
    static String nameOf(Placed placed, PortRef port, Texts texts) {
        String own = texts.get("canvas.port." + (port.port().isEmpty() ? "input" : port.port()));
        return placed.facts().fold() == null ? own : port.port().isEmpty() ? port.node() : port.node() + " · " + own;
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
    void aim(@Nullable PortRef port) {
        for (Mark mark : marks) {
            boolean lit = !mark.port.output() && mark.port.equals(port);
            mark.dot.pseudoClassStateChanged(AIMED, lit);
            if (mark.name != null) {
                mark.name.pseudoClassStateChanged(AIMED, lit);
            }
        }
    }

    void relabel(Texts texts) {
        for (Mark mark : marks) {
            if (mark.name != null) {
                mark.name.setText(nameOf(placed, mark.port, texts));
            }
        }
    }
}
