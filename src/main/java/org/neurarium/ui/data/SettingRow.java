package org.neurarium.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.dataset.DatasetGroup;
import org.neurarium.dataset.DatasetType;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/**
 * The controls of one setting, made from its {@link ParamSpec}: a slider, a field, or both.
 *
 * @param wide what takes the width, or the only control
 * @param narrow what stands at the right, if anything
 * @param show shows the project's value
 */
record SettingRow(Node wide, @Nullable Node narrow, Runnable show) {
    private static final int COLUMNS = 4;
    private static final double FIELD = 72;

    static SettingRow of(ParamSpec spec, DataBarViewModel model, Texts texts) {
        return switch (spec.type()) {
            case INTEGER, NUMBER -> spec.name().equals("seed") ? seed(spec, model, texts) : number(spec, model, texts);
            case FLAG -> flag(spec, model, texts);
            case CHOICE -> choice(spec, model, texts);
            default -> text(spec, model, texts);
        };
    }

    /** How a setting's number is written. */
    static String format(ParamSpec spec, double value) {
        return spec.type() == ParamSpec.Type.INTEGER ? Ticks.whole(Math.round(value)) : Ticks.text(value);
    }

    static NumberField field(ParamSpec spec, DataBarViewModel model, Texts texts, int columns) {
        NumberField field = Fields.number(columns, v -> format(spec, v), v -> {
            boolean taken = model.number(spec, v);
            model.endMerge();
            return taken;
        }, () -> model.refuse(spec));
        field.setPrefWidth(FIELD);
        field.accessibleTextProperty().bind(texts.bind("params." + spec.name()));
        return field;
    }

    private static SettingRow number(ParamSpec spec, DataBarViewModel model, Texts texts) {
        NumberField field = field(spec, model, texts, COLUMNS);
        field.setId("data-field-" + spec.name());
        if (!SliderScale.fits(spec)) {
            return new SettingRow(field, null, () -> field.show(model.number(spec)));
        }
        SliderScale scale = SliderScale.of(spec);
        Slider slider = Fields.slider(0, 1, scale.place(model.number(spec)));
        slider.setId("data-slider-" + spec.name());
        slider.setBlockIncrement(scale.keyStep());
        slider.accessibleTextProperty().bind(texts.bind("params." + spec.name()));
        boolean[] showing = {false};
        slider.valueProperty().addListener((o, before, now) -> {
            if (!showing[0]) {
                model.number(spec, scale.value(now.doubleValue()));
            }
        });
        slider.valueChangingProperty().addListener((o, was, is) -> {
            if (!is) {
                model.endMerge();
            }
        });
        return new SettingRow(slider, field, () -> {
            showing[0] = true;
            field.show(model.number(spec));
            if (scale.value(slider.getValue()) != model.number(spec)) {
                slider.setValue(scale.place(model.number(spec)));
            }
            showing[0] = false;
        });
    }

    private static SettingRow seed(ParamSpec spec, DataBarViewModel model, Texts texts) {
        NumberField field = Fields.number(COLUMNS, v -> String.valueOf(Math.round(v)), v -> {
            boolean taken = model.number(spec, v);
            model.endMerge();
            return taken;
        }, () -> model.refuse(spec));
        field.setId("data-field-seed");
        field.setPrefWidth(FIELD);
        field.accessibleTextProperty().bind(texts.bind("params.seed"));
        Button dice = new Button("", Icons.small(Feather.SHUFFLE));
        dice.setId("data-dice");
        dice.textProperty().bind(texts.bind(diceKey(model)));
        dice.setMinWidth(Region.USE_PREF_SIZE);
        dice.setMaxWidth(Double.MAX_VALUE);
        dice.setOnAction(e -> model.rollSeed());
        return new SettingRow(dice, field, () -> field.show(model.number(spec)));
    }

    /** What another seed changes: only the split, where data are not made. */
    private static String diceKey(DataBarViewModel model) {
        DatasetType type = model.type().orElse(null);
        if (type == null || !type.generated() || type.id().equals("points")) {
            return "data.newSplit";
        }
        return switch (type.group()) {
            case IMAGE -> "images.new";
            case SEQUENCE, TEXT -> "sequences.new";
            default -> "data.newPoints";
        };
    }

    private static SettingRow flag(ParamSpec spec, DataBarViewModel model, Texts texts) {
        CheckBox box = new CheckBox();
        box.setId("data-field-" + spec.name());
        box.textProperty().bind(texts.bind("params." + spec.name()));
        box.accessibleTextProperty().bind(texts.bind("params." + spec.name()));
        box.setOnAction(e -> model.flag(spec, box.isSelected()));
        return new SettingRow(box, null, () -> box.setSelected(Boolean.TRUE.equals(model.value(spec))));
    }

    private static SettingRow choice(ParamSpec spec, DataBarViewModel model, Texts texts) {
        boolean[] showing = {false};
        ComboBox<String> box = Fields.choice(spec.options(), texts,
                option -> texts.get("params." + spec.name() + "." + option), option -> {
                    if (!showing[0]) {
                        model.choice(spec, option);
                    }
                });
        box.setId("data-field-" + spec.name());
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(texts.bind("params." + spec.name()));
        return new SettingRow(box, null, () -> {
            showing[0] = true;
            box.setValue(String.valueOf(model.value(spec)));
            showing[0] = false;
        });
    }

    private static SettingRow text(ParamSpec spec, DataBarViewModel model, Texts texts) {
        TextField field = new TextField();
        field.setId("data-field-" + spec.name());
        field.accessibleTextProperty().bind(texts.bind("params." + spec.name()));
        Runnable take = () -> {
            boolean same = field.getText().equals(String.valueOf(model.value(spec)));
            boolean taken = same || take(spec, field.getText(), model);
            field.getStyleClass().remove("invalid");
            if (!taken) {
                field.getStyleClass().add("invalid");
            }
        };
        field.setOnAction(e -> take.run());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                take.run();
            }
        });
        boolean path = spec.type() == ParamSpec.Type.FILE;
        Node control = path ? new PathRow(field, model.data().get().kind().endsWith("-folder"), texts, chosen -> model.file(spec, chosen)) : field;
        return new SettingRow(control, null, () -> {
            if (!field.isFocused() || !field.getStyleClass().contains("invalid")) {
                field.setText(String.valueOf(model.value(spec)));
                field.getStyleClass().remove("invalid");
            }
        });
    }

    private static boolean take(ParamSpec spec, String typed, DataBarViewModel model) {
        if (spec.type() == ParamSpec.Type.FILE) {
            model.file(spec, typed);
            return true;
        }
        return model.text(spec, typed);
    }
}
