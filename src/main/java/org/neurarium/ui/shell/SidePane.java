package org.neurarium.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** A panel at the left or right edge that folds into a rail. */
final class SidePane extends BorderPane {
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /** @param left which edge; @param key its name, {@code shell.<key>} */
    SidePane(String key, Node content, double width, boolean left, Texts texts) {
        getStyleClass().addAll("side-pane", left ? "side-left" : "side-right");
        Button fold = new Button(null, Icons.small(left ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT));
        fold.setId("fold-" + key);
        fold.getStyleClass().addAll("quiet", "tiny");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("shell.fold." + key));
        fold.setTooltip(tip);
        fold.accessibleTextProperty().bind(texts.bind("shell.fold." + key));
        fold.setOnAction(e -> open.set(!open.get()));
        VBox rail = new VBox(fold);
        rail.setAlignment(left ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        rail.getStyleClass().add("rail");
        Runnable arrange = () -> {
            setCenter(open.get() ? content : null);
            setPrefWidth(open.get() ? width : 36);
            setMinWidth(getPrefWidth());
            setMaxWidth(getPrefWidth());
            fold.setGraphic(Icons.small(open.get() == left ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT));
        };
        setBottom(rail);
        open.addListener((o, was, is) -> arrange.run());
        arrange.run();
    }

    BooleanProperty open() {
        return open;
    }
}
