package org.neurarium.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.ui.common.Texts;

/** What keeps the network from training: a click on a sentence points at the layer, a button mends it. */
final class ProblemListPane extends VBox {
    private final RunBarViewModel model;
    private final Texts texts;
    private final Runnable done;

    ProblemListPane(RunBarViewModel model, Texts texts, Runnable done) {
        super(10);
        this.model = model;
        this.texts = texts;
        this.done = done;
        getStyleClass().add("popover-body");
        setPrefWidth(380);
    }

    void refresh() {
        Label title = new Label(texts.get("training.problems.title"));
        title.getStyleClass().add("title");
        getChildren().setAll(title);
        model.problems().get().forEach(p -> getChildren().add(row(p)));
    }

    private VBox row(Problem problem) {
        String sentence = texts.get(problem.messageKey(), problem.arguments());
        Hyperlink link = new Hyperlink(problem.node().isEmpty() ? sentence : problem.node() + ": " + sentence);
        link.setWrapText(true);
        link.setOnAction(e -> {
            model.show(problem);
            done.run();
        });
        FlowPane fixes = new FlowPane(8, 8);
        for (Fix fix : problem.fixes()) {
            Button button = new Button(texts.get(fix.labelKey(), fix.arguments()));
            button.setOnAction(e -> {
                model.remedy(fix);
                done.run();
            });
            fixes.getChildren().add(button);
        }
        return fixes.getChildren().isEmpty() ? new VBox(4, link) : new VBox(4, link, fixes);
    }
}
