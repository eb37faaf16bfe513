package org.neurarium.ui.training.slow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.probe.StepProbe;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;

/** The phases of one update over the canvas: a bar that names the phase, and at each layer what it gives, gets back, becomes. */
public final class SlowMotionView extends Pane {
    private static final double GAP = 6;
    /** How much wider than its node a badge may be, so that it stays clear of the next one. */
    private static final double SPARE = 8;
    private static final double BEAT = 140;
    private static final int DIGITS = 3;

    private final SlowMotionViewModel model;
    private final Texts texts;
    private final Node canvas;
    private final Function<String, @Nullable Node> cards;
    private final PhaseCard bar;
    private final List<Badge> badges = new ArrayList<>();
    private List<Node> nodes = List.of();
    private @Nullable Point2D place;
    /** Where there is no room for the whole card. */
    private boolean flat;
    private boolean tried;
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
        bar = new PhaseCard(model, texts);
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
                flat = false;
            }
            return;
        }
        tried = flat;
        nodes = Stream.of(".node-card", ".zoom-bar").flatMap(c -> canvas.lookupAll(c).stream()).toList();
        List<StepProbe.Layer> layers = new ArrayList<>(moment.phase() == SlowMotionViewModel.Phase.FORWARD ? moment.before().layers() : moment.step().layers());
        if (moment.phase() == SlowMotionViewModel.Phase.BACKWARD) {
            Collections.reverse(layers);
        }
        for (StepProbe.Layer layer : layers) {
            List<String> told = told(moment, layer);
            if (!told.isEmpty()) {
                badges.add(new Badge(badge(layer.node(), badges.size()), layer.node(), told));
            }
        }
        bar.fill(moment, flat);
        getChildren().setAll(badges.stream().map(Badge::label).toList());
        getChildren().add(bar);
        follow();
    }

    private Label badge(String node, int place) {
        Label label = new Label();
        label.setId("slow-" + node);
        label.setMouseTransparent(true);
        label.getStyleClass().add("slow-badge");
        label.setOpacity(0);
        FadeTransition come = new FadeTransition(Duration.millis(BEAT), label);
        come.setDelay(Duration.millis(BEAT * place));
        come.setToValue(1);
        come.play();
        return label;
    }

    /** What is told of a layer, and the same in fewer and fewer words for smaller nodes; nothing where there is nothing to tell. */
    private static List<String> told(SlowMotionViewModel.Moment moment, StepProbe.Layer layer) {
        StepProbe.Change change = layer.change();
        String norm = Ticks.figure(layer.gradientNorm(), DIGITS);
        return switch (moment.phase()) {
            case FORWARD -> layer.outputs().length == 0 ? List.of()
                    : Stream.concat(IntStream.range(0, layer.outputs().length).mapToObj(i -> "→ " + values(layer, layer.outputs().length - i)),
                            Stream.of(values(layer, 1))).toList();
            case LOSS -> List.of();
            case BACKWARD -> Double.isNaN(layer.gradientNorm()) ? List.of() : List.of("← ‖∂L/∂w‖ " + norm, "← " + norm);
            case UPDATE -> change == null ? List.of() : List.of(change.parameter() + "[" + change.index() + "]  " + step(change), step(change));
        };
    }

    private static String step(StepProbe.Change change) {
        return Ticks.figure(change.before(), DIGITS) + " → " + Ticks.figure(change.after(), DIGITS);
    }

    private static String values(StepProbe.Layer layer, int most) {
        return values(Arrays.copyOf(layer.outputs(), most)) + (layer.count() > most ? ", …" : "");
    }

    /** Numbers of tokens are whole; they have no decimals. */
    static String values(float[] outputs) {
        boolean whole = IntStream.range(0, outputs.length).allMatch(i -> outputs[i] == Math.rint(outputs[i]));
        return IntStream.range(0, outputs.length).mapToObj(i -> whole ? Ticks.whole((long) outputs[i]) : Ticks.figure(outputs[i], 2))
                .collect(Collectors.joining(", "));
    }

    /** What stands under a layer's node. @param told the same in fewer and fewer words */
    private record Badge(Label label, String node, List<String> told) {
        /** In as many words as leave room for the node beside. */
        void under(Bounds node) {
            double room = node.getWidth() + SPARE - label.snappedLeftInset() - label.snappedRightInset();
            label.setText(told.stream().filter(text -> TextWidth.of(text, label.getFont()) <= room).findFirst()
                    .orElse(told.get(told.size() - 1)));
            label.autosize();
            label.relocate(node.getMinX() + (node.getWidth() - label.getWidth()) / 2, node.getMaxY() + GAP);
        }
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
        for (Badge badge : badges) {
            Node card = cards.apply(badge.node());
            badge.label().setVisible(seen && card != null && card.isVisible());
            if (card != null) {
                badge.under(sceneToLocal(card.localToScene(card.getLayoutBounds())));
                taken.add(badge.label().getBoundsInParent());
            }
        }
        place = FreePlace.of(frame, bar.getWidth(), bar.getHeight(), taken, place);
        double covered = FreePlace.covered(place, bar.getWidth(), bar.getHeight(), taken);
        if (covered > 0 && !tried) {
            flatten(frame, taken, covered);
        }
        bar.relocate(place.getX(), place.getY());
    }

    /** Where there is no room for the whole card, a flat one takes its place if it covers less. */
    private void flatten(Bounds frame, List<Bounds> taken, double covered) {
        SlowMotionViewModel.Moment moment = model.moment().get();
        tried = true;
        if (moment == null) {
            return;
        }
        flat = true;
        lay(moment);
        Point2D better = FreePlace.of(frame, bar.getWidth(), bar.getHeight(), taken, null);
        if (FreePlace.covered(better, bar.getWidth(), bar.getHeight(), taken) < covered) {
            place = better;
        } else {
            flat = false;
            lay(moment);
        }
    }

    private void lay(SlowMotionViewModel.Moment moment) {
        bar.fill(moment, flat);
        bar.applyCss();
        bar.autosize();
    }
}
