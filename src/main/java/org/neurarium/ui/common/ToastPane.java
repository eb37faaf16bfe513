package org.neurarium.ui.common;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Short messages that float over the window's lower edge and follow its language; errors stay until they are closed. */
public final class ToastPane extends VBox {
    private static final double BESIDE = 8;
    /** Height of the bars at the window's lower edge: a lab's, a demo's way on. */
    private static final double BELOW = 64;
    private static final Duration SHOWN = Duration.seconds(5);

    private @Nullable Node before;

    /** How a message is coloured, and whether it waits to be closed. */
    public enum Tone { NOTE, GOOD, WARNING, DANGER }

    public ToastPane() {
        setSpacing(8);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getStyleClass().add("toasts");
        ChangeListener<@Nullable Node> remember = (o, was, is) -> before = is == null || isWithin(is, this) ? before : is;
        sceneProperty().addListener((o, was, is) -> {
            if (was != null) {
                was.focusOwnerProperty().removeListener(remember);
            }
            if (is != null) {
                is.focusOwnerProperty().addListener(remember);
            }
        });
    }

    /** Leaves free what stands at the window's left edge, so that no notice covers what one goes on with there. */
    public void standBeside(Region left) {
        paddingProperty().bind(Bindings.createObjectBinding(() -> new Insets(0, BESIDE, BELOW,
                BESIDE + (left.isVisible() ? left.getWidth() : 0)), left.widthProperty(), left.visibleProperty()));
    }

    public void show(Tone tone, ObservableValue<String> message) {
        show(tone, message, null, () -> { }, () -> { });
    }

    /** A message with one button; {@code onClose} runs if it is closed without using that. */
    public void show(Tone tone, ObservableValue<String> message, @Nullable ObservableValue<String> action, Runnable onAction, Runnable onClose) {
        FxThread.require();
        Label text = new Label();
        text.textProperty().bind(message);
        text.setWrapText(true);
        text.setMaxWidth(560);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox toast = new HBox(10, text);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.getStyleClass().addAll("card", "toast", tone.name().toLowerCase(java.util.Locale.ROOT));
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        if (action != null) {
            Button button = new Button();
            button.textProperty().bind(action);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                takeAway(toast);
                onAction.run();
            });
            toast.getChildren().add(button);
        }
        toast.getChildren().add(closeButton(toast, onClose));
        getChildren().add(toast);
        if (tone != Tone.DANGER && action == null) {
            fadeAway(toast);
        }
    }

    /** Removes a notice; the keyboard goes back to where it was before it came to this one. */
    private void takeAway(Node toast) {
        Scene scene = getScene();
        boolean held = scene != null && isWithin(scene.getFocusOwner(), toast);
        getChildren().remove(toast);
        if (held && before != null && before.getScene() == scene) {
            giveBack(before);
        }
    }

    /** A field that gets the keyboard selects all its text, which the next letter would replace: one goes on at its end. */
    private static void giveBack(Node node) {
        node.requestFocus();
        if (node instanceof TextInputControl text) {
            text.end();
        }
    }

    private static boolean isWithin(@Nullable Node node, Node around) {
        return node != null && (node == around || isWithin(node.getParent(), around));
    }

    private Button closeButton(Node toast, Runnable onClose) {
        Button close = new Button(null, Icons.small(Feather.X));
        close.getStyleClass().add("quiet");
        close.setOnAction(e -> {
            takeAway(toast);
            onClose.run();
        });
        return close;
    }

    private void fadeAway(Node toast) {
        FadeTransition fade = new FadeTransition(Duration.millis(250), toast);
        fade.setToValue(0);
        SequentialTransition all = new SequentialTransition(new PauseTransition(SHOWN), fade);
        all.setOnFinished(e -> takeAway(toast));
        all.play();
    }
}
