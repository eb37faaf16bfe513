package org.neurarium.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** A panel at the left or right edge that folds into a rail. */
final class SidePane extends BorderPane {
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final BooleanProperty barred = new SimpleBooleanProperty();
    private final BooleanProperty rail = new SimpleBooleanProperty(true);
    private boolean narrow;
    private boolean folded;

    /** @param left which edge; @param key its name, {@code shell.<key>} */
    SidePane(String key, Node content, double width, boolean left, Texts texts) {
        getStyleClass().addAll("side-pane", left ? "side-left" : "side-right");
        Button fold = new Button(null, Icons.small(left ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT));
        fold.setId("fold-" + key);
        fold.getStyleClass().addAll("quiet", "tiny", "fold");
        HoverText.on(fold, texts.bind("shell.fold." + key));
        fold.accessibleTextProperty().bind(texts.bind("shell.fold." + key));
        fold.setOnAction(e -> open.set(!open.get()));
        StackPane.setAlignment(fold, Pos.TOP_RIGHT);
        StackPane all = new StackPane(content, fold);
        all.setMinSize(0, 0);
        setCenter(all);
        Runnable arrange = () -> {
            content.setVisible(open.get());
            content.setManaged(open.get());
            StackPane.setMargin(fold, new Insets(8, open.get() ? 8 : 4, 0, 0));
            setPrefWidth(open.get() ? width : 36);
            setVisible(!barred.get() && (open.get() || rail.get()));
            setManaged(isVisible());
            setMinWidth(getPrefWidth());
            setMaxWidth(getPrefWidth());
            fold.setGraphic(Icons.small(open.get() == left ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT));
        };
        open.addListener((o, was, is) -> arrange.run());
        rail.addListener((o, was, is) -> arrange.run());
        barred.addListener((o, was, is) -> arrange.run());
        arrange.run();
    }

    BooleanProperty open() {
        return open;
    }

    /** Whether it is out of sight, open or not. */
    BooleanProperty barred() {
        return barred;
    }

    /** Whether a rail stays at the edge while it is folded. */
    BooleanProperty rail() {
        return rail;
    }

    /** Folds it when the window becomes narrow, and opens what this folded when there is room again. */
    void foldBelow(double width, ReadOnlyDoubleProperty window) {
        window.addListener((o, before, now) -> {
            boolean narrower = now.doubleValue() < width;
            if (now.doubleValue() <= 0 || narrower == narrow) {
                return; // not laid out yet, or no change
            }
            narrow = narrower;
            if (narrow ? open.get() : folded) {
                folded = narrow;
                open.set(!narrow);
            }
        });
    }
}
