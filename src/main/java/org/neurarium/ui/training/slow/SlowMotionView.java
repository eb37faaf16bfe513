package org.neurarium.ui.training.slow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.train.probe.StepProbe;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** The phases of one update over the canvas: a bar that names the phase, and at each layer what it gives, gets back, becomes. */
public final class SlowMotionView extends Pane {
    private static final double GAP = 6;
    private static final double BEAT = 140;
    private static final int DIGITS = 3;

    private final SlowMotionViewModel model;
    private final Texts texts;
    private final Node canvas;
    private final Function<String, @Nullable Node> cards;
    private final VBox bar = new VBox(6);
    private final List<Label> badges = new ArrayList<>();
    private List<Node> nodes = List.of();
    private @Nullable Point2D place;
    private final Runnable follow = this::follow;

    /**
     * @param canvas over which it lies
     * @param cards finds a layer's card on it
     */
    public SlowMotionView(SlowMotionViewModel model, Texts texts, Node canvas, Function<String, @Nullable Node> cards) {
        this.model = model;
        this.texts = texts;
        this.canvas = canvas;
        this.cards = cards;
        setId("slow-motion");
        setPickOnBounds(false);
        bar.setId("slow-bar");
        bar.getStyleClass().addAll("card", "slow-bar");
        model.moment().addListener((o, before, now) -> show(now));
        texts.language().addListener((o, before, now) -> show(model.moment().get()));
        sceneProperty().addListener((o, before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(follow);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(follow);
            }
        });
    }

    private void show(SlowMotionViewModel.@Nullable Moment moment) {
        badges.clear();
        if (moment == null) {
            if (!model.isOn()) {
                getChildren().clear();
                place = null;
            }
            return;
        }
        nodes = Stream.of(".node-card", ".zoom-bar").flatMap(c -> canvas.lookupAll(c).stream()).toList();
        List<StepProbe.Layer> layers = new ArrayList<>(moment.phase() == SlowMotionViewModel.Phase.FORWARD ? moment.before().layers() : moment.step().layers());
        if (moment.phase() == SlowMotionViewModel.Phase.BACKWARD) {
            Collections.reverse(layers);
        }
        for (StepProbe.Layer layer : layers) {
            String text = badge(moment, layer);
            if (!text.isEmpty()) {
                badges.add(badge(layer.node(), text, badges.size()));
            }
        }
        fill(moment);
        getChildren().setAll(badges);
        getChildren().add(bar);
        follow();
    }

    private Label badge(String node, String text, int place) {
        Label label = new Label(text);
        label.setId("slow-" + node);
        label.setUserData(node);
        label.setMouseTransparent(true);
        label.getStyleClass().add("slow-badge");
        label.setOpacity(0);
        FadeTransition come = new FadeTransition(Duration.millis(BEAT), label);
        come.setDelay(Duration.millis(BEAT * place));
        come.setToValue(1);
        come.play();
        return label;
    }

    private String badge(SlowMotionViewModel.Moment moment, StepProbe.Layer layer) {
        StepProbe.Change change = layer.change();
        return switch (moment.phase()) {
            case FORWARD -> "→ " + values(layer);
            case LOSS -> "";
            case BACKWARD -> Double.isNaN(layer.gradientNorm()) ? "" : "← ‖∂L/∂w‖ " + Ticks.figure(layer.gradientNorm(), DIGITS);
            case UPDATE -> change == null ? "" : change.parameter() + "[" + change.index() + "]  " + Ticks.figure(change.before(), DIGITS) + " → "
                    + Ticks.figure(change.after(), DIGITS);
        };
    }

    private static String values(StepProbe.Layer layer) {
        float[] outputs = layer.outputs();
        String shown = IntStream.range(0, outputs.length).mapToObj(i -> Ticks.figure(outputs[i], 2)).collect(Collectors.joining(", "));
        return shown + (layer.count() > outputs.length ? ", …" : "");
    }

    private void fill(SlowMotionViewModel.Moment moment) {
        HBox phases = new HBox(4);
        phases.setAlignment(Pos.CENTER_LEFT);
        Arrays.stream(SlowMotionViewModel.Phase.values()).forEach(phase -> {
            Label name = new Label(texts.get(key(phase)));
            name.getStyleClass().add(phase == moment.phase() ? "slow-now" : "slow-phase");
            phases.getChildren().add(name);
        });
        Button next = new Button(texts.get("training.slow.next"));
        next.setId("slow-next");
        next.getStyleClass().add("primary");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(e -> model.next());
        Button close = new Button(null, Icons.small(Feather.X));
        close.setId("slow-close");
        close.getStyleClass().addAll("quiet", "tiny");
        close.setAccessibleText(texts.get("training.slow.close"));
        close.setOnAction(e -> model.stop());
        phases.getChildren().addAll(next, close);
        Label sentence = new Label(texts.get(key(moment.phase()) + ".told", Ticks.whole(moment.iteration()),
                Ticks.figure(moment.loss(), DIGITS), Ticks.figure(moment.step().gradientNorm(), DIGITS)));
        sentence.setId("slow-sentence");
        sentence.setWrapText(true);
        sentence.maxWidthProperty().bind(phases.widthProperty());
        boolean focused = getScene() != null && getScene().getFocusOwner() != null && "slow-next".equals(getScene().getFocusOwner().getId());
        bar.getChildren().setAll(phases, sentence);
        if (focused) {
            next.requestFocus();
        }
    }

    private static String key(SlowMotionViewModel.Phase phase) {
        return "training.slow." + phase.name().toLowerCase(Locale.ROOT);
    }

    private void follow() {
        if (getChildren().isEmpty()) {
            return;
        }
        boolean seen = canvas.getScene() == getScene();
        Bounds frame = sceneToLocal(canvas.localToScene(canvas.getLayoutBounds()));
        bar.setVisible(seen);
        bar.autosize();
        List<Bounds> taken = new ArrayList<>();
        nodes.stream().filter(n -> n.getScene() == getScene()).forEach(n -> taken.add(sceneToLocal(n.localToScene(n.getLayoutBounds()))));
        for (Label badge : badges) {
            Node card = cards.apply((String) badge.getUserData());
            badge.setVisible(seen && card != null && card.isVisible());
            if (card != null) {
                Bounds at = sceneToLocal(card.localToScene(card.getLayoutBounds()));
                badge.autosize();
                badge.relocate(at.getMinX() + (at.getWidth() - badge.getWidth()) / 2, at.getMaxY() + GAP);
                taken.add(badge.getBoundsInParent());
            }
        }
        place = FreePlace.of(frame, bar.getWidth(), bar.getHeight(), taken, place);
        bar.relocate(place.getX(), place.getY());
    }
}
