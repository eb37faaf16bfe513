package org.neurarium.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A field to write in: Enter or leaving it commits, Esc takes the typing back, what does not fit is refused in a sentence. */
class WrittenField implements SettingField {
    private final TextField field = new TextField();
    private final Setting setting;
    private final Consumer<@Nullable Object> changed;
    private final Consumer<@Nullable Typed> refused;
    private String shown = "";

    WrittenField(Setting setting, SettingWords words, Consumer<@Nullable Object> changed, Consumer<@Nullable Typed> refused) {
        this.setting = setting;
        this.changed = changed;
        this.refused = refused;
        if (setting.optional()) {
            field.setPromptText(words.open(setting.spec()));
        }
        field.setAccessibleText(words.name(setting.spec()));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(e -> commit());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
                field.setText(shown);
                mark(null);
                e.consume();
            }
        });
    }

    @Override
    public Node node() {
        return field;
    }

    TextField field() {
        return field;
    }

    @Override
    public void show(@Nullable Object value) {
        boolean typing = field.isFocused() && !field.getText().equals(shown);
        shown = Typed.write(value);
        if (!typing) {
            field.setText(shown);
            mark(null);
        }
    }

    private void commit() {
        if (field.getText().equals(shown)) {
            mark(null);
            return;
        }
        Typed typed = Typed.read(setting.spec(), field.getText(), setting.optional());
        mark(typed.refusal() == null ? null : typed);
        if (typed.refusal() == null) {
            changed.accept(typed.value());
        }
    }

    private void mark(@Nullable Typed refusal) {
        field.getStyleClass().remove("invalid");
        if (refusal != null) {
            field.getStyleClass().add("invalid");
        }
        refused.accept(refusal);
    }
}
