package org.neurarium.ui.demo;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.text.Question;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.TallButton;
import org.neurarium.ui.common.Texts;

/** A question with its choices or its field, what comes of the answer, and hints one at a time. */
final class QuestionView extends VBox {
    private final QuestionViewModel model;
    private final CardWords words;
    private final Texts texts;
    private final String id;
    private final VBox choices = new VBox(6);
    private final VBox outcome = new VBox(6);
    private final TextField field = new TextField();
    private final HBox typing = new HBox(6);
    private final Button hint = new Button();

    /** @param number which question of the step, from 1 */
    QuestionView(QuestionViewModel model, int number, CardWords words, Texts texts) {
        super(10);
        this.model = model;
        this.words = words;
        this.texts = texts;
        id = "question-" + number;
        setId(id);
        getStyleClass().add("demo-question");
        getChildren().add(words.render(model.question().prompt()));
        if (model.question().answer().isPresent()) {
            typing();
            getChildren().add(typing);
        } else {
            getChildren().add(choices);
        }
        hint.setId(id + "-hint");
        hint.getStyleClass().addAll("quiet", "demo-hint-button");
        hint.setGraphic(Icons.small(Feather.HELP_CIRCLE));
        hint.setText(texts.get("demos.card.hint"));
        hint.setOnAction(e -> model.hint());
        getChildren().addAll(outcome, hint);
        model.revision().addListener(o -> show());
        show();
    }

    private void typing() {
        field.setId(id + "-field");
        field.setPromptText(texts.get(model.question().answer().orElseThrow() instanceof Question.Number
                ? "demos.card.number" : "demos.card.expression"));
        field.setAccessibleText(model.question().prompt());
        field.textProperty().bindBidirectional(model.typed());
        field.setOnAction(e -> model.type(field.getText()));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(0);
        Button check = new Button(texts.get("demos.card.check"));
        check.setId(id + "-check");
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(e -> model.type(field.getText()));
        typing.getChildren().setAll(field, check);
        typing.setAlignment(Pos.CENTER_LEFT);
    }

    private void show() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String held = focused == null ? "" : String.valueOf(focused.getId());
        choices.getChildren().clear();
        for (int i = 0; i < model.question().choices().size(); i++) {
            choices.getChildren().add(choice(i));
        }
        outcome.getChildren().clear();
        outcome();
        for (String each : model.hints()) {
            VBox said = words.render(each);
            said.getStyleClass().add("demo-hint");
            outcome.getChildren().add(said);
        }
        outcome.setManaged(!outcome.getChildren().isEmpty());
        hint.setVisible(model.hasMoreHints() && !model.isRight());
        hint.setManaged(hint.isVisible());
        choices.getChildren().stream().filter(c -> held.equals(c.getId())).forEach(Node::requestFocus);
    }

    private Button choice(int index) {
        Question.Choice choice = model.question().choices().get(index);
        boolean chosen = model.chosen() == index;
        Button button = new TallButton(words.render(choice.text()));
        button.setId(id + "-choice-" + (index + 1));
        button.setAccessibleText(choice.text());
        button.getStyleClass().add("demo-choice");
        if (chosen) {
            button.getStyleClass().add(choice.right() ? "right" : "wrong");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> model.choose(index));
        return button;
    }

    private void outcome() {
        InputFault fault = model.fault();
        if (fault != null) {
            outcome.getChildren().add(line("wrong", texts.get(fault.messageKey(), fault.arguments())));
        } else if (model.isRight()) {
            outcome.getChildren().add(line("right", texts.get("demos.card.right")));
            if (!model.question().why().isEmpty()) {
                outcome.getChildren().add(words.render(model.question().why()));
            }
        } else if (model.isWrong()) {
            List<String> counter = model.counter();
            String reply = model.chosen() < 0 ? "" : model.question().choices().get(model.chosen()).reply();
            outcome.getChildren().add(line("wrong", counter == null ? texts.get("demos.card.wrong")
                    : texts.get("demos.card.counter", counter.toArray())));
            if (!reply.isEmpty()) {
                outcome.getChildren().add(words.render(reply));
            }
        }
    }

    private Node line(String style, String text) {
        Label label = new Label(text, Icons.small(style.equals("right") ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
        label.setId(id + "-outcome");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("demo-outcome", style);
        return label;
    }
}
