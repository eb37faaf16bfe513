package org.neurarium.ui.canvas;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.ui.common.Texts;

/** The problems of one node in words, each with buttons that mend it. */
final class ProblemCard extends VBox {
    private static final double WIDTH = 280;

    private final CanvasViewModel canvas;
    private final Texts texts;

    ProblemCard(CanvasViewModel canvas, Texts texts) {
        this.canvas = canvas;
        this.texts = texts;
        setId("problem-card");
        getStyleClass().addAll("card", "problem-card");
        setManaged(false);
        setVisible(false);
    }

    void open(Placed node, double x, double y) {
        getChildren().clear();
        boolean block = node.facts().fold() != null;
        node.facts().problems().forEach(p -> add(p, block ? p.node() + ": " : ""));
        setVisible(true);
        setPrefWidth(WIDTH);
        applyCss();
        resize(WIDTH, prefHeight(WIDTH));
        Placing.inside(this, x, y);
        layout();
    }

    void close() {
        setVisible(false);
    }

    private void add(Problem problem, String whose) {
        Label sentence = new Label(whose + LayerNames.sentence(texts, problem));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add(problem.severity() == Problem.Severity.ERROR ? "danger-text" : "hint-text");
        getChildren().add(sentence);
        FlowPane buttons = new FlowPane(8, 8);
        for (Fix fix : problem.fixes()) {
            Button button = new Button(texts.get(fix.labelKey(), fix.arguments()));
            button.getStyleClass().add("fix-button");
            button.setOnAction(e -> {
                close();
                canvas.apply(Edits.fix(fix));
            });
            buttons.getChildren().add(button);
        }
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }
}
