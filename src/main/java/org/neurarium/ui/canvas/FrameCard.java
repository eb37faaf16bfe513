package org.neurarium.ui.canvas;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The frame of one block: a titled outline. Its title is what the keyboard reaches. */
final class FrameCard extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label title = new Label(null, Icons.small(Feather.MINIMIZE_2));
    private String block = "";

    FrameCard() {
        getStyleClass().add("block-frame");
        title.getStyleClass().add("block-title");
        title.setAlignment(Pos.CENTER_LEFT);
        title.setFocusTraversable(true);
        title.setAccessibleRole(AccessibleRole.NODE);
        setManaged(false);
        getChildren().add(title);
    }

    Label title() {
        return title;
    }

    String block() {
        return block;
    }

    void show(BlockFrame frame, int layers, Texts texts) {
        block = frame.block().name();
        setId("frame-" + block);
        title.setText(block);
        title.setAccessibleText(texts.get("canvas.block.frame", block, layers));
        resizeRelocate(frame.box().x(), frame.box().y(), frame.box().width(), frame.box().height());
        layout();
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    @Override
    protected void layoutChildren() {
        title.resizeRelocate(0, 0, Math.min(getWidth(), title.prefWidth(-1)), BlockFrame.TITLE);
    }
}
