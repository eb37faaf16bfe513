package org.neurarium.ui.words.recipe;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.control.Controls;

/** Name and field of one setting, made from what the engine declares; what cannot be taken is said below the field. */
final class SettingField extends VBox {
    private static final double WIDTH = 84;

    private final ParamSpec spec;
    private final Texts texts;
    private final Consumer<Object> take;
    private final Label wrong = new Label();
    private Consumer<Object> shower = v -> { };

    /** @param take takes a value that is in range: Long, Double, Boolean or an option */
    SettingField(ParamSpec spec, Texts texts, Consumer<Object> take) {
        super(2);
        this.spec = spec;
        this.texts = texts;
        this.take = take;
        wrong.getStyleClass().add("danger-text");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.setId("words-wrong-" + spec.name());
        say("");
        switch (spec.type()) {
            case FLAG -> getChildren().setAll(flag());
            case CHOICE -> getChildren().setAll(name(), choice());
            default -> getChildren().setAll(row(number()), wrong);
        }
    }

    ParamSpec spec() {
        return spec;
    }

    /** Shows the value in force, unless another is being typed. */
    void show(Object value) {
        shower.accept(value);
    }

    private Label name() {
        Label name = Controls.label(texts, "words_ui.setting." + spec.name());
        name.setTooltip(Controls.tip(texts, "words_ui.setting." + spec.name() + ".help"));
        name.setMinWidth(0);
        return name;
    }

    private HBox row(Node field) {
        Label name = name();
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, name, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField number() {
        TextField field = new TextField();
        field.setId("words-setting-" + spec.name());
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.accessibleTextProperty().bind(texts.bind("words_ui.setting." + spec.name()));
        field.setTooltip(Controls.tip(texts, "words_ui.setting." + spec.name() + ".help"));
        String[] inForce = {""};
        shower = value -> {
            boolean typing = field.isFocused() && !field.getText().equals(inForce[0]);
            inForce[0] = text(value);
            if (!typing) {
                field.setText(inForce[0]);
                mark(field, "");
            }
        };
        Runnable commit = () -> {
            String typed = field.getText().strip().replace("−", "-").replace(",", "");
            if (field.getText().equals(inForce[0])) {
                mark(field, "");
            } else {
                commit(field, typed);
            }
        };
        field.setOnAction(e -> commit.run());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit.run();
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                field.setText(inForce[0]);
                mark(field, "");
            }
        });
        return field;
    }

    private void commit(TextField field, String typed) {
        double least = spec.min() == null ? -Double.MAX_VALUE : spec.min();
        double most = spec.max() == null ? Double.MAX_VALUE : spec.max();
        try {
            boolean whole = spec.type() == ParamSpec.Type.INTEGER;
            Object value = whole ? (Object) Long.valueOf(typed) : (Object) Double.valueOf(typed);
            double number = ((Number) value).doubleValue();
            if (number >= least && number <= most) {
                mark(field, "");
                take.accept(value);
                return;
            }
        } catch (NumberFormatException e) {
            mark(field, texts.get("words_ui.setting.number"));
            return;
        }
        mark(field, texts.get("words_ui.setting.range", Ticks.text(least), Ticks.text(most)));
    }

    private void mark(TextField field, String what) {
        field.getStyleClass().remove("invalid");
        if (!what.isEmpty()) {
            field.getStyleClass().add("invalid");
        }
        say(what);
    }

    private void say(String what) {
        wrong.setText(what);
        wrong.setVisible(!what.isEmpty());
        wrong.setManaged(!what.isEmpty());
    }

    private static String text(Object value) {
        return value instanceof Double d ? Ticks.text(d) : String.valueOf(value);
    }

    private ComboBox<String> choice() {
        ComboBox<String> box = Controls.choice(texts, "words-setting-" + spec.name(), spec.options(),
                o -> texts.get("words_ui.setting." + spec.name() + "." + o), take::accept);
        box.accessibleTextProperty().bind(texts.bind("words_ui.setting." + spec.name()));
        shower = value -> Controls.show(box, String.valueOf(value));
        return box;
    }

    private CheckBox flag() {
        CheckBox box = new CheckBox();
        box.setId("words-setting-" + spec.name());
        box.textProperty().bind(texts.bind("words_ui.setting." + spec.name()));
        box.setTooltip(Controls.tip(texts, "words_ui.setting." + spec.name() + ".help"));
        box.setOnAction(e -> take.accept(box.isSelected()));
        shower = value -> box.setSelected(Boolean.TRUE.equals(value));
        return box;
    }
}
