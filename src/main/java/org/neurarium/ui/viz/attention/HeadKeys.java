package org.neurarium.ui.viz.attention;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.neurarium.ui.common.KeyNames;
import org.neurarium.ui.common.Texts;

/**
 * The heads by keyboard: arrows show the one before or after, their mean among them; with Ctrl the second head, beside the
 * one seen; Enter isolates the head and brings back what was seen before.
 */
final class HeadKeys {
    private final AttentionViewModel model;

    private HeadKeys(AttentionViewModel model) {
        this.model = model;
    }

    static void on(Pane pane, AttentionViewModel model, Texts texts) {
        HeadKeys keys = new HeadKeys(model);
        pane.setId("attention-heads");
        pane.getStyleClass().add("attention-pane");
        pane.setFocusTraversable(true);
        pane.accessibleHelpProperty().bind(texts.bind("sequenceviews.attention.keys", KeyNames.here().shortcut()));
        pane.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, e -> pane.requestFocus());
        pane.setOnKeyPressed(keys::pressed);
    }

    private void pressed(KeyEvent e) {
        AttentionPicture now = model.picture();
        int by = switch (e.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        boolean alone = e.getCode() == KeyCode.ENTER;
        if (now == null || now.heads() < 2 || by == 0 && !alone) {
            return;
        }
        HeadChoice heads = model.heads();
        int seen = heads.head().get();
        if (alone) {
            heads.show(seen);
            heads.isolate(seen);
        } else if (e.isShortcutDown()) {
            int from = heads.compared().get() == HeadChoice.NONE ? seen : heads.compared().get();
            int to = next(from, by, now.heads());
            heads.compare(to == seen ? next(to, by, now.heads()) : to);
        } else {
            heads.show(next(seen, by, now.heads()));
        }
        e.consume();
    }

    /** In the row of the mean and all heads, round and round. */
    static int next(int head, int by, int heads) {
        return Math.floorMod(head - AttentionPicture.MEAN + by, heads + 1) + AttentionPicture.MEAN;
    }
}
