package org.neurarium.ui.demo;

import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.lesson.text.Question;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.workspace.Workspace;

/**
 * The text of the open demo, one step at a time, beside what the step shows, so that it never covers it; the way on stays
 * in sight however long a text is. Invisible while no demo is open.
 */
public final class DemoCardView extends VBox {
    private static final double WIDTH = 320;
    private static final double FIGURES_PER_SECOND = 10;

    private final DemoViewModel model;
    private final Workspace workspace;
    private final Texts texts;
    private final DemoScene scene;
    private final CardWords words;

    public DemoCardView(DemoViewModel model, Workspace workspace, Texts texts, Theme theme, DemoScene scene) {
        super(8);
        this.model = model;
        this.workspace = workspace;
        this.texts = texts;
        this.scene = scene;
        words = new CardWords(workspace, theme, new LiveFigures(workspace, scene::labFigure), scene::follow);
        setId("demo-card");
        getStyleClass().add("demo-card");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        managedProperty().bind(visibleProperty());
        Throttle figures = new Throttle(FIGURES_PER_SECOND, words::refresh);
        workspace.training().frame().addListener(o -> figures.request());
        workspace.analysis().addListener(o -> figures.request());
        workspace.project().addListener(o -> figures.request());
        texts.language().addListener((o, before, now) -> fill());
        model.page().addListener((o, before, now) -> fill());
        fill();
    }

    private void fill() {
        DemoViewModel.Page open = model.page().get();
        setVisible(open != null);
        words.clear();
        if (open == null) {
            getChildren().clear();
            workspace.training().watch(this, Set.of());
            return;
        }
        String language = texts.language().get().code();
        DemoText text = open.demo().text(language);
        DemoText.Section section = open.section(language);
        Label heading = new Label(section.heading());
        heading.getStyleClass().add("demo-heading");
        heading.setWrapText(true);
        VBox page = new VBox(10, heading);
        if (open.step() == 1) {
            page.getChildren().add(0, words.render(text.introduction()));
        }
        page.getChildren().add(words.render(section.body()));
        section.questions().forEach(q -> page.getChildren().add(question(q)));
        getChildren().setAll(header(text.title(), open), scrolled(page), footer(open));
        workspace.training().watch(this, words.probes());
    }

    private static ScrollPane scrolled(VBox page) {
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(0);
        page.setPadding(new Insets(0, 8, 0, 0));
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private Node question(Question asked) {
        VBox box = new VBox(6, words.render(asked.prompt()));
        asked.choices().forEach(c -> box.getChildren().add(words.render(c.text())));
        box.getStyleClass().add("demo-question");
        return box;
    }

    private VBox header(String title, DemoViewModel.Page open) {
        Label label = new Label(texts.get("shell.demo.step", open.step(), open.demo().steps().size()));
        label.getStyleClass().add("faint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button all = new Button(texts.get("shell.demo.all"), Icons.small(Feather.ARROW_LEFT));
        all.setId("demo-close");
        all.getStyleClass().add("quiet");
        all.setOnAction(e -> scene.close());
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

    private HBox footer(DemoViewModel.Page open) {
        Demo shown = open.demo();
        int step = open.step();
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
            line.getChildren().add(button("demo-previous", "shell.demo.previous", () -> scene.open(shown, step - 1)));
        }
        if (!open.isLast()) {
            Button next = button("demo-next", "shell.demo.next", () -> scene.open(shown, step + 1));
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
