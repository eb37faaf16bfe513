package org.neurarium.ui.viz.glass;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an equation. While only its numbers change, its nodes stay, so that a link does not vanish under the pointer
 * of who is about to click it.
 */
final class EquationFlow extends VBox {
    private final Function<Quantity, String> name;
    private final Consumer<Quantity> open;
    private List<List<Piece>> shown = List.of();

    /** @param name what a number is, for its tip */
    EquationFlow(Function<Quantity, String> name, Consumer<Quantity> open) {
        super(8);
        this.name = name;
        this.open = open;
        getStyleClass().add("glass-lines");
    }

    void show(List<List<Piece>> lines) {
        if (!alike(lines)) {
            getChildren().setAll(lines.stream().map(this::line).toList());
        }
        for (int i = 0; i < lines.size(); i++) {
            List<Node> nodes = ((TextFlow) getChildren().get(i)).getChildren();
            for (int j = 0; j < nodes.size(); j++) {
                fill(nodes.get(j), lines.get(i).get(j));
            }
        }
        shown = lines;
    }

    /** Something else than an equation. */
    void showInstead(List<? extends Node> nodes) {
        shown = List.of();
        getChildren().setAll(nodes);
    }

    private boolean alike(List<List<Piece>> lines) {
        boolean same = !shown.isEmpty() && lines.size() == shown.size();
        for (int i = 0; same && i < lines.size(); i++) {
            same = lines.get(i).size() == shown.get(i).size();
            for (int j = 0; same && j < lines.get(i).size(); j++) {
                Piece now = lines.get(i).get(j);
                Piece before = shown.get(i).get(j);
                same = (now.deeper() == null) == (before.deeper() == null) && now.isParameter() == before.isParameter();
            }
        }
        return same;
    }

    private TextFlow line(List<Piece> pieces) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("glass-line");
        pieces.forEach(piece -> flow.getChildren().add(piece.deeper() == null ? text() : link(piece)));
        return flow;
    }

    private static Text text() {
        Text text = new Text();
        text.getStyleClass().add("glass-text");
        return text;
    }

    private Hyperlink link(Piece piece) {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add(piece.isParameter() ? "glass-weight" : "glass-number");
        link.setTooltip(new Tooltip());
        link.setOnAction(e -> open.accept((Quantity) link.getUserData()));
        return link;
    }

    private void fill(Node node, Piece piece) {
        @Nullable Quantity deeper = piece.deeper();
        if (node instanceof Hyperlink link && deeper != null) {
            link.setText(piece.text());
            link.setUserData(deeper);
            link.getTooltip().setText(name.apply(deeper));
            link.setAccessibleText(link.getTooltip().getText());
        } else if (node instanceof Text text) {
            text.setText(piece.text());
        }
    }
}
