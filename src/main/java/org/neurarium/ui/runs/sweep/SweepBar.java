package org.neurarium.ui.runs.sweep;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.runs.kept.RunWords;

/** How far the sweep is, what it trains now, and a button that ends it; not there while none runs. */
public final class SweepBar extends HBox implements AutoCloseable {
    private static final double WIDTH = 160;

    private final SweepRoom room;
    private final RunWords words;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label done = new Label();
    private final Label now = new Label();
    private final InvalidationListener changed = o -> refresh();

    public SweepBar(SweepRoom room, RunWords words) {
        this.room = room;
        this.words = words;
        Texts texts = words.texts();
        setId("sweep-bar");
        getStyleClass().add("sweep-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        bar.setPrefWidth(WIDTH);
        bar.setMinWidth(60);
        done.getStyleClass().add("run-value");
        done.setMinWidth(Region.USE_PREF_SIZE);
        now.getStyleClass().add("faint");
        now.setMinWidth(0);
        HBox.setHgrow(now, Priority.ALWAYS);
        now.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button();
        cancel.setId("sweep-cancel");
        cancel.getStyleClass().add("view-toggle");
        cancel.textProperty().bind(texts.bind("runs.sweep.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> room.cancel());
        getChildren().setAll(bar, done, now, cancel);
        room.progress().addListener(changed);
        texts.language().addListener(changed);
        refresh();
    }

    private void refresh() {
        SweepProgress progress = room.progress().get();
        setVisible(progress != null);
        setManaged(progress != null);
        if (progress != null) {
            Texts texts = words.texts();
            bar.setProgress(progress.fraction());
            int over = progress.done() + progress.refused();
            done.setText(Double.isNaN(progress.left()) ? texts.get("runs.sweep.done", over, progress.all())
                    : texts.get("runs.sweep.left", over, progress.all(), words.duration(progress.left())));
            now.setText(progress.values());
        }
    }

    @Override
    public void close() {
        room.progress().removeListener(changed);
        words.texts().language().removeListener(changed);
    }
}
