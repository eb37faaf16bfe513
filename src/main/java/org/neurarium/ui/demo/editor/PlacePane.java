package org.neurarium.ui.demo.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.neurarium.document.Project;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.ui.common.Texts;

/** What a step shows, a network, a lab or the words lab, and how that is opened. */
final class PlacePane extends FlowPane {
    private static final String CANVAS = "canvas";
    private static final String WORDS = "words";

    private final Texts texts;
    private final EditorStage stage;
    private final Consumer<DemoPlace> changed;
    private final IdBox place;
    private final IdBox view;
    private final TextField epochs;
    private final CheckBox keep = new CheckBox();
    private final TextField at;
    private final Map<String, IdBox> words = new LinkedHashMap<>();
    private final Node ofCanvas;
    private final Node ofLab;
    private final Node ofWords;
    private DemoPlace now = new DemoPlace.Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    private boolean shown;

    /** @param changed what is done once a person has changed anything */
    PlacePane(Texts texts, EditorStage stage, Consumer<DemoPlace> changed) {
        super(8, 4);
        this.texts = texts;
        this.stage = stage;
        this.changed = changed;
        List<String> places = new ArrayList<>(List.of(CANVAS, WORDS));
        places.addAll(stage.labs());
        place = new IdBox("step-place", texts, "demos.editor.place", places,
                id -> texts.get(id.equals(CANVAS) || id.equals(WORDS) ? "demos.editor.place." + id : "lab." + id + ".title"));
        view = box("step-view", "demos.editor.view", "demos.editor.view.none", stage.views(), stage::viewName);
        epochs = count("step-epochs", "demos.editor.epochs");
        at = count("step-at", "demos.editor.at");
        keep.setId("step-keep");
        keep.textProperty().bind(texts.bind("demos.editor.keeps"));
        keep.selectedProperty().addListener(o -> edited());
        stage.words().forEach((field, ids) -> words.put(field,
                box("step-words-" + field, "demos.editor.words." + field, "demos.editor.words.usual", ids, id -> stage.wordsName(field, id))));
        ofCanvas = group(caption("demos.editor.view"), view, caption("demos.editor.epochs"), epochs, keep);
        ofLab = group(caption("demos.editor.at"), at);
        List<Node> fields = new ArrayList<>();
        words.forEach((field, box) -> fields.addAll(List.of(caption("demos.editor.words." + field), box)));
        ofWords = group(fields.toArray(Node[]::new));
        place.valueProperty().addListener(o -> placed());
        getChildren().setAll(place, ofCanvas, ofLab, ofWords);
    }

    /** Shows a place as it is. */
    void show(DemoPlace shows) {
        shown = false;
        now = shows;
        boolean canvas = shows instanceof DemoPlace.Canvas;
        place.setValue(shows instanceof DemoPlace.Lab lab ? lab.lab() : canvas ? CANVAS : WORDS);
        ofCanvas.setVisible(canvas);
        ofLab.setVisible(shows instanceof DemoPlace.Lab);
        ofWords.setVisible(shows instanceof DemoPlace.Words);
        if (shows instanceof DemoPlace.Canvas c) {
            view.choose(c.view());
            keep.setSelected(c.keep());
            fill(epochs, c.epochs());
        } else if (shows instanceof DemoPlace.Lab lab) {
            fill(at, lab.at());
        } else if (shows instanceof DemoPlace.Words w) {
            Map.of("text", w.text(), "method", w.method(), "show", w.show(), "map", w.map()).forEach((field, id) -> word(field).choose(id));
        }
        shown = true;
    }

    /** A place of the same kind as this step's keeps what is filled in beside it. */
    void take(DemoPlace open) {
        changed.accept(open instanceof DemoPlace.Canvas c && now instanceof DemoPlace.Canvas ? canvas(c.project()) : open);
    }

    private void placed() {
        String chosen = place.getValue();
        if (shown && chosen != null) {
            changed.accept(switch (chosen) {
                case CANVAS -> new DemoPlace.Canvas(stage.canvas(), 0, Optional.empty());
                case WORDS -> new DemoPlace.Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
                default -> new DemoPlace.Lab(chosen, 0, Map.of());
            });
        }
    }

    private void edited() {
        if (!shown) {
            return;
        }
        if (now instanceof DemoPlace.Canvas c) {
            changed.accept(canvas(c.project()));
        } else if (now instanceof DemoPlace.Lab lab) {
            changed.accept(new DemoPlace.Lab(lab.lab(), number(at), lab.settings()));
        } else {
            changed.accept(new DemoPlace.Words(word("text").chosen(), word("method").chosen(), word("show").chosen(), word("map").chosen(),
                    now instanceof DemoPlace.Words w ? w.epochs() : 0));
        }
    }

    private DemoPlace.Canvas canvas(Project project) {
        return new DemoPlace.Canvas(project, keep.isSelected(), number(epochs), view.chosen());
    }

    private IdBox word(String field) {
        IdBox box = words.get(field);
        if (box == null) {
            throw new IllegalStateException("the words lab offers no " + field);
        }
        return box;
    }

    private IdBox box(String id, String nameKey, String noneKey, List<String> ids, UnaryOperator<String> key) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(ids);
        IdBox box = new IdBox(id, texts, nameKey, all, each -> each.isEmpty() ? texts.get(noneKey) : texts.get(key.apply(each)));
        box.valueProperty().addListener(o -> edited());
        return box;
    }

    private TextField count(String id, String nameKey) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.accessibleTextProperty().bind(texts.bind(nameKey));
        field.textProperty().addListener(o -> edited());
        return field;
    }

    /** What is typed; 0 for nothing, or for what is no number. */
    private static int number(TextField field) {
        String typed = field.getText().strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static void fill(TextField field, int value) {
        if (number(field) != value) {
            field.setText(value == 0 ? "" : String.valueOf(value));
        }
    }

    private static HBox group(Node... fields) {
        HBox group = new HBox(8, fields);
        group.setAlignment(Pos.CENTER_LEFT);
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private Label caption(String key) {
        return StepPane.caption(texts, key);
    }
}
