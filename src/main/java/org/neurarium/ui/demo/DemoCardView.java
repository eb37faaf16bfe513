package org.neurarium.ui.demo;

import java.util.function.ObjIntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.MarkdownText;
import org.neurarium.ui.common.Texts;

/**
 * The text of the open demo, one step at a time, beside the canvas so that it never covers the network; the way on stays in sight however long a text is. Going to a step
 * opens what that step shows. Invisible while no demo is open.
 */
public final class DemoCardView extends VBox {
    private final Texts texts;
    private final ObjIntConsumer<Demo> openStep;
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
    private @Nullable Demo demo;
    private int step = 1;

    /** A demo at one of its steps, from 1. */
    public record Open(Demo demo, int step) {
    }

    /** {@code openStep} opens a step (from 1) the reader goes to. */
    public DemoCardView(Texts texts, ObjIntConsumer<Demo> openStep) {
        super(8);
        this.texts = texts;
        this.openStep = openStep;
        getStyleClass().addAll("side-content", "demo-card");
        setVisible(false);
        texts.language().addListener((o, before, now) -> fill());
    }

    /** Shows a demo's text from a step (from 1); the project is opened by the caller. */
    public void show(Demo shown, int at) {
        demo = shown;
        step = Math.max(1, Math.min(at, shown.steps().size()));
        open.set(new Open(shown, step));
        setVisible(true);
        fill();
    }

    public void hide() {
        demo = null;
        open.set(null);
        setVisible(false);
    }

    /** What is open; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Open> open() {
        return open.getReadOnlyProperty();
    }

    /** Goes so many steps on, or back, as far as there are any. */
    public void move(int steps) {
        Demo shown = demo;
        if (shown != null && step + steps >= 1 && step + steps <= shown.steps().size()) {
            go(shown, step + steps);
        }
    }

    private void go(Demo shown, int to) {
        show(shown, to);
        openStep.accept(shown, step);
    }

    private void fill() {
        Demo shown = demo;
        if (shown == null) {
            return;
        }
        DemoText text = shown.text(texts.language().get().code());
        DemoText.Section section = text.sections().get(step - 1);
        VBox body = MarkdownText.render(step == 1 ? text.introduction() + "\n\n" + section.body() : section.body());
        Label heading = new Label(section.heading());
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        ScrollPane words = new ScrollPane(new VBox(8, heading, body));
        words.setFitToWidth(true);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        words.setMinHeight(0);
        words.prefViewportHeightProperty().bind(((Region) words.getContent()).heightProperty());
        getChildren().setAll(header(text.title(), shown.steps().size()), words, footer(shown));
    }

    private VBox header(String title, int steps) {
        Label label = new Label(texts.get("shell.demo.step", step, steps));
        label.getStyleClass().add("faint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button all = new Button(texts.get("shell.demo.all"), Icons.small(Feather.ARROW_LEFT));
        all.setId("demo-close");
        all.getStyleClass().add("quiet");
        all.setOnAction(e -> hide());
        HBox line = new HBox(4, all, gap, label);
        line.setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(title);
        name.getStyleClass().add("title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox header = new VBox(8, line, name);
        header.setMinHeight(Region.USE_PREF_SIZE);
        return header;
    }

    private HBox footer(Demo shown) {
        HBox dots = new HBox(5);
        dots.setAlignment(Pos.CENTER_LEFT);
        for (int i = 1; i <= shown.steps().size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().add(i == step ? "dot-now" : "dot");
            dots.getChildren().add(dot);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, dots, gap);
        line.setAlignment(Pos.CENTER_LEFT);
        if (step > 1) {
            line.getChildren().add(button("demo-previous", "shell.demo.previous", () -> go(shown, step - 1)));
        }
        if (step < shown.steps().size()) {
            Node next = button("demo-next", "shell.demo.next", () -> go(shown, step + 1));
            next.getStyleClass().add("primary");
            line.getChildren().add(next);
        }
        return line;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
