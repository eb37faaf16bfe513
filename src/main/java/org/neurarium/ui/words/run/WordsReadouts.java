package org.neurarium.ui.words.run;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordProgress;

/** How far training is: epoch, share, loss, pace, time left. */
final class WordsReadouts {
    private static final double FIGURES_PER_SECOND = 10;
    private static final double MINUTE = 60;

    private final WordsRoom room;
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label epoch = figure(56, "words-epoch-figure");
    private final Label loss = figure(54, "words-loss-figure");
    private final Label pace = new Label();
    private final Label state = new Label();

    WordsReadouts(FittingRow row, WordsRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
        bar.setId("words-progress");
        bar.getStyleClass().add("words-progress");
        bar.setPrefWidth(110);
        bar.setMinWidth(60);
        bar.accessibleTextProperty().bind(texts.bind("words_ui.progress"));
        pace.setId("words-pace");
        pace.getStyleClass().add("muted");
        pace.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("words-state");
        state.getStyleClass().add("muted");
        state.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(bar);
        row.mayShrink(bar);
        row.addExpendable(named("words_ui.epoch"), 90);
        row.getChildren().add(epoch);
        HBox losses = new HBox(8, named("words_ui.loss"), loss);
        losses.setAlignment(Pos.CENTER_LEFT);
        row.addExpendable(losses, 80);
        row.addExpendable(state, 85);
        row.addExpendable(pace, 95);
        Throttle figures = new Throttle(FIGURES_PER_SECOND, this::show);
        room.progress().addListener(o -> figures.request());
        room.state().addListener(o -> figures.request());
        room.text().addListener(o -> figures.request());
        texts.language().addListener(o -> figures.request());
        show();
    }

    private void show() {
        WordProgress now = room.progress().get();
        WordsState is = room.state().get();
        boolean any = now != null && is.ready();
        bar.setProgress(any ? now.share() : 0);
        boolean rounds = room.recipe().get().settings().method() == WordMethod.LSA;
        epoch.setText(!any || rounds ? "–" : now.epoch() + " / " + room.trainedEpochs());
        loss.setText(any && Double.isFinite(now.loss()) ? Ticks.figure(now.loss(), 3) : "–");
        state.setText(is == WordsState.RUNNING ? timeLeft(now) : texts.get("words_ui.state." + is.name().toLowerCase(java.util.Locale.ROOT)));
        pace.setText(any && now.perSecond() > 0 && !rounds ? pace(now) : "");
    }

    /** Words a second, or co-occurrences for GloVe. */
    private String pace(WordProgress now) {
        boolean pairs = room.recipe().get().settings().method() == WordMethod.GLOVE;
        return texts.get(pairs ? "words_ui.pace.pairs" : "words_ui.pace", Ticks.whole(Math.round(now.perSecond())));
    }

    private String timeLeft(@Nullable WordProgress now) {
        if (now == null || now.perSecond() <= 0) {
            return texts.get("words_ui.state.running");
        }
        double seconds = (now.total() - now.done()) / now.perSecond();
        return seconds < MINUTE ? texts.get("words_ui.left.seconds", Math.round(Math.ceil(seconds)))
                : texts.get("words_ui.left.minutes", Math.round(Math.ceil(seconds / MINUTE)));
    }

    private Label named(String key) {
        Label label = Controls.label(texts, key, "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label figure(double width, String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("strong");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }
}
