package org.neurarium.ui.inspector;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A switch. */
final class FlagField implements SettingField {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    FlagField(Consumer<@Nullable Object> changed) {
        toggle.selectedProperty().addListener((o, before, now) -> {
            if (!showing) {
                changed.accept(now);
            }
        });
    }

    @Override
    public Node node() {
        return toggle;
    }

    @Override
    public void show(@Nullable Object value) {
        showing = true;
        toggle.setSelected(Boolean.TRUE.equals(value));
        showing = false;
    }
}
