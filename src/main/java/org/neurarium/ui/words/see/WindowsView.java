package org.neurarium.ui.words.see;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.see.WindowPairs;

/** A window that moves over a sentence, the examples that form, and words drawn against them. */
public final class WindowsView extends ScrollPane {
    private final WindowsViewModel model;
    private final Texts texts;
    private final FlowPane tokens = new FlowPane(4, 4);
    private final FlowPane formed = new FlowPane(6, 4);
    private final FlowPane drawn = new FlowPane(6, 4);
    private final Label count = new Label();
    /** The example of the language, until a person writes their own sentence. */
    private String filled = "";

    public WindowsView(WordsRoom room, Texts texts) {
        this.texts = texts;
        model = new WindowsViewModel(room);
        setId("words-windows");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        tokens.setId("words-windows-tokens");
        formed.setId("words-windows-formed");
        drawn.setId("words-windows-drawn");
        count.setId("words-windows-count");
        count.getStyleClass().add("strong");
        VBox all = new VBox(8, new WordEntry(texts, "words-windows-sentence", "words_see.windows.type", model.sentence), controls(),
                tokens, count, formed, negatives(), drawn);
        all.getStyleClass().add("words-see");
        setContent(all);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isAltDown() && (e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.LEFT)) {
                model.move(e.getCode() == KeyCode.RIGHT ? 1 : -1);
                e.consume();
            }
        });
        List.of(model.sentence, model.window, model.middle, model.cbow).forEach(p -> p.addListener(o -> show()));
        model.seed.addListener(o -> showDrawn());
        room.text().addListener(o -> showDrawn());
        room.recipe().addListener(o -> showDrawn());
        texts.language().subscribe(l -> {
            if (model.sentence.get().equals(filled)) {
                filled = texts.get("words_see.windows.sentence");
                model.sentence.set(filled);
            }
            show();
        });
        showDrawn();
    }

    private FlowPane controls() {
        Button back = Controls.iconButton(texts, "words-windows-back", Feather.CHEVRON_LEFT, "words_see.windows.back", () -> model.move(-1));
        Button on = Controls.iconButton(texts, "words-windows-on", Feather.CHEVRON_RIGHT, "words_see.windows.on", () -> model.move(1));
        Slider window = new Slider(1, WindowsViewModel.WIDEST, model.window.get());
        window.setId("words-windows-window");
        window.setBlockIncrement(1);
        window.setPrefWidth(110);
        window.accessibleTextProperty().bind(texts.bind("words_see.windows.window"));
        window.valueProperty().addListener((o, before, now) -> model.window.set((int) Math.round(now.doubleValue())));
        Label number = new Label();
        number.textProperty().bind(model.window.asString());
        ToggleButton cbow = new ToggleButton("CBOW");
        cbow.setId("words-windows-cbow");
        cbow.getStyleClass().add("view-toggle");
        cbow.selectedProperty().bindBidirectional(model.cbow);
        cbow.setTooltip(Controls.tip(texts, "words_see.windows.cbow"));
        FlowPane row = new FlowPane(6, 4, back, on, Controls.label(texts, "words_see.windows.window", "muted"), window, number, cbow);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane negatives() {
        FlowPane row = new FlowPane(8, 4, Controls.label(texts, "words_see.windows.drawn", "muted"), Worded.button(texts,
                "words-windows-draw", "words_see.windows.draw", () -> model.seed.set(model.seed.get() + 1)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        WindowPairs windows = model.windows();
        tokens.getChildren().clear();
        List<Integer> around = windows.tokens().isEmpty() ? List.of() : windows.around(model.middle.get());
        for (int i = 0; i < windows.tokens().size(); i++) {
            Label token = chip(windows.tokens().get(i), i == model.middle.get() ? "middle" : around.contains(i) ? "around" : "outside");
            int place = i;
            token.setOnMouseClicked(e -> model.middle.set(place));
            tokens.getChildren().add(token);
        }
        List<String> here = model.examplesHere();
        List<String> all = model.examples();
        count.setText(texts.get(model.cbow.get() ? "words_see.windows.examples" : "words_see.windows.pairs", all.size(), model.total()));
        formed.getChildren().clear();
        for (int i = all.size() - 1; i >= 0; i--) {
            formed.getChildren().add(chip(all.get(i), i >= all.size() - here.size() ? "around" : "outside"));
        }
    }

    private void showDrawn() {
        drawn.getChildren().setAll(model.drawn().stream().map(d -> chip(d.word() + "  " + Ticks.percent(d.probability()), "drawn")).toList());
    }

    private static Label chip(String text, String style) {
        Label chip = new Label(text);
        chip.getStyleClass().addAll("words-chip", style);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }
}
