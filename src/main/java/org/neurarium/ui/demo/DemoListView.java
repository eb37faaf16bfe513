package org.neurarium.ui.demo;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.Template;
import org.neurarium.ui.common.Texts;

/** Every demo with its title and first sentence, and the templates to start one's own network from. */
public final class DemoListView extends ScrollPane {
    private final Texts texts;
    private final List<Demo> demos;
    private final List<Template> templates;
    private final Consumer<Demo> openDemo;
    private final Consumer<Template> openTemplate;

    public DemoListView(Texts texts, List<Demo> demos, List<Template> templates, Consumer<Demo> openDemo,
                        Consumer<Template> openTemplate) {
        this.texts = texts;
        this.demos = demos;
        this.templates = templates;
        this.openDemo = openDemo;
        this.openTemplate = openTemplate;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("demo-list");
        texts.language().addListener((o, before, now) -> fill());
        fill();
    }

    private void fill() {
        VBox box = new VBox(8);
        box.getStyleClass().add("side-content");
        box.getChildren().add(heading("shell.demos"));
        for (Demo demo : demos) {
            String language = texts.language().get().code();
            box.getChildren().add(entry("demo-" + demo.id(), demo.text(language).title(),
                    demo.text(language).introduction(), () -> openDemo.accept(demo)));
        }
        box.getChildren().add(heading("shell.templates"));
        for (Template template : templates) {
            box.getChildren().add(entry("template-" + template.id(), texts.get(template.nameKey()), "",
                    () -> openTemplate.accept(template)));
        }
        setContent(box);
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private static Button entry(String id, String title, String introduction, Runnable open) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        VBox words = new VBox(2, name);
        if (!introduction.isEmpty()) {
            Label text = new Label(introduction);
            text.getStyleClass().add("faint");
            text.setWrapText(true);
            words.getChildren().add(text);
        }
        Button button = new Button(null, words);
        button.setId(id);
        button.setAccessibleText(title);
        button.getStyleClass().add("demo-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> open.run());
        return button;
    }
}
