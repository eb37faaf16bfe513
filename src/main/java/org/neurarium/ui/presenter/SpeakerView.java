package org.neurarium.ui.presenter;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;

/** What only the speaker sees: time, this step's notes, and what comes next. */
final class SpeakerView extends StackPane {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final Duration TICK = Duration.millis(250);

    private final PresenterViewModel model;
    private final Texts texts;
    private final Function<String, Node> markdown;
    private final Label clock = new Label();
    private final Label place = new Label();
    private final Label heading = new Label();
    private final ScrollPane notes = new ScrollPane();
    private final Label next = new Label();
    private final ChangeListener<@Nullable TalkStep> stepped = (o, before, now) -> show(now);
    private final Timeline ticks;

    SpeakerView(PresenterViewModel model, Texts texts, Function<String, Node> markdown, Supplier<LocalTime> now) {
        this.model = model;
        this.texts = texts;
        this.markdown = markdown;
        ticks = new Timeline(new KeyFrame(TICK, e -> {
            model.timer().tick();
            clock.setText(CLOCK.format(now.get()));
        }));
        ticks.setCycleCount(Animation.INDEFINITE);
        clock.setText(CLOCK.format(now.get()));
        clock.setId("speaker-clock");
        place.getStyleClass().add("muted");
        heading.getStyleClass().add("speaker-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        notes.setId("speaker-notes");
        notes.setFitToWidth(true);
        notes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(notes, Priority.ALWAYS);
        next.setId("speaker-next");
        next.setWrapText(true);
        next.getStyleClass().add("speaker-next");
        Label keys = new Label();
        keys.textProperty().bind(texts.bind("presenter.hints"));
        keys.setWrapText(true);
        keys.getStyleClass().add("faint");
        VBox all = new VBox(16, time(), place, heading, notes, next, keys);
        all.getStyleClass().add("speaker");
        getChildren().setAll(all);
        model.step().addListener(stepped);
        show(model.step().get());
        ticks.play();
    }

    void close() {
        ticks.stop();
        model.step().removeListener(stepped);
    }

    private HBox time() {
        TalkTimer timer = model.timer();
        Label elapsed = new Label();
        elapsed.setId("speaker-elapsed");
        elapsed.getStyleClass().add("speaker-elapsed");
        elapsed.textProperty().bind(Bindings.createStringBinding(() -> TalkTimer.text(timer.seconds().get()), timer.seconds()));
        elapsed.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> texts.get("presenter.elapsed", TalkTimer.text(timer.seconds().get())), timer.seconds(), texts.language()));
        Button run = new Button();
        run.setId("speaker-run");
        run.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get(timer.running().get() ? "presenter.timer.pause" : "presenter.timer.start"),
                timer.running(), texts.language()));
        run.setOnAction(e -> {
            if (timer.running().get()) {
                timer.pause();
            } else {
                timer.start();
            }
        });
        Button reset = new Button();
        reset.setId("speaker-reset");
        reset.textProperty().bind(texts.bind("presenter.timer.reset"));
        reset.setOnAction(e -> timer.reset());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        clock.getStyleClass().add("speaker-clock");
        HBox line = new HBox(12, elapsed, run, reset, gap, clock);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().forEach(c -> ((Region) c).setMinWidth(c == gap ? 0 : Region.USE_PREF_SIZE));
        return line;
    }

    private void show(@Nullable TalkStep step) {
        place.setText(step == null ? "" : texts.get("presenter.place", step.title(), step.step(), step.steps()));
        heading.setText(step == null ? texts.get("presenter.no-demo") : step.heading());
        boolean silent = step == null || step.notes().isEmpty();
        notes.setContent(markdown.apply(silent ? texts.get("presenter.no-notes") : step.notes()));
        notes.setVvalue(0);
        next.setText(step == null ? "" : step.nextHeading().isEmpty() ? texts.get("presenter.last")
                : texts.get("presenter.next", step.nextHeading()));
    }
}
