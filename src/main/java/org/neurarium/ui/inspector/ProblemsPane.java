package org.neurarium.ui.inspector;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.Workspace;

/** Problems in words, each with buttons that mend it; a click on the words selects the layer. */
final class ProblemsPane extends VBox {
    private final Workspace workspace;
    private final Texts texts;

    ProblemsPane(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        getStyleClass().add("problems");
    }

    void show(List<Problem> problems) {
        getChildren().clear();
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
        problems.forEach(this::add);
    }

    private void add(Problem problem) {
        boolean error = problem.severity() == Problem.Severity.ERROR;
        Label sentence = new Label(texts.get(problem.messageKey(), problem.arguments()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(6, sentence);
        card.getStyleClass().addAll("problem", error ? "error" : "hint");
        sentence.setOnMouseClicked(e -> {
            if (!problem.node().isEmpty()) {
                workspace.selection().select(List.of(problem.node()));
            }
        });
        FlowPane buttons = new FlowPane(6, 6);
        for (Fix fix : problem.fixes()) {
            Button button = new Button(texts.get(fix.labelKey(), fix.arguments()));
            button.setOnAction(e -> workspace.apply(Edits.fix(fix)));
            buttons.getChildren().add(button);
        }
        if (!buttons.getChildren().isEmpty()) {
            card.getChildren().add(buttons);
        }
        getChildren().add(card);
    }
}
