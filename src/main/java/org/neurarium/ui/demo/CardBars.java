package org.neurarium.ui.demo;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The first and the last line of a demo's card: out of it, setting the step up anew, free play; back and on. */
final class CardBars {
    private final DemoViewModel model;
    private final Texts texts;
    private final DemoScene scene;

    CardBars(DemoViewModel model, Texts texts, DemoScene scene) {
        this.model = model;
        this.texts = texts;
        this.scene = scene;
    }

    VBox header(DemoViewModel.Page page) {
        Button all = new Button(texts.get("shell.demo.all"), Icons.small(Feather.ARROW_LEFT));
        all.setId("demo-close");
        all.getStyleClass().add("quiet");
        all.setOnAction(e -> scene.close());
        HBox line = new HBox(2, all, gap(), small("demo-reset", Feather.ROTATE_CCW, "demos.card.reset",
                () -> scene.open(page.demo(), page.step())), small("demo-free", Feather.MINIMIZE_2, "demos.card.free", () -> model.free().set(true)));
        line.setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(page.demo().text(texts.language().get().code()).title());
        name.getStyleClass().add("title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox header = new VBox(8, line, name);
        header.setMinHeight(Region.USE_PREF_SIZE);
        return header;
    }

    HBox footer(DemoViewModel.Page page) {
        HBox dots = new HBox(5);
        dots.setAlignment(Pos.CENTER_LEFT);
        for (int i = 1; i <= page.demo().steps().size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().add(i == page.step() ? "dot-now" : "dot");
            dots.getChildren().add(dot);
        }
        String where = texts.get("shell.demo.step", page.step(), page.demo().steps().size());
        dots.setAccessibleText(where);
        Tooltip.install(dots, new Tooltip(where));
        HBox line = new HBox(8, dots, gap());
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 8, 0, 0));
        if (page.step() > 1) {
            line.getChildren().add(button("demo-previous", "shell.demo.previous", this::back));
        }
        if (!page.isLast() || following(page).isPresent()) {
            Button next = button("demo-next", page.isLast() ? "demos.card.next-demo" : "shell.demo.next", this::forward);
            next.getStyleClass().add("primary");
            following(page).filter(d -> page.isLast()).ifPresent(d -> next.setTooltip(new Tooltip(d.text(texts.language().get().code()).title())));
            line.getChildren().add(next);
        }
        return line;
    }

    void forward() {
        DemoViewModel.Page page = model.page().get();
        if (page != null && !page.isLast()) {
            scene.open(page.demo(), page.step() + 1);
        } else if (page != null) {
            following(page).ifPresent(d -> scene.open(d, 1));
        }
    }

    void back() {
        DemoViewModel.Page page = model.page().get();
        if (page != null && page.step() > 1) {
            scene.open(page.demo(), page.step() - 1);
        }
    }

    private static Optional<Demo> following(DemoViewModel.Page page) {
        return DemoCatalogue.following(page.demo().id());
    }

    private Button small(String id, Feather icon, String key, Runnable action) {
        Button button = new Button(null, Icons.small(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "tiny");
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setAccessibleText(texts.get(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
