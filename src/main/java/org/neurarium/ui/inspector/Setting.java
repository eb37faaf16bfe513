package org.neurarium.ui.inspector;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.spec.ParamSpec;

/**
 * One setting as the inspector shows it.
 *
 * @param value its value now, its default where none is set, or null where it may be left out and is
 * @param set makes the edit that sets it; null where it is only shown
 * @param unset the edit that leaves it out; null where it cannot be
 */
record Setting(ParamSpec spec, @Nullable Object value, Function<Object, Edit> set, @Nullable Edit unset) {
    boolean optional() {
        return unset != null;
    }

    /** Sends what was typed to the project: a value, or null to leave the setting out. */
    void change(@Nullable Object wanted, Consumer<Edit> apply) {
        if (wanted != null) {
            apply.accept(set.apply(wanted));
        } else if (unset != null) {
            apply.accept(unset);
        }
    }
}
