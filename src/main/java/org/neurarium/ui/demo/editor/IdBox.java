package org.neurarium.ui.demo.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.neurarium.ui.common.Texts;

/** One of several things by its id, shown by its name in the window's language. The empty id stands for none. */
final class IdBox extends ComboBox<String> {
    /**
     * @param nameKey what it chooses, for those who do not see what stands beside it
     * @param named name of an id
     */
    IdBox(String id, Texts texts, String nameKey, List<String> ids, UnaryOperator<String> named) {
        setId(id);
        getItems().setAll(ids);
        setValue(ids.isEmpty() ? "" : ids.get(0));
        accessibleTextProperty().bind(texts.bind(nameKey));
        converterProperty().bind(Bindings.createObjectBinding(() -> converter(named), texts.language()));
        managedProperty().bind(visibleProperty());
    }

    /** What is chosen; empty for none. */
    Optional<String> chosen() {
        return Optional.ofNullable(getValue()).filter(id -> !id.isEmpty());
    }

    void choose(Optional<String> id) {
        setValue(id.orElse(""));
    }

    /** Offers these from now on. */
    void offer(List<String> ids) {
        if (!getItems().equals(ids)) {
            getItems().setAll(ids);
        }
    }

    private static StringConverter<String> converter(UnaryOperator<String> named) {
        return new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : named.apply(id);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
