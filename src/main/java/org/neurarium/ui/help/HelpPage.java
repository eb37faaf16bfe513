package org.neurarium.ui.help;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.markdown.MarkdownText;
import org.neurarium.ui.common.markdown.PlainInserts;

/** What is told about one entry, and the button that opens or runs it. */
final class HelpPage extends ScrollPane {
    private final HelpViewModel model;
    private final Texts texts;
    private final Runnable act;
    private final Consumer<HelpEntry> open;
    private final VBox box = new VBox(10);

    HelpPage(HelpViewModel model, Texts texts, Runnable act, Consumer<HelpEntry> open) {
        this.model = model;
        this.texts = texts;
        this.act = act;
        this.open = open;
        setContent(box);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(0);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "help-page");
        box.getStyleClass().add("help-entry");
        model.shown().addListener(o -> fill());
        Followed.by(this, texts.language(), this::fill);
        fill();
    }

    private void fill() {
        box.getChildren().clear();
        HelpEntry entry = model.shown().get();
        if (entry == null) {
            return;
        }
        Language language = texts.language().get();
        Label kind = new Label(texts.get("guide.kind." + HelpView.name(entry.kind())), Icons.small(HelpView.icon(entry.kind())));
        kind.getStyleClass().addAll("faint", "muted");
        Label title = new Label(entry.title(language));
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren().addAll(kind, title);
        if (entry.kind() == HelpEntry.Kind.TERM) {
            box.getChildren().add(faint(entry.title(language == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH)));
        }
        if (!entry.body(language).isEmpty()) {
            box.getChildren().add(MarkdownText.render(entry.body(language), PlainInserts.NONE));
        }
        if (!entry.keys().isEmpty()) {
            Label keys = new Label(entry.keys());
            keys.getStyleClass().add("chip");
            box.getChildren().add(keys);
        }
        if (entry.acts()) {
            box.getChildren().add(button(entry));
        }
        related(entry, language);
    }

    private Node button(HelpEntry entry) {
        Button button = new Button(texts.get("guide.act." + HelpView.name(entry.kind())));
        button.setId("help-act");
        button.getStyleClass().add("primary");
        button.setOnAction(e -> act.run());
        button.setDisable(!entry.possible().getAsBoolean());
        VBox both = new VBox(6, button);
        if (button.isDisable()) {
            both.getChildren().add(faint(texts.get("guide.help.impossible")));
        }
        return both;
    }

    private void related(HelpEntry entry, Language language) {
        var demos = entry.kind() == HelpEntry.Kind.TERM ? model.about(entry, language) : java.util.List.<HelpEntry>of();
        if (demos.isEmpty()) {
            return;
        }
        Label heading = new Label(texts.get("guide.help.demos"));
        heading.getStyleClass().add("heading");
        box.getChildren().add(heading);
        for (HelpEntry demo : demos) {
            Hyperlink link = new Hyperlink(demo.title(language));
            link.setId("help-demo-" + demo.id());
            link.setWrapText(true);
            link.setOnAction(e -> open.accept(demo));
            box.getChildren().add(link);
        }
    }

    private static Label faint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        label.setWrapText(true);
        return label;
    }
}
