package org.neurarium.ui.lab.stage;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** Back, play, forward, a slider over all steps. Its clock runs only while it plays and is seen. */
final class StepBar extends HBox {
    private static final Duration LONGEST = Duration.seconds(30);

    private final StepHead head;
    private final Texts texts;
    private final Slider slider = new Slider();
    private final Label count = new Label();
    private final ToggleButton fast = new ToggleButton("4×");
    private final Timeline clock;
    private final ChangeListener<Object> language = (o, before, now) -> show();

    /** @param pace milliseconds between two steps */
    StepBar(StepHead head, Texts texts, double pace) {
        super(4);
        this.head = head;
        this.texts = texts;
        clock = new Timeline(new KeyFrame(Duration.millis(pace), e -> head.beat()));
        clock.setCycleCount(Animation.INDEFINITE);
        getStyleClass().add("lab-steps");
        setAlignment(Pos.CENTER_LEFT);
        Button play = button("play", Feather.PLAY, head::playOrPause);
        slider.setId("lab-step-slider");
        slider.setBlockIncrement(1);
        slider.setMinWidth(60);
        slider.accessibleTextProperty().bind(texts.bind("lab.step.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        count.setId("lab-step-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        fast.setId("lab-step-fast");
        fast.accessibleTextProperty().bind(texts.bind("lab.step.fast"));
        HoverText.on(fast, texts.bind("lab.step.fast"));
        fast.setMinWidth(Region.USE_PREF_SIZE);
        fast.selectedProperty().addListener(o -> pace());
        getChildren().setAll(button("first", Feather.SKIP_BACK, () -> head.to(0)), button("back", Feather.CHEVRON_LEFT, head::back), play,
                button("forward", Feather.CHEVRON_RIGHT, head::forward), button("last", Feather.SKIP_FORWARD, () -> head.to(head.last().get())),
                slider, count, fast);
        slider.valueProperty().addListener((o, was, is) -> head.to((int) Math.round(is.doubleValue())));
        head.at().addListener((o, was, is) -> show());
        head.last().addListener((o, was, is) -> show());
        head.playing().addListener((o, was, is) -> {
            play.setGraphic(Icons.small(is ? Feather.PAUSE : Feather.PLAY));
            run();
        });
        sceneProperty().addListener(o -> run());
        texts.language().addListener(language);
        show();
    }

    void close() {
        clock.stop();
        texts.language().removeListener(language);
    }

    private void run() {
        if (head.playing().get() && getScene() != null) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    /** The given pace; faster where there are many steps, so that playing all of them takes no longer than half a minute. */
    private void pace() {
        double most = LONGEST.toMillis() / clock.getCycleDuration().toMillis();
        clock.setRate((fast.isSelected() ? 4 : 1) * Math.max(1, head.last().get() / most));
    }

    private void show() {
        pace();
        slider.setMax(Math.max(1, head.last().get()));
        slider.setDisable(head.last().get() == 0);
        slider.setValue(head.at().get());
        count.setText(texts.get("lab.step.count", head.at().get(), head.last().get()));
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(null, Icons.small(icon));
        button.setId("lab-step-" + name);
        button.getStyleClass().add("quiet");
        button.setMinWidth(32);
        button.accessibleTextProperty().bind(texts.bind("lab.step." + name));
        HoverText.on(button, texts.bind("lab.step." + name));
        button.setOnAction(e -> action.run());
        return button;
    }
}
