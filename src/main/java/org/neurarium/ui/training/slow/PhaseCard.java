package org.neurarium.ui.training.slow;

import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Focus;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** Names the phase and says what happens in it; on to the next, and out of slow motion. */
final class PhaseCard extends VBox {
    private static final int DIGITS = 3;
    /** Width of the sentence on a flat card: it has two lines. */
    private static final double SENTENCE = 320;

    private final SlowMotionViewModel model;
    private final Texts texts;

    PhaseCard(SlowMotionViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        setId("slow-bar");
        getStyleClass().addAll("card", "slow-bar");
    }

    /** @param flat only the phase it is in and its sentence, on one line */
    void fill(SlowMotionViewModel.Moment moment, boolean flat) {
        HBox line = new HBox(4);
        line.setAlignment(Pos.CENTER_LEFT);
        Arrays.stream(SlowMotionViewModel.Phase.values()).filter(phase -> !flat || phase == moment.phase()).forEach(phase -> {
            Label name = new Label(texts.get(key(phase)));
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.getStyleClass().add(phase == moment.phase() ? "slow-now" : "slow-phase");
            line.getChildren().add(name);
        });
        Label sentence = sentence(moment);
        Button next = next();
        boolean focused = Focus.heldIn(this).filter(held -> "slow-next".equals(held.getId())).isPresent();
        if (flat) {
            sentence.setPrefWidth(SENTENCE);
            line.getChildren().addAll(sentence, next, close());
            getChildren().setAll(line);
        } else {
            line.getChildren().addAll(next, close());
            sentence.maxWidthProperty().bind(line.widthProperty());
            getChildren().setAll(line, sentence);
        }
        if (focused) {
            next.requestFocus();
        }
    }

    private Label sentence(SlowMotionViewModel.Moment moment) {
        Label sentence = new Label(texts.get(key(moment.phase()) + ".told", Ticks.whole(moment.iteration()),
                Ticks.figure(moment.loss(), DIGITS), Ticks.figure(moment.step().gradientNorm(), DIGITS)));
        sentence.setId("slow-sentence");
        sentence.setWrapText(true);
        return sentence;
    }

    private Button next() {
        Button next = new Button(texts.get("training.slow.next"));
        next.setId("slow-next");
        next.getStyleClass().add("primary");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(e -> model.next());
        return next;
    }

    private Button close() {
        Button close = new Button(null, Icons.small(Feather.X));
        close.setId("slow-close");
        close.getStyleClass().addAll("quiet", "tiny");
        close.setAccessibleText(texts.get("training.slow.close"));
        close.setOnAction(e -> model.stop());
        return close;
    }

    private static String key(SlowMotionViewModel.Phase phase) {
        return "training.slow." + phase.name().toLowerCase(Locale.ROOT);
    }
}
