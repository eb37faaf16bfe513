package org.neurarium.ui.viz.subject;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.Workspace;

/**
 * One row: the example before and after, which one it is, a field with it to type another one, the right answer and the
 * network's. A view that shows one example puts it below its header and sets {@link #active}.
 */
public final class SubjectBar extends BorderPane implements AutoCloseable {
    private static final double CHANGES_PER_SECOND = 10;

    private final Workspace workspace;
    private final SubjectViewModel model;
    private final Texts texts;
    private final FittingRow row = new FittingRow(6);
    private final TextField field = new TextField();
    private final Label place = new Label();
    private final AnswerLabels answers;
    private final javafx.beans.InvalidationListener refresh;
    private String shown = "";

    public SubjectBar(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        model = new SubjectViewModel(workspace);
        DataNames names = new DataNames(workspace, texts);
        answers = new AnswerLabels(texts, name -> names.of(List.of(name)).get(0));
        build();
        Throttle calm = new Throttle(CHANGES_PER_SECOND, this::refresh);
        model.changes().addListener(o -> calm.request());
        refresh = o -> refresh();
        texts.language().addListener(refresh);
        workspace.subject().pointedStep().addListener(refresh);
        refresh();
    }

    /** Whether it is on screen; only then is the network asked. */
    public javafx.beans.property.BooleanProperty active() {
        return model.active();
    }

    public SubjectViewModel model() {
        return model;
    }

    @Override
    public void close() {
        texts.language().removeListener(refresh);
        workspace.subject().pointedStep().removeListener(refresh);
        model.close();
    }

    private void build() {
        getStyleClass().add("subject-bar");
        row.setAlignment(Pos.CENTER_LEFT);
        setCenter(row);
        place.getStyleClass().add("faint");
        place.setId("subject-place");
        field.setId("subject-text");
        field.setMinWidth(64);
        field.setPrefWidth(120);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(e -> type());
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
                write(model.text());
                e.consume();
            }
        });
        row.getChildren().addAll(step("subject.previous", Feather.CHEVRON_LEFT, -1), step("subject.next", Feather.CHEVRON_RIGHT, 1));
        row.addExpendable(place, 1);
        row.getChildren().addAll(field, answers.right(), answers.said());
    }

    private Button step(String key, Feather icon, int by) {
        Button button = new Button();
        button.setGraphic(Icons.small(icon));
        button.getStyleClass().addAll("quiet", "subject-step");
        button.setId(key.replace('.', '-'));
        HoverText.on(button, texts.bind(key));
        button.accessibleTextProperty().bind(texts.bind(key));
        button.setOnAction(e -> model.go(by));
        return button;
    }

    private void type() {
        Optional<InputFault> fault = model.type(field.getText().strip());
        fault.ifPresent(f -> {
            if (!field.getStyleClass().contains("invalid")) {
                field.getStyleClass().add("invalid");
            }
            field.setTooltip(new Tooltip(texts.get(f.messageKey(), f.arguments())));
        });
        if (fault.isEmpty()) {
            write(model.text());
        }
    }

    private void write(String text) {
        shown = text;
        field.setText(text);
        field.getStyleClass().remove("invalid");
        field.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    private void refresh() {
        boolean some = model.example() != null;
        setVisible(some);
        setManaged(some);
        if (!some) {
            return;
        }
        field.setVisible(model.typeable());
        field.setManaged(model.typeable());
        field.setPromptText(texts.get(model.isText() ? "subject.type" : "subject.type.numbers"));
        if (!field.isFocused() && !model.text().equals(shown) || shown.isEmpty() && field.getText().isEmpty()) {
            write(model.text());
        }
        ExampleInput.Place at = model.place();
        Optional<Verdict> verdict = model.verdict(); // none while other data are loaded: nothing to count, nothing answered
        place.setVisible(at == null || verdict.isPresent());
        place.setText(at == null ? texts.get("subject.own")
                : texts.get(at.validation() ? "subject.held" : "subject.trained", Ticks.whole(at.index() + 1L),
                        Ticks.whole(model.count())));
        verdict.ifPresentOrElse(v -> answers.show(v, workspace.subject().pointedStep().get(), model), answers::clear);
    }
}
