package org.neurarium.ui.demo;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.document.Project;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.MarkdownText;
import org.neurarium.ui.common.Texts;

/**
 * The text of the open demo, one step at a time, on a card that can be moved. Going to a step opens what that step
 * shows. Hidden while no demo is open.
 */
public final class DemoCardView extends VBox {
    private final Texts texts;
    private final Consumer<Project> openStep;
    private @Nullable Demo demo;
    private int step = 1;
    private Point2D grip = Point2D.ZERO;

    /** {@code openStep} receives the project of a step the reader goes to. */
    public DemoCardView(Texts texts, Consumer<Project> openStep) {
        super(8);
        this.texts = texts;
        this.openStep = openStep;
        getStyleClass().addAll("card", "demo-card");
        setPrefWidth(340);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        setVisible(false);
        texts.language().addListener((o, before, now) -> fill());
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grip = new Point2D(e.getSceneX() - getTranslateX(),
                e.getSceneY() - getTranslateY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            setTranslateX(Math.max(-12, e.getSceneX() - grip.getX()));
            setTranslateY(Math.max(-12, e.getSceneY() - grip.getY()));
        });
    }

    /** Shows a demo's text from a step (from 1); the project is opened by the caller. */
    public void show(Demo shown, int at) {
        demo = shown;
        step = Math.max(1, Math.min(at, shown.steps().size()));
        setVisible(true);
        fill();
    }

    public void hide() {
        demo = null;
        setVisible(false);
    }

    private void go(Demo shown, int to) {
        show(shown, to);
        openStep.accept(shown.project(texts.language().get().code(), step));
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
        getChildren().setAll(header(text.title(), shown.steps().size()), heading, body, footer(shown));
    }

    private HBox header(String title, int steps) {
        Label label = new Label(title + " · " + texts.get("shell.demo.step", step, steps));
        label.getStyleClass().add("heading");
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button(null, Icons.small(Feather.X));
        close.setId("demo-close");
        close.getStyleClass().add("quiet");
        close.accessibleTextProperty().bind(texts.bind("shell.close"));
        close.setOnAction(e -> hide());
        HBox line = new HBox(4, label, close);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
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
