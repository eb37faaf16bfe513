package org.neurarium.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;

/** A whole number with buttons, arrow keys and the wheel to count by one. */
final class IntegerField implements SettingField {
    private final HBox row = new HBox(2);
    private final WrittenField written;
    private final Setting setting;
    private final Consumer<@Nullable Object> changed;
    private @Nullable Object value;

    IntegerField(Setting setting, SettingWords words, Consumer<@Nullable Object> changed, Consumer<@Nullable Typed> refused) {
        this.setting = setting;
        this.changed = changed;
        written = new WrittenField(setting, words, changed, refused);
        written.field().getStyleClass().add("number-field");
        HBox.setHgrow(written.field(), Priority.ALWAYS);
        row.getChildren().addAll(written.field(), button(Feather.MINUS, "inspector.less", -1, words),
                button(Feather.PLUS, "inspector.more", 1, words));
        row.setOnScroll(e -> {
            if (written.field().isFocused()) {
                step(e.getDeltaY() > 0 ? 1 : -1);
                e.consume();
            }
        });
        written.field().addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                step(e.getCode() == KeyCode.UP ? 1 : -1);
                e.consume();
            }
        });
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(@Nullable Object now) {
        value = now;
        written.show(now);
    }

    private void step(int by) {
        Double min = setting.spec().min();
        Double max = setting.spec().max();
        long base = value instanceof Number n ? n.longValue() : min == null ? 0 : min.longValue();
        long next = base + by;
        if ((min == null || next >= min) && (max == null || next <= max)) {
            changed.accept(next);
        }
    }

    private Button button(Feather sign, String key, int by, SettingWords words) {
        Button button = new Button(null, Icons.small(sign));
        button.getStyleClass().addAll("quiet", "step-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(words.get(key, words.name(setting.spec())));
        button.setOnAction(e -> step(by));
        return button;
    }
}
