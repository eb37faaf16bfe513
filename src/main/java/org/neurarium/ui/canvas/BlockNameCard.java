package org.neurarium.ui.canvas;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.neurarium.document.Block;
import org.neurarium.ui.common.Texts;

/** A field over a block in which its name is written: Enter takes it, Escape leaves it. */
final class BlockNameCard extends VBox {
    private static final double WIDTH = 220;

    private final TextField field = new TextField();
    private final BiConsumer<String, String> renamed;
    private final Runnable left;
    private String name = "";

    /**
     * @param renamed told the old and the new name
     * @param left told when the field is left, however
     */
    BlockNameCard(Texts texts, BiConsumer<String, String> renamed, Runnable left) {
        this.renamed = renamed;
        this.left = left;
        setId("block-name");
        getStyleClass().addAll("card", "block-name");
        setManaged(false);
        setVisible(false);
        Label label = new Label();
        label.textProperty().bind(texts.bind("canvas.block.name"));
        label.getStyleClass().add("muted");
        label.setLabelFor(field);
        field.setId("block-name-field");
        field.accessibleTextProperty().bind(texts.bind("canvas.block.name"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                close(e.getCode() == KeyCode.ENTER);
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (was && isVisible()) {
                close(true);
            }
        });
        getChildren().addAll(label, field);
    }

    void open(Block block, double x, double y) {
        name = block.name();
        field.setText(name);
        setVisible(true);
        applyCss();
        resize(WIDTH, prefHeight(WIDTH));
        layout();
        Placing.inside(this, x, y);
        field.requestFocus();
        field.selectAll();
    }

    void close() {
        setVisible(false);
    }

    private void close(boolean take) {
        setVisible(false);
        String wanted = field.getText().strip();
        if (take && !wanted.equals(name)) {
            renamed.accept(name, wanted);
        }
        left.run();
    }
}
