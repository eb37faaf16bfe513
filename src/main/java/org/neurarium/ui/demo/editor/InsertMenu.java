package org.neurarium.ui.demo.editor;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.ui.common.Texts;

/** Puts into a text what is hard to remember: formulas, live numbers, links, questions, notes. */
final class InsertMenu extends MenuButton {
    private final TextArea into;
    private final Texts texts;
    private final String language;

    /** @param views ids of the views that links can show */
    InsertMenu(TextArea into, Texts texts, String language, List<String> views) {
        this.into = into;
        this.texts = texts;
        this.language = language;
        setId("insert-" + language);
        textProperty().bind(texts.bind("demos.editor.insert"));
        Menu numbers = menu("number");
        LiveNumber.PLAIN.forEach(n -> numbers.getItems().add(item("live-" + n, n, "{{" + n + "}}")));
        numbers.getItems().add(item("live-setting", "setting:…", "{{setting:training.batchSize}}"));
        Menu links = menu("link");
        for (String action : List.of("play", "step", "epoch", "reset")) {
            links.getItems().add(item("link-" + action, action, "[" + sample("link." + action) + "](do:" + action + ")"));
        }
        links.getItems().addAll(item("link-set", "set:…", "[" + sample("link.set") + "](set:training.batchSize=10)"),
                item("link-select", "select:…", "[" + sample("link.select") + "](select:h1)"),
                item("link-demo", "demo:…", "[" + sample("link.demo") + "](demo:xor-limit)"));
        views.forEach(v -> links.getItems().add(item("link-view-" + v, "view:" + v, "[" + sample("link.view") + "](view:" + v + ")")));
        getItems().addAll(named("formula", "$x^2$"), named("displayed", "\n```formula\n\\frac{1}{n}\\sum_i x_i\n```\n"), numbers, links,
                named("choices", "\n```question\n" + sample("question") + "\n(x) " + sample("right") + "\n( ) " + sample("wrong") + " | "
                        + sample("reply") + "\nhint: " + sample("hint") + "\nwhy: " + sample("why") + "\n```\n"),
                named("typed", "\n```question\n" + sample("question") + "\nanswer: 10 ± 0.5\nhint: " + sample("hint") + "\n```\n"),
                named("notes", "\n```notes\n" + sample("notes") + "\n```\n"));
    }

    /** In the text's language, not the window's. */
    private String sample(String name) {
        return Language.find(language).map(Messages::of).orElseThrow().get("demos.editor.sample." + name);
    }

    private Menu menu(String name) {
        Menu menu = new Menu();
        menu.setId("insert-" + name + "-" + language);
        menu.textProperty().bind(texts.bind("demos.editor.insert." + name));
        return menu;
    }

    private MenuItem named(String name, String text) {
        MenuItem item = item(name, "", text);
        item.textProperty().bind(texts.bind("demos.editor.insert." + name));
        return item;
    }

    private MenuItem item(String id, String label, String text) {
        MenuItem item = new MenuItem(label);
        item.setId("insert-" + id + "-" + language);
        item.setOnAction(e -> {
            into.replaceSelection(text);
            into.requestFocus();
        });
        return item;
    }
}
