package org.neurarium.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A control for one setting. It shows a value, and hands over what the person wants instead. */
interface SettingField {
    Node node();

    /** Shows a value without handing it back; null where the setting is left out. */
    void show(@Nullable Object value);

    /** Makes the control that a setting's type asks for. */
    static SettingField of(Setting setting, SettingWords words, Consumer<@Nullable Object> changed,
                           Consumer<@Nullable Typed> refused) {
        return switch (setting.spec().type()) {
            case FLAG -> new FlagField(changed);
            case CHOICE, LAYER -> new ChoiceField(setting, words, changed);
            case INTEGER -> new IntegerField(setting, words, changed, refused);
            case NUMBER -> new NumberSliderField(setting, words, changed, refused);
            default -> new WrittenField(setting, words, changed, refused);
        };
    }
}
