package org.neurarium.ui.demo.editor;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.lesson.text.Question;
import org.neurarium.ui.common.Texts;

/** One language of a page: its heading, its text, and how the card shows it, drawn anew with every letter. */
final class TextColumn extends VBox {
    private static final double PREVIEW = 170;

    private final TextField heading = new TextField();
    private final TextArea body = new TextArea();
    private final VBox preview = new VBox(8);
    private final Function<String, Region> render;
    private final Texts texts;
    private final Runnable changed;
    private boolean shown;

    /** @param changed what is done once a person has changed anything */
    TextColumn(String language, Texts texts, List<String> views, Function<String, Region> render, Runnable changed) {
        super(6);
        this.texts = texts;
        this.render = render;
        this.changed = changed;
        Label name = new Label();
        name.textProperty().bind(texts.bind("demos.editor.language." + language));
        name.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.setId("heading-" + language);
        heading.accessibleTextProperty().bind(heading.promptTextProperty());
        body.setId("body-" + language);
        body.setWrapText(true);
        body.setPrefRowCount(7);
        body.accessibleTextProperty().bind(body.promptTextProperty());
        VBox.setVgrow(body, Priority.ALWAYS);
        ScrollPane pane = new ScrollPane(preview);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(PREVIEW);
        pane.setPrefHeight(PREVIEW);
        pane.getStyleClass().add("editor-preview");
        preview.setId("preview-" + language);
        getChildren().setAll(new HBox(8, name, gap, new InsertMenu(body, texts, language, views)), heading, body, pane);
        heading.textProperty().addListener(o -> edited());
        body.textProperty().addListener(o -> edited());
    }

    String heading() {
        return heading.getText();
    }

    String body() {
        return body.getText().strip();
    }

    /**
     * Shows a page's text.
     *
     * @param first whether it is that of title and introduction
     */
    void show(boolean first, String title, String text) {
        shown = false;
        heading.setPromptText(texts.get(first ? "demos.editor.title" : "demos.editor.heading"));
        body.setPromptText(texts.get(first ? "demos.editor.introduction" : "demos.editor.body"));
        if (!heading.getText().equals(title)) {
            heading.setText(title);
        }
        if (!body().equals(text)) {
            body.setText(text);
        }
        shown = true;
        draw();
    }

    private void edited() {
        if (shown) {
            draw();
            changed.run();
        }
    }

    private void draw() {
        preview.getChildren().clear();
        try {
            DemoText text = DemoText.parse(texts.get("demos.editor.this"), "# t\n\ni\n\n## h\n\n" + body.getText());
            DemoText.Section section = text.sections().get(0);
            preview.getChildren().add(render.apply(section.body()));
            for (Question asked : section.questions()) {
                VBox box = new VBox(4, render.apply(asked.prompt()));
                asked.choices().forEach(c -> box.getChildren().add(render.apply("- " + c.text())));
                box.getStyleClass().add("demo-question");
                preview.getChildren().add(box);
            }
            if (!section.notes().isEmpty()) {
                Label notes = new Label(texts.get("demos.editor.notes"));
                notes.getStyleClass().add("faint");
                preview.getChildren().addAll(notes, render.apply(section.notes()));
            }
        } catch (InputFault fault) {
            Label wrong = new Label(texts.get(fault.messageKey(), fault.arguments()));
            wrong.getStyleClass().add("danger-text");
            wrong.setWrapText(true);
            preview.getChildren().add(wrong);
        }
    }
}
