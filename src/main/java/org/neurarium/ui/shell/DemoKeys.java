package org.neurarium.ui.shell;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.neurarium.ui.lab.stage.LabPane;

/**
 * Page Down and Page Up, which clickers send, go through the open demo wherever the keyboard is; fields and lists keep them.
 * The arrow keys that a demo's text speaks of step its lab also after a button outside it was pressed.
 */
final class DemoKeys {
    private final DemoDesk demos;
    private final BooleanSupplier presenting;

    /** @param presenting whether the keys are the presenter's, who has the same ones */
    DemoKeys(DemoDesk demos, BooleanSupplier presenting) {
        this.demos = demos;
        this.presenting = presenting;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> stepLab(e, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean down = e.getCode() == KeyCode.PAGE_DOWN;
            if ((down || e.getCode() == KeyCode.PAGE_UP) && !presenting.getAsBoolean() && demos.model().page().get() != null && !keepsKeys(scene.getFocusOwner())) {
                if (down) {
                    demos.card().forward();
                } else {
                    demos.card().back();
                }
                e.consume();
            }
        });
    }

    private void stepLab(KeyEvent e, Node focused) {
        LabPane lab = demos.lab().get();
        boolean arrow = e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.LEFT;
        if (arrow && lab != null && demos.model().page().get() != null && focused instanceof ButtonBase && !(focused instanceof ToggleButton)
                && Stream.iterate(focused, Objects::nonNull, Node::getParent).noneMatch(lab::equals)) {
            if (e.getCode() == KeyCode.RIGHT) {
                lab.head().forward();
            } else {
                lab.head().back();
            }
            e.consume();
        }
    }

    private static boolean keepsKeys(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ListView || focused instanceof TableView;
    }
}
