package org.neurarium.ui.data;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;

/** Controls that the bar, the chooser and the import share. */
final class Fields {
    private static final double FRAME = 16;
    private static final double DIGIT = 8;

    private Fields() {
    }

    /** A number field that also says why it refuses: {@code refused} runs when it marks what was typed. */
    static NumberField number(int columns, DoubleFunction<String> format, DoublePredicate commit, Runnable refused) {
        NumberField field = new NumberField(columns, format, commit);
        field.getStyleClass().addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                if (change.getAddedSubList().contains("invalid")) {
                    refused.run();
                }
            }
        });
        return field;
    }

    /** Makes a field as wide as what it shows. */
    static void hug(TextField field) {
        field.setPrefWidth(Region.USE_COMPUTED_SIZE);
        field.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> FRAME + DIGIT * Math.max(1, field.getText().length()), field.textProperty()));
    }

    /** A slider with its share filled. */
    static Slider slider(double min, double max, double value) {
        Slider slider = new Slider(min, max, value);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setMinWidth(80);
        slider.setPrefWidth(100);
        return slider;
    }

    /** A choice whose options are said in the reader's language. */
    static ComboBox<String> choice(List<String> options, Texts texts, UnaryOperator<String> say, Consumer<String> chosen) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(options);
        box.setMinWidth(Region.USE_PREF_SIZE);
        // bound, not listening: fields are made anew with every kind of data, and the language outlives them
        box.converterProperty().bind(Bindings.createObjectBinding(() -> converter(say), texts.language()));
        // A new cell, since the one before keeps the words it was filled with.
        box.buttonCellProperty().bind(Bindings.createObjectBinding(() -> new SaidCell(say), texts.language()));
        box.setOnAction(e -> {
            if (box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return box;
    }

    static Label label(Texts texts, String key, String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    /** What is chosen, in words. */
    private static final class SaidCell extends ListCell<String> {
        private final UnaryOperator<String> say;

        SaidCell(UnaryOperator<String> say) {
            this.say = say;
        }

        @Override
        protected void updateItem(@Nullable String option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? null : say.apply(option));
        }
    }

    private static StringConverter<String> converter(UnaryOperator<String> say) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String option) {
                return option == null ? "" : say.apply(option);
            }

            @Override
            public @Nullable String fromString(String text) {
                return null;
            }
        };
    }
}
