package org.neurarium.ui.demo.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.DraftFault;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;

/** The editor: pages at the left, both texts side by side, what the step does, and what is still to be put right. */
public final class DemoEditorView extends BorderPane {
    private static final double PAGES = 210;
    private static final double FAULTS = 84;

    private final DemoEditorViewModel model;
    private final Texts texts;
    private final EditorStage stage;
    private final ListView<String> pages = new ListView<>();
    private final Map<String, TextColumn> columns = new TreeMap<>();
    private final StepPane step;
    private final VBox faults = new VBox(2);
    private boolean listing;

    public DemoEditorView(DemoEditorViewModel model, Texts texts, EditorStage stage) {
        this.model = model;
        this.texts = texts;
        this.stage = stage;
        step = new StepPane(model, texts, stage);
        DemoFolder.LANGUAGES.forEach(l -> columns.put(l, new TextColumn(l, texts, stage.views(), stage::render, () -> typed(l))));
        HBox sides = new HBox(16);
        for (TextColumn column : columns.values()) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(300);
            column.setMinWidth(0);
            sides.getChildren().add(column);
        }
        VBox.setVgrow(sides, Priority.ALWAYS);
        VBox middle = new VBox(12, sides, step);
        middle.getStyleClass().add("editor-page");
        setLeft(pagePane());
        setCenter(middle);
        setBottom(bottom());
        getStyleClass().add("demo-editor");
        model.draft().addListener(o -> show());
        model.selected().addListener(o -> show());
        model.faults().addListener(o -> say());
        texts.language().addListener(o -> {
            show();
            say();
        });
        show();
        say();
    }

    private VBox pagePane() {
        pages.setId("editor-pages");
        pages.accessibleTextProperty().bind(texts.bind("demos.editor.pages"));
        pages.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> {
            if (!listing && now.intValue() >= 0) {
                model.selected().set(now.intValue());
            }
        });
        VBox.setVgrow(pages, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(6, 6, Worded.button(texts, "step-add", "demos.editor.add", () -> model.add(stage.shown())),
                Worded.button(texts, "step-duplicate", "demos.editor.duplicate", model::duplicate),
                Worded.button(texts, "step-up", "demos.editor.up", () -> model.move(-1)),
                Worded.button(texts, "step-down", "demos.editor.down", () -> model.move(1)), Worded.button(texts, "step-remove", "demos.editor.remove", model::remove));
        VBox pane = new VBox(8, pages, buttons);
        pane.setPrefWidth(PAGES);
        pane.getStyleClass().add("editor-pages");
        return pane;
    }

    private Region bottom() {
        ScrollPane wrong = new ScrollPane(faults);
        wrong.setFitToWidth(true);
        wrong.setId("editor-faults");
        wrong.setPrefHeight(FAULTS);
        wrong.setMinHeight(FAULTS);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        Button tryOut = Worded.button(texts, "editor-try", "demos.editor.try", this::tryOut);
        Button keep = Worded.button(texts, "editor-keep", "demos.editor.keep", this::keep);
        keep.getStyleClass().add("primary");
        Button export = Worded.button(texts, "editor-export", "demos.editor.export", () -> stage.export(model.draft().get().id()));
        var wrongSomewhere = Bindings.createBooleanBinding(() -> !model.faults().get().isEmpty(), model.faults());
        tryOut.disableProperty().bind(wrongSomewhere);
        keep.disableProperty().bind(wrongSomewhere);
        export.disableProperty().bind(Bindings.createBooleanBinding(() -> model.draft().get().id().isEmpty() || model.isChanged(), model.draft()));
        HBox line = new HBox(8, wrong, tryOut, keep, export);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("editor-bottom");
        return line;
    }

    private void keep() {
        DemoDraft now = model.draft().get();
        stage.keep(now, id -> model.keptAs(now, id));
    }

    private void tryOut() {
        try {
            stage.tryOut(model.demo(), Math.max(1, model.selected().get()));
        } catch (InputFault told) {
            say(); // the list below names it already
        }
    }

    private void typed(String language) {
        TextColumn column = columns.get(language);
        if (model.selected().get() == 0) {
            model.title(language, column.heading(), column.body());
        } else {
            model.words(language, column.heading(), column.body());
        }
    }

    private void show() {
        list();
        DemoDraft draft = model.draft().get();
        Optional<DemoDraft.Step> at = model.step();
        columns.forEach((language, column) -> {
            if (at.isPresent()) {
                column.show(false, at.get().words(language).heading(), at.get().words(language).body());
            } else {
                column.show(true, draft.title(language), draft.introduction(language));
            }
        });
        step.setVisible(at.isPresent());
        step.setManaged(at.isPresent());
        at.ifPresent(s -> step.show(s.shows(), List.of(model.selected().get(), draft.steps().size())));
    }

    private void list() {
        listing = true;
        DemoDraft draft = model.draft().get();
        String language = texts.language().get().code();
        List<String> names = new ArrayList<>(List.of(texts.get("demos.editor.page.title")));
        for (int i = 0; i < draft.steps().size(); i++) {
            String heading = draft.steps().get(i).words(language).heading();
            names.add(texts.get("demos.editor.page.step", i + 1, heading));
        }
        if (!pages.getItems().equals(names)) {
            pages.getItems().setAll(names);
        }
        pages.getSelectionModel().select(model.selected().get());
        listing = false;
    }

    private void say() {
        List<Node> lines = new ArrayList<>();
        for (DraftFault each : model.faults().get()) {
            Label line = new Label(texts.get(each.fault().messageKey(), each.fault().arguments()));
            line.setWrapText(true);
            line.getStyleClass().add("danger-text");
            line.setOnMouseClicked(e -> model.selected().set(each.step()));
            lines.add(line);
        }
        if (lines.isEmpty()) {
            Label fine = new Label(texts.get("demos.editor.fine"));
            fine.getStyleClass().add("faint");
            lines.add(fine);
        }
        faults.getChildren().setAll(lines);
    }
}
