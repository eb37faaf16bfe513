package org.neurarium.ui.canvas;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.edit.WeightChange;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.Workspace;

/** A weight's value beside the pointer, kept up to date; after a click, a field to set it by hand. */
final class WeightCard extends HBox {
    private static final int OFFSET = 14;

    private final Workspace workspace;
    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final TextField field = new TextField();
    private @Nullable UnitLink link;
    private double shown = Double.NaN;

    WeightCard(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        setId("weight-card");
        getStyleClass().addAll("card", "weight-card");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        field.setId("weight-field");
        field.setPrefColumnCount(7);
        field.setOnAction(e -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        value.getStyleClass().add("strong");
        for (Region part : new Region[] {name, value, field}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
    }

    /** The link being edited, or null. */
    boolean isEditing() {
        return isVisible() && getChildren().contains(field);
    }

    void open(UnitLink opened, TrainingFrame frame, boolean edit, double x, double y) {
        if (isEditing() && !edit) {
            return;
        }
        link = opened;
        name.setText(opened.isBias() ? "b =" : "w =");
        getChildren().setAll(name, edit ? field : value);
        setMouseTransparent(!edit);
        update(frame);
        setVisible(true);
        takeRoom();
        Placing.inside(this, x + OFFSET, y + OFFSET);
        if (edit) {
            field.setText(written(shown));
            field.getStyleClass().remove("invalid");
            field.setAccessibleText(texts.get(opened.isBias() ? "canvas.weight.bias" : "canvas.weight.kernel",
                    opened.source() + 1, opened.target() + 1, opened.node()));
            field.requestFocus();
            field.selectAll();
        }
    }

    /** Shows the value that a newer frame tells. */
    void update(TrainingFrame frame) {
        if (link != null) {
            shown = new LinkValues(frame).of(link);
            value.setText(written(shown));
            if (isVisible() && !isEditing()) {
                takeRoom();
            }
        }
    }

    /** Nothing lays an unmanaged card out: its texts have no size before their styles are applied. */
    private void takeRoom() {
        applyCss();
        autosize();
        layout();
    }

    /** Closes it; the keyboard goes back to the canvas, or undo would reach whatever field comes next. */
    void close() {
        Node canvas = getParent();
        while (canvas != null && !canvas.isFocusTraversable()) {
            canvas = canvas.getParent();
        }
        if (field.isFocused() && canvas != null) {
            canvas.requestFocus();
        }
        setVisible(false);
        link = null;
    }

    /** Closes unless it is being written in. */
    void leave() {
        if (!isEditing()) {
            close();
        }
    }

    private void commit() {
        UnitLink edited = link;
        try {
            float wanted = Float.parseFloat(field.getText().strip().replace('−', '-').replace(',', '.'));
            if (edited == null || !Float.isFinite(wanted)) {
                throw new NumberFormatException();
            }
            workspace.setWeight(new WeightChange(edited.node(), edited.parameter(), edited.index(), (float) shown, wanted));
            close();
        } catch (NumberFormatException notANumber) {
            if (!field.getStyleClass().contains("invalid")) {
                field.getStyleClass().add("invalid");
            }
        }
    }

    private static String written(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
    }
}
