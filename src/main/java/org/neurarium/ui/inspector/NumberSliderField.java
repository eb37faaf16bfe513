package org.neurarium.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A number with a slider over its range where that is bounded, logarithmic where the setting says so. */
final class NumberSliderField implements SettingField {
    private static final double FIELD = 66;
    private final HBox row = new HBox(6);
    private final WrittenField written;
    private final @Nullable SliderScale scale;
    private final Slider slider = new Slider(0, 1, 0);
    private boolean showing;

    NumberSliderField(Setting setting, SettingWords words, Consumer<@Nullable Object> changed,
                      Consumer<@Nullable Typed> refused) {
        written = new WrittenField(setting, words, changed, refused);
        written.field().getStyleClass().add("number-field");
        scale = SliderScale.of(setting.spec());
        HBox.setHgrow(written.field(), Priority.ALWAYS);
        if (scale != null) {
            slider.getStyleClass().add("small");
            slider.setBlockIncrement(0.02);
            slider.setAccessibleText(words.name(setting.spec()));
            slider.setMinWidth(40);
            slider.setPrefWidth(60);
            HBox.setHgrow(slider, Priority.ALWAYS);
            written.field().setMinWidth(FIELD);
            written.field().setPrefWidth(FIELD);
            HBox.setHgrow(written.field(), Priority.NEVER);
            slider.valueProperty().addListener((o, before, now) -> {
                if (!showing) {
                    changed.accept(scale.value(now.doubleValue()));
                }
            });
            row.getChildren().add(slider);
        }
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getChildren().add(written.field());
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(@Nullable Object value) {
        written.show(value instanceof Number n ? (Object) n.doubleValue() : value);
        if (scale != null && !slider.isPressed()) {
            showing = true;
            slider.setValue(value instanceof Number n ? scale.position(n.doubleValue()) : 0);
            showing = false;
        }
    }
}
