package org.neurarium.ui.common;

import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for one number: Enter or leaving it commits, Esc takes the typing back, what is refused is marked. */
public final class NumberField extends TextField {
    private final DoubleFunction<String> format;
    private final DoublePredicate commit;
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private double shown = Double.NaN;

    /** @param commit takes a number over, or refuses it by false */
    public NumberField(int columns, DoubleFunction<String> format, DoublePredicate commit) {
        this.format = format;
        this.commit = commit;
        setPrefColumnCount(columns);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> take());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                take();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !getText().equals(format.apply(shown))) {
                setText(format.apply(shown));
                mark(true);
                e.consume();
            }
        });
    }

    /** Shows a number unless another one is being typed. */
    public void show(double value) {
        boolean typing = isFocused() && !getText().equals(format.apply(shown));
        shown = value;
        if (!typing) {
            setText(format.apply(value));
            mark(true);
        }
    }

    /** Whether what stands in the field was refused; until something else is taken over, or the typing is taken back. */
    public ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }

    private void take() {
        String typed = getText().strip().replace('−', '-').replace(",", "");
        if (typed.equals(format.apply(shown).replace('−', '-').replace(",", ""))) {
            mark(true);
            return;
        }
        try {
            double value = Double.parseDouble(typed);
            boolean taken = commit.test(value);
            mark(taken);
            if (taken) {
                shown = value;
                setText(format.apply(value));
            }
        } catch (NumberFormatException e) {
            mark(false);
        }
    }

    private void mark(boolean valid) {
        getStyleClass().remove("invalid");
        if (!valid) {
            getStyleClass().add("invalid");
        }
        refused.set(!valid);
    }
}
