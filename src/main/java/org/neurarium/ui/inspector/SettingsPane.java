package org.neurarium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.HoverText;

/** Rows of settings. While the settings stay the same ones, only their values are shown anew, so that the keyboard stays where it is. */
final class SettingsPane extends GridPane {
    private final SettingWords words;
    private final Consumer<Edit> apply;
    private final List<Row> rows = new ArrayList<>();
    private List<ParamSpec> specs = List.of();
    private Object language = "";

    SettingsPane(SettingWords words, Consumer<Edit> apply) {
        this.words = words;
        this.apply = apply;
        getStyleClass().add("settings-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.SOMETIMES);
        names.setMinWidth(76);
        ColumnConstraints fields = new ColumnConstraints(132, 132, Double.MAX_VALUE);
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, fields);
    }

    void show(List<Setting> settings) {
        List<ParamSpec> now = settings.stream().map(Setting::spec).toList();
        Object spoken = words.texts().language().get();
        if (!alike(now, specs) || !spoken.equals(language)) {
            language = spoken;
            String focused = focused();
            build(settings);
            rows.stream().filter(r -> r.setting.spec().name().equals(focused)).findFirst()
                    .ifPresent(r -> FxThread.later(r.field.node()::requestFocus));
        }
        specs = now;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(settings.get(i));
        }
    }

    /** Puts the keyboard into the first field. */
    void focusFirst() {
        if (!rows.isEmpty()) {
            rows.get(0).field.node().requestFocus();
        }
    }

    /** Name of the setting that has the keyboard, or empty. */
    private String focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return rows.stream().filter(r -> r.field.node() == owner).map(r -> r.setting.spec().name()).findFirst().orElse("");
    }

    private static boolean alike(List<ParamSpec> a, List<ParamSpec> b) {
        return a.stream().map(SettingsPane::key).toList().equals(b.stream().map(SettingsPane::key).toList());
    }

    /** What the field depends on; a default may change with the data without a new field. */
    private static List<?> key(ParamSpec s) {
        return java.util.Arrays.asList(s.name(), s.type(), s.min(), s.max(), s.options(), s.defaultValue() == null);
    }

    private void build(List<Setting> settings) {
        rows.clear();
        getChildren().clear();
        for (Setting setting : settings) {
            Row row = new Row(setting);
            int line = rows.size() * 2;
            rows.add(row);
            add(row.name, 0, line);
            add(row.field.node(), 1, line);
            add(row.refusal, 0, line + 1, 2, 1);
            GridPane.setHalignment(row.field.node(), setting.spec().type() == ParamSpec.Type.FLAG ? HPos.RIGHT : HPos.LEFT);
        }
    }

    private final class Row {
        private final Label name = new Label();
        private final Label refusal = new Label();
        private final SettingField field;
        private Setting setting;

        Row(Setting setting) {
            this.setting = setting;
            name.setText(words.name(setting.spec()));
            name.getStyleClass().add("muted");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            HoverText.on(name, words.help(setting.spec()));
            refusal.getStyleClass().add("danger-text");
            refusal.setWrapText(true);
            refusal.setMinHeight(Region.USE_PREF_SIZE);
            refuse(null);
            field = SettingField.of(setting, words, this::changed, this::refuse);
            field.node().setId("setting-" + setting.spec().name());
            field.node().setAccessibleText(name.getText());
            name.setLabelFor(field.node());
        }

        void show(Setting now) {
            setting = now;
            field.show(now.value());
        }

        private void changed(@Nullable Object value) {
            setting.change(value, apply);
        }

        private void refuse(@Nullable Typed typed) {
            refusal.setVisible(typed != null);
            refusal.setManaged(typed != null);
            if (typed != null && typed.refusal() != null) {
                refusal.setText(words.texts().get(typed.refusal(), typed.arguments()));
            }
        }
    }
}
