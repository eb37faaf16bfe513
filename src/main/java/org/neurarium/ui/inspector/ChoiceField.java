package org.neurarium.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of several options, by their readable names; an optional one can also be left to the project. */
final class ChoiceField implements SettingField {
    /** Stands for "left out" in the list. */
    private static final String OPEN = "";
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    ChoiceField(Setting setting, SettingWords words, Consumer<@Nullable Object> changed) {
        if (setting.optional()) {
            box.getItems().add(OPEN);
        }
        box.getItems().addAll(setting.spec().options());
        box.setVisibleRowCount(14);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String option) {
                return option == null ? "" : option.equals(OPEN) ? words.open(setting.spec())
                        : words.option(setting.spec(), option);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                changed.accept(now.equals(OPEN) ? null : now);
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Object value) {
        showing = true;
        box.setValue(value == null ? OPEN : value.toString());
        showing = false;
    }
}
