package org.neurarium.ui.words.ask;

import javafx.animation.AnimationTimer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.ask.LikenessScore;

/** A set of questions, how many of each section were answered rightly, or how pairs rank beside people's judgement. */
final class BenchmarkPane extends VBox {
    private final BenchmarkViewModel model;
    private final Texts texts;
    private final Button own;
    private final Label fault = new Label();
    private final Label head = new Label();
    private final GridPane sections = new GridPane();
    private final ProgressBar bar = new ProgressBar(0);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            bar.setProgress(model.share());
        }
    };

    BenchmarkPane(BenchmarkViewModel model, WordsRoom room, Texts texts, WordFiles files) {
        super(8);
        this.model = model;
        this.texts = texts;
        own = Worded.button(texts, "words-benchmark-own", "words_ask.benchmark.own", model::scoreOwn);
        Button file = Worded.button(texts, "words-benchmark-file", "words_ask.benchmark.file",
                () -> files.toOpen(WordFiles.Wanted.TEXT).ifPresent(model::score));
        room.snapshot().subscribe(s -> own.setDisable(!model.hasOwn() || model.running().get()));
        model.running().subscribe(is -> own.setDisable(is || !model.hasOwn()));
        file.disableProperty().bind(model.running().or(room.snapshot().isNull()));
        fault.getStyleClass().add("danger-text");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        head.setId("words-benchmark-head");
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(new FlowPane(6, 6, own, file), Controls.paragraph(texts, "words_ask.benchmark.help", "faint"),
                progress(), fault, head, table());
        model.result().subscribe(this::show);
        model.fault().subscribe(this::refuse);
        texts.language().addListener((o, before, now) -> {
            show(model.result().get());
            refuse(model.fault().get());
        });
    }

    private HBox progress() {
        bar.getStyleClass().add("words-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(6, bar, Worded.button(texts, "words-benchmark-cancel", "words_ask.benchmark.cancel", model::cancel));
        row.visibleProperty().bind(model.running());
        row.managedProperty().bind(model.running());
        model.running().addListener((o, was, is) -> {
            if (is) {
                timer.start();
            } else {
                timer.stop();
            }
        });
        return row;
    }

    private GridPane table() {
        sections.setId("words-benchmark-sections");
        sections.setHgap(8);
        sections.setVgap(3);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        sections.getColumnConstraints().setAll(names, numbers, numbers);
        return sections;
    }

    private void show(BenchmarkViewModel.@Nullable Result result) {
        sections.getChildren().clear();
        if (result == null) {
            head.setText("");
            return;
        }
        AnalogyScore analogies = result.analogies();
        LikenessScore likeness = result.likeness();
        if (analogies != null) {
            head.setText(texts.get("words_ask.benchmark.analogies", Ticks.percent(analogies.accuracy()), analogies.correct(),
                    analogies.answered(), analogies.questions()));
            analogies.sections().forEach(this::add);
        } else if (likeness != null) {
            head.setText(texts.get("words_ask.benchmark.likeness", Ticks.figure(likeness.spearman(), 3), likeness.answered(), likeness.pairs()));
        }
    }

    private void add(AnalogyScore.Section section) {
        String key = "words_ui.group." + section.name();
        Label name = new Label(texts.has(key) ? texts.get(key) : section.name());
        Label count = new Label(section.correct() + " / " + section.answered());
        Label share = new Label(section.answered() == 0 ? "–" : Ticks.percent(section.correct() / (double) section.answered()));
        count.getStyleClass().add("words-number");
        share.getStyleClass().add("words-number");
        share.setMinWidth(USE_PREF_SIZE);
        sections.addRow(sections.getRowCount(), name, count, share);
    }

    private void refuse(@Nullable InputFault said) {
        fault.setVisible(said != null);
        fault.setManaged(said != null);
        fault.setText(said == null ? "" : texts.get(said.messageKey(), said.arguments()));
    }
}
