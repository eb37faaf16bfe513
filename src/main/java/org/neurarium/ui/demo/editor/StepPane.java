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
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Pointer;
import org.neurarium.lesson.WindowPart;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;

/** What a step shows, asks for, points at, hides and locks. */
final class StepPane extends GridPane {
    private final DemoEditorViewModel model;
    private final Texts texts;
    private final PlacePane place;
    private final GoalPane goal;
    private final Label pointed = new Label();
    private final Map<WindowPart, CheckBox> hidden = new EnumMap<>(WindowPart.class);
    private final Map<WindowPart, CheckBox> locked = new EnumMap<>(WindowPart.class);
    private Object page = "";
    private boolean shown;

    StepPane(DemoEditorViewModel model, Texts texts, EditorStage stage) {
        this.model = model;
        this.texts = texts;
        place = new PlacePane(texts, stage, to -> edit(s -> at(s, to)));
        goal = new GoalPane(texts, stage, to -> edit(s -> new DemoStep(s.place(), s.pointer(), to, s.hidden(), s.locked())));
        setHgap(12);
        setVgap(8);
        pointed.setId("step-pointed");
        place.getChildren().add(1, Worded.button(texts, "step-take", "demos.editor.take", () -> place.take(stage.shown())));
        Button point = Worded.button(texts, "step-point", "demos.editor.point", () -> stage.pick(to -> model.change(s -> pointing(s, Optional.of(to)))));
        Button unpoint = Worded.button(texts, "step-unpoint", "demos.editor.unpoint", () -> model.change(s -> pointing(s, Optional.empty())));
        row(0, "demos.editor.place", place);
        row(1, "demos.editor.goal", new FlowPane(8, 4, goal, caption(texts, "demos.editor.points"), pointed, point, unpoint));
        row(2, "demos.editor.hide", parts(hidden, "hide-"));
        row(3, "demos.editor.lock", parts(locked, "lock-"));
    }

    /**
     * Shows a step as it is.
     *
     * @param of the page it stands on; what is half filled in stays as long as that is the same
     */
    void show(DemoStep step, Object of) {
        shown = false;
        place.show(step.place());
        goal.show(step, !of.equals(page));
        page = of;
        pointed.setText(step.pointer().map(Pointer::toString).orElse(texts.get("demos.editor.points.nothing")));
        hidden.forEach((part, box) -> box.setSelected(step.hidden().contains(part)));
        locked.forEach((part, box) -> box.setSelected(step.locked().contains(part)));
        shown = true;
    }

    private void edit(UnaryOperator<DemoStep> change) {
        if (shown) {
            model.change(change);
        }
    }

    private static DemoStep at(DemoStep step, DemoPlace place) {
        return new DemoStep(place, step.pointer(), step.goal(), step.hidden(), step.locked());
    }

    private static DemoStep pointing(DemoStep step, Optional<Pointer> at) {
        return new DemoStep(step.place(), at, step.goal(), step.hidden(), step.locked());
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
        addRow(at, caption(texts, key), content);
    }

    static Label caption(Texts texts, String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
