package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetType;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** The chosen dataset in words, its settings, and how much of it is held out. */
final class SettingsPane extends VBox {
    private static final double WIDTH = 304;
    private static final int SPLIT_STEP = 5;
    private static final String FIRST_AUGMENTATION = "augmentShift";

    private final DataBarViewModel model;
    private final Texts texts;
    private final TableButtons tableButtons;
    private final GridPane grid = new GridPane();
    private final Label name = new Label();
    private final Label help = wrapped("muted");
    private final Label needs = wrapped("muted");
    private final ContactSheet sheet;
    private final SampleSheet samples;
    private final Label notice = wrapped("danger-text");
    private final List<Runnable> shows = new ArrayList<>();
    private String kind = "";

    SettingsPane(DataBarViewModel model, Texts texts, Theme theme, TableButtons tableButtons) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.tableButtons = tableButtons;
        setPrefWidth(WIDTH + ChooserPane.BAR);
        setMinWidth(WIDTH + ChooserPane.BAR);
        name.getStyleClass().add("title");
        notice.setId("data-chooser-notice");
        grid.setHgap(10);
        grid.setVgap(8);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        ColumnConstraints caption = new ColumnConstraints();
        caption.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(caption, middle, right);
        sheet = new ContactSheet(texts, WIDTH);
        samples = new SampleSheet(texts, theme, WIDTH);
        getChildren().setAll(name, help, needs, sheet, samples, grid, notice);
        model.data().subscribe(d -> refresh());
        model.examples().subscribe(e -> sheet.show(e));
        model.examples().subscribe(samples::show);
        model.notice().subscribe(this::say);
        texts.language().addListener((o, before, now) -> {
            words();
            say(model.notice().get());
        });
    }

    private void refresh() {
        if (!kind.equals(model.data().get().kind())) {
            kind = model.data().get().kind();
            rebuild();
        }
        shows.forEach(Runnable::run);
    }

    private void rebuild() {
        shows.clear();
        grid.getChildren().clear();
        words();
        int row = 0;
        boolean table = kind.equals("csv");
        if (table) {
            grid.add(tableButtons, 0, row++, GridPane.REMAINING, 1);
        }
        for (ParamSpec spec : model.type().map(DatasetType::params).orElse(List.of())) {
            if (spec.name().equals(FIRST_AUGMENTATION)) {
                Label heading = Fields.label(texts, "images.augment", "heading");
                HoverText.on(heading, texts.bind("images.augment.help"));
                grid.add(heading, 0, row++, GridPane.REMAINING, 1);
            }
            if (spec.type() != ParamSpec.Type.POINTS && (!table || spec.name().equals("seed"))) {
                add(row++, spec);
            }
        }
        grid.add(new Separator(), 0, row++, GridPane.REMAINING, 1);
        Label validation = Fields.label(texts, "data.validation", "muted");
        HoverText.on(validation, texts.bind("data.validation.help"));
        add(row, validation, split());
    }

    private void add(int row, ParamSpec spec) {
        SettingRow controls = SettingRow.of(spec, model, texts);
        if (spec.type() == ParamSpec.Type.FLAG) {
            grid.add(controls.wide(), 0, row, GridPane.REMAINING, 1);
            shows.add(controls.show());
        } else {
            boolean folder = kind.equals("image-folder") && spec.name().equals("path");
            add(row, Fields.label(texts, folder ? "images.folder" : "params." + spec.name(), "muted"), controls);
        }
    }

    private void add(int row, Label caption, SettingRow controls) {
        Node wide = controls.wide();
        Node narrow = controls.narrow();
        caption.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(caption, 0, row);
        if (narrow == null) {
            grid.add(wide, 1, row, GridPane.REMAINING, 1);
        } else {
            grid.add(wide, 1, row);
            grid.add(narrow, 2, row);
        }
        shows.add(controls.show());
    }

    private SettingRow split() {
        Slider slider = Fields.slider(0, DataBarViewModel.MOST_VALIDATION, model.validationPercent());
        slider.setId("data-slider-validation");
        slider.setBlockIncrement(SPLIT_STEP);
        slider.setMajorTickUnit(SPLIT_STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(texts.bind("data.validation"));
        Label value = new Label();
        value.setMinWidth(Region.USE_PREF_SIZE);
        boolean[] showing = {false};
        slider.valueProperty().addListener((o, before, now) -> {
            if (!showing[0]) {
                model.validationPercent(SPLIT_STEP * (double) Math.round(now.doubleValue() / SPLIT_STEP));
            }
        });
        slider.valueChangingProperty().addListener((o, was, is) -> {
            if (!is) {
                model.endMerge();
            }
        });
        return new SettingRow(slider, value, () -> {
            showing[0] = true;
            if (SPLIT_STEP * Math.round(slider.getValue() / SPLIT_STEP) != model.validationPercent()) {
                slider.setValue(model.validationPercent());
            }
            value.setText(model.validationPercent() + " %");
            showing[0] = false;
        });
    }

    private void words() {
        boolean known = model.type().isPresent();
        name.setText(known ? texts.get("datasets." + kind + ".name") : kind);
        help.setText(known ? texts.get("datasets." + kind + ".help") : "");
        needs.setText(known ? texts.get("data.needs", texts.get("datasets." + kind + ".needs")) : "");
    }

    private void say(@Nullable InputFault fault) {
        notice.setText(fault == null ? "" : texts.get(fault.messageKey(), fault.arguments()));
        notice.setVisible(fault != null);
        notice.setManaged(fault != null);
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
