package org.neurarium.ui.words.see;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordEntry;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.see.CountTable;
import org.neurarium.words.see.ProbabilityRatio;

/** How often words stand side by side in sentences that a person writes, and probability ratios of two words beside probes. */
public final class CountsView extends SplitPane {
    private final CountsViewModel model;
    private final Texts texts;
    private final TextArea typed = new TextArea();
    private final MatrixView counts;
    private final GridPane ratios = new GridPane();
    private final Label note = new Label();
    private boolean ownText;

    /** @param jobs counts whole texts */
    public CountsView(WordsRoom room, Texts texts, Theme theme, BackgroundJobs jobs) {
        this.texts = texts;
        model = new CountsViewModel(room, jobs);
        counts = new MatrixView("words-counts-matrix", theme);
        setId("words-counts");
        typed.setId("words-counts-text");
        typed.setPrefRowCount(3);
        typed.accessibleTextProperty().bind(texts.bind("words_see.sentences.type"));
        model.sentences.bind(typed.textProperty());
        VBox left = new VBox(6, window(), typed);
        left.getStyleClass().add("words-see");
        VBox.setVgrow(typed, Priority.ALWAYS);
        ScrollPane right = new ScrollPane(ratioPane());
        right.setFitToWidth(true);
        getItems().setAll(left, counts, right);
        setDividerPositions(0.24, 0.62);
        texts.language().subscribe(l -> fill());
        typed.setOnKeyTyped(e -> ownText = true);
        List.of(model.sentences, model.window, model.a, model.b, model.probes, model.wholeText, model.counted(), texts.language())
                .forEach(p -> p.addListener(o -> show()));
        show();
    }

    /** The example of the language, until a person writes their own. */
    private void fill() {
        if (!ownText) {
            typed.setText(texts.get("words_see.counts.text"));
            model.a.set(texts.get("words_see.counts.a"));
            model.b.set(texts.get("words_see.counts.b"));
            model.probes.set(texts.get("words_see.counts.probes"));
        }
    }

    private FlowPane window() {
        Slider window = new Slider(1, CountsViewModel.WIDEST, model.window.get());
        window.setId("words-counts-window");
        window.setBlockIncrement(1);
        window.setPrefWidth(90);
        window.accessibleTextProperty().bind(texts.bind("words_see.windows.window"));
        window.valueProperty().addListener((o, before, now) -> model.window.set((int) Math.round(now.doubleValue())));
        Label number = new Label();
        number.textProperty().bind(model.window.asString());
        FlowPane row = new FlowPane(6, 4, Controls.label(texts, "words_see.windows.window", "muted"), window, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox ratioPane() {
        CheckBox whole = new CheckBox();
        whole.setId("words-counts-whole");
        whole.textProperty().bind(texts.bind("words_see.counts.whole"));
        whole.selectedProperty().bindBidirectional(model.wholeText);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("faint");
        ratios.setId("words-counts-ratios");
        ratios.setHgap(12);
        ratios.setVgap(2);
        for (int c = 0; c < 4; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            ratios.getColumnConstraints().add(column);
        }
        FlowPane words = new FlowPane(6, 4, new WordEntry(texts, "words-counts-a", "words_ask.analogy.a", model.a),
                new WordEntry(texts, "words-counts-b", "words_ask.analogy.b", model.b));
        VBox all = new VBox(6, words, new WordEntry(texts, "words-counts-probes", "words_see.counts.probe", model.probes), whole, ratios, note);
        all.getStyleClass().add("words-see");
        return all;
    }

    private void show() {
        CountTable table = model.table();
        double[][] numbers = new double[table.words().size()][table.words().size()];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < numbers.length; j++) {
                numbers[i][j] = table.counts()[i][j];
            }
        }
        counts.show(table.words(), table.words(), numbers, false, x -> x == 0 ? "·" : CellPaint.brief(x).replaceFirst("\\.0$", ""));
        ratios.getChildren().clear();
        List<ProbabilityRatio> all = model.ratios();
        note.setText(texts.get(model.isCounting() ? "words_see.counts.counting" : "words_see.counts.help"));
        if (all.isEmpty()) {
            return;
        }
        List<String> heads = List.of("k", "P(k | " + model.a.get() + ")", "P(k | " + model.b.get() + ")", texts.get("words_see.counts.ratio"));
        for (int c = 0; c < heads.size(); c++) {
            Label head = new Label(heads.get(c));
            head.getStyleClass().add("muted");
            ratios.add(head, c, 0);
        }
        for (int i = 0; i < all.size(); i++) {
            ProbabilityRatio r = all.get(i);
            ratios.addRow(i + 1, new Label(r.probe()), number(r.givenA()), number(r.givenB()), number(r.ratio()));
        }
    }

    private static Label number(double value) {
        Label label = new Label(Double.isNaN(value) ? "–" : Ticks.figure(value, 3));
        label.getStyleClass().add("words-number");
        return label;
    }
}
