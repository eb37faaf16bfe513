package org.neurarium.ui.demo.editor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.WindowPart;
import org.neurarium.ui.common.Texts;

/** What a step shows, asks for, points at, hides and locks. */
final class StepPane extends GridPane {
    private final DemoEditorViewModel model;
    private final Texts texts;
    private final EditorStage stage;
    private final ComboBox<String> place = new ComboBox<>();
    private final ComboBox<String> view = new ComboBox<>();
    private final TextField epochs = new TextField();
    private final GoalPane goal;
    private final Label pointed = new Label();
    private final Map<WindowPart, CheckBox> hidden = new EnumMap<>(WindowPart.class);
    private final Map<WindowPart, CheckBox> locked = new EnumMap<>(WindowPart.class);
    private boolean shown;

    StepPane(DemoEditorViewModel model, Texts texts, EditorStage stage) {
        this.model = model;
        this.texts = texts;
        this.stage = stage;
        goal = new GoalPane(texts, () -> edit(s -> new DemoStep(s.place(), s.pointer(), goal().goal(), s.hidden(), s.locked())));
        setHgap(12);
        setVgap(8);
        place.setId("step-place");
        view.setId("step-view");
        epochs.setId("step-epochs");
        epochs.setPrefColumnCount(5);
        epochs.accessibleTextProperty().bind(texts.bind("demos.editor.epochs"));
        pointed.setId("step-pointed");
        place.getItems().setAll("");
        place.getItems().addAll(stage.labs());
        place.setConverter(named(id -> id.isEmpty() ? texts.get("demos.editor.place.canvas") : texts.get("lab." + id + ".title")));
        view.getItems().setAll("");
        view.getItems().addAll(stage.views());
        view.setConverter(named(id -> id.isEmpty() ? texts.get("demos.editor.view.none") : texts.get(stage.viewName(id))));
        Button take = button("step-take", "demos.editor.take", () -> model.change(s -> at(s, new DemoPlace.Canvas(stage.canvas(), count(), chosenView()))));
        Button point = button("step-point", "demos.editor.point", () -> stage.pick(to -> model.change(
                s -> new DemoStep(s.place(), Optional.of(to), s.goal(), s.hidden(), s.locked()))));
        Button unpoint = button("step-unpoint", "demos.editor.unpoint", () -> model.change(
                s -> new DemoStep(s.place(), Optional.empty(), s.goal(), s.hidden(), s.locked())));
        row(0, "demos.editor.place", new FlowPane(8, 4, place, take, caption("demos.editor.view"), view, caption("demos.editor.epochs"), epochs));
        row(1, "demos.editor.goal", new FlowPane(8, 4, goal, caption("demos.editor.points"), pointed, point, unpoint));
        row(2, "demos.editor.hide", parts(hidden, "hide-"));
        row(3, "demos.editor.lock", parts(locked, "lock-"));
        place.valueProperty().addListener(o -> edit(s -> at(s, place.getValue().isEmpty()
                ? new DemoPlace.Canvas(s.project().orElseGet(stage::canvas), count(), chosenView())
                : new DemoPlace.Lab(place.getValue(), 0, Map.of()))));
        view.valueProperty().addListener(o -> canvasChanged());
        epochs.textProperty().addListener(o -> canvasChanged());
    }

    /** Shows a step as it is. */
    void show(DemoStep step) {
        shown = false;
        place.setValue(step.place() instanceof DemoPlace.Lab lab ? lab.lab() : "");
        view.setValue(step.view().orElse(""));
        view.setDisable(step.project().isEmpty());
        epochs.setDisable(step.project().isEmpty());
        if (count() != step.epochs()) {
            epochs.setText(step.epochs() == 0 ? "" : String.valueOf(step.epochs()));
        }
        goal.show(step.goal().isPresent() || goal.goal().isPresent() ? step.goal() : goal.goal());
        pointed.setText(step.pointer().map(Object::toString).orElse(texts.get("demos.editor.points.nothing")));
        hidden.forEach((part, box) -> box.setSelected(step.hidden().contains(part)));
        locked.forEach((part, box) -> box.setSelected(step.locked().contains(part)));
        shown = true;
    }

    private GoalPane goal() {
        return goal;
    }

    private void canvasChanged() {
        edit(s -> s.project().isEmpty() ? s : at(s, new DemoPlace.Canvas(s.project().get(), keeps(s), count(), chosenView())));
    }

    private void edit(UnaryOperator<DemoStep> change) {
        if (shown) {
            model.change(change);
        }
    }

    private static DemoStep at(DemoStep step, DemoPlace place) {
        return new DemoStep(place, step.pointer(), step.goal(), step.hidden(), step.locked());
    }

    private static boolean keeps(DemoStep step) {
        return step.place() instanceof DemoPlace.Canvas canvas && canvas.keep();
    }

    private Optional<String> chosenView() {
        return Optional.ofNullable(view.getValue()).filter(v -> !v.isEmpty());
    }

    /** Epochs as they are typed; 0 for nothing, or for what is no number. */
    private int count() {
        String typed = epochs.getText().strip();
        return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private FlowPane parts(Map<WindowPart, CheckBox> boxes, String prefix) {
        FlowPane pane = new FlowPane(12, 4);
        for (WindowPart part : WindowPart.values()) {
            CheckBox box = new CheckBox();
            box.setId(prefix + part.id());
            box.textProperty().bind(texts.bind("demos.editor.part." + part.id()));
            box.selectedProperty().addListener(o -> edit(s -> new DemoStep(s.place(), s.pointer(), s.goal(), chosen(hidden), chosen(locked))));
            boxes.put(part, box);
            pane.getChildren().add(box);
        }
        return pane;
    }

    private static Set<WindowPart> chosen(Map<WindowPart, CheckBox> boxes) {
        Set<WindowPart> parts = EnumSet.noneOf(WindowPart.class);
        boxes.forEach((part, box) -> {
            if (box.isSelected()) {
                parts.add(part);
            }
        });
        return parts;
    }

    private void row(int at, String key, FlowPane content) {
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWrapLength(560);
        GridPane.setHgrow(content, Priority.ALWAYS);
        addRow(at, caption(key), content);
    }

    private Label caption(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static StringConverter<String> named(UnaryOperator<String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : name.apply(id);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
