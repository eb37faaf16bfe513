package org.neurarium.ui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.Template;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.SearchText;
import org.neurarium.ui.common.TallButton;
import org.neurarium.ui.common.Texts;

/** Every demo by chapter, with what of it was seen and what it builds on, and the templates; a search over both languages. */
public final class DemoListView extends VBox {
    private static final double TWO_LINES = 36;

    private final Texts texts;
    private final List<Demo> demos;
    private final List<Template> templates;
    private final DemoProgress progress;
    private final Consumer<Demo> openDemo;
    private final Consumer<Template> openTemplate;
    private final TextField search = new TextField();
    private final VBox entries = new VBox(4);
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Demo awaited;

    public DemoListView(Texts texts, List<Demo> demos, List<Template> templates, DemoProgress progress, Consumer<Demo> openDemo,
                        Consumer<Template> openTemplate) {
        this.texts = texts;
        this.demos = demos;
        this.templates = templates;
        this.progress = progress;
        this.openDemo = openDemo;
        this.openTemplate = openTemplate;
        search.setId("demo-search");
        search.promptTextProperty().bind(texts.bind("demos.list.search"));
        search.accessibleTextProperty().bind(texts.bind("demos.list.search"));
        search.textProperty().addListener(o -> {
            fill();
            scroll.setVvalue(0);
        });
        entries.getStyleClass().add("demo-entries");
        scroll.setContent(entries);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox top = new VBox(search);
        top.getStyleClass().add("demo-search");
        getStyleClass().add("demo-list");
        getChildren().setAll(top, scroll);
        sceneProperty().addListener((o, before, now) -> {
            Demo next = awaited;
            awaited = null;
            if (now != null && next != null) {
                reveal(next);
            }
        });
        Followed.by(this, texts.language(), this::fill);
        Followed.by(this, progress.revision(), this::fill);
        fill();
    }

    /** Goes to a demo's entry, as to the one a person comes back from. */
    public void reveal(Demo demo) {
        FxThread.later(() -> {
            if (!(entries.lookup("#demo-" + demo.id()) instanceof Button entry)) {
                return;
            }
            if (getScene() == null) { // made this moment, the tab takes it in with the next picture
                awaited = demo;
                return;
            }
            getScene().getRoot().applyCss();
            getScene().getRoot().layout(); // the panel may just have been folded out
            double seen = scroll.getViewportBounds().getHeight();
            double top = entry.getParent().getBoundsInParent().getMinY();
            scroll.setVvalue(Math.max(0, Math.min(1, (top - seen / 4) / Math.max(1, entries.getHeight() - seen))));
            entry.requestFocus();
        });
    }

    private void fill() {
        entries.getChildren().clear();
        for (int chapter : IntStream.concat(IntStream.rangeClosed(1, DemoFolder.CHAPTERS), IntStream.of(0)).toArray()) {
            List<Demo> within = demos.stream().filter(d -> d.chapter() == chapter).toList();
            List<Demo> found = within.stream().filter(this::matches).toList();
            if (!found.isEmpty()) {
                entries.getChildren().add(chapter(chapter, within));
                found.forEach(d -> entries.getChildren().add(entry(d)));
            }
        }
        List<Template> found = templates.stream().filter(t -> matches(texts.get(t.nameKey()) + " " + t.id())).toList();
        if (!found.isEmpty()) {
            entries.getChildren().add(heading(texts.get("shell.templates")));
            found.forEach(t -> entries.getChildren().add(button("template-" + t.id(), texts.get(t.nameKey()), List.of(), () -> openTemplate.accept(t))));
        }
        if (entries.getChildren().isEmpty()) {
            Label none = new Label(texts.get("demos.list.none", search.getText().strip()));
            none.getStyleClass().add("faint");
            none.setWrapText(true);
            entries.getChildren().add(none);
        }
    }

    private boolean matches(Demo demo) {
        StringBuilder all = new StringBuilder(demo.id());
        demo.texts().values().forEach(t -> all.append(' ').append(t.title()).append(' ').append(t.introduction()));
        demo.texts().values().forEach(t -> t.sections().forEach(s -> all.append(' ').append(s.heading()).append(' ').append(s.body())));
        return matches(all.toString());
    }

    private boolean matches(String text) {
        return SearchText.matches(text, search.getText());
    }

    private Label chapter(int chapter, List<Demo> demosOfIt) {
        long done = demosOfIt.stream().filter(progress::isDone).count();
        String name = texts.get("demos.chapter." + chapter);
        return heading(texts.get(chapter == 0 ? "demos.list.own" : "demos.list.chapter", chapter, name, done, demosOfIt.size()));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("heading", "demo-chapter");
        return label;
    }

    private VBox entry(Demo demo) {
        String language = texts.language().get().code();
        List<Label> lines = new ArrayList<>();
        Label about = new Label(demo.text(language).summary());
        about.getStyleClass().add("faint");
        about.setWrapText(true);
        about.setMaxHeight(TWO_LINES);
        lines.add(about);
        if (progress.seen(demo) > 0 && !progress.isDone(demo)) {
            int questions = DemoProgress.questions(demo);
            Label state = new Label(texts.get(questions == 0 ? "demos.list.seen" : "demos.list.progress", progress.seen(demo), demo.steps().size(),
                    progress.answered(demo), questions));
            state.getStyleClass().add("demo-state");
            lines.add(state);
        }
        Button button = button("demo-" + demo.id(), demo.text(language).title(), lines, () -> openDemo.accept(demo));
        if (progress.isDone(demo)) {
            button.getStyleClass().add("done");
            button.setAccessibleText(texts.get("demos.list.done", demo.text(language).title()));
        }
        VBox entry = new VBox(button);
        if (!demo.after().isEmpty()) {
            entry.getChildren().add(after(demo));
        }
        return entry;
    }

    private FlowPane after(Demo demo) {
        FlowPane row = new FlowPane(4, 0);
        row.getStyleClass().addAll("demo-after", "demo-after-entry");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWrapLength(180);
        row.setMinWidth(0); // a long title is shortened, it does not push the entries out of sight
        Label label = new Label(texts.get("demos.card.after"));
        label.getStyleClass().add("faint");
        row.getChildren().add(label);
        demos.stream().filter(d -> demo.after().contains(d.id())).forEach(before -> {
            Hyperlink link = new Hyperlink(before.text(texts.language().get().code()).title());
            link.setOnAction(e -> openDemo.accept(before));
            link.maxWidthProperty().bind(row.widthProperty());
            row.getChildren().add(link);
        });
        return row;
    }

    private static Button button(String id, String title, List<Label> lines, Runnable open) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label tick = new Label(null, Icons.small(Feather.CHECK));
        tick.getStyleClass().add("demo-tick");
        tick.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, new HBox(4, name, tick));
        words.getChildren().addAll(lines);
        Button button = new TallButton(words);
        button.setId(id);
        button.setAccessibleText(title);
        button.getStyleClass().add("demo-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> open.run());
        return button;
    }
}
