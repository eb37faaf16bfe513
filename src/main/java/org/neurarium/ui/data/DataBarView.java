package org.neurarium.ui.data;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.FittingRow;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.Workspace;

/** The strip under the title that says what the network learns from; its chip opens the chooser. */
public final class DataBarView extends VBox implements AutoCloseable {
    private static final int SEEDS = 1_000_000;
    /** Importance in the row of its caption, the only thing that it does without where there is little room. */
    private static final int CAPTION = 0;

    private final DataBarViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FilePicker picker;
    private final BackgroundJobs jobs;
    private final FittingRow row = new FittingRow(16);
    private final DataChip chip;
    private final ChooserPopover chooser;
    private final HBox noise;
    private final NumberField validation;
    private final NumberField batch;
    private @Nullable NumberField noiseField;
    private @Nullable ParamSpec noiseSpec;

    public DataBarView(Workspace workspace, Texts texts, Theme theme) {
        this(workspace, texts, theme, new BackgroundJobs(), new TablePicker(texts));
    }

    /**
     * @param jobs makes the pictures and reads tables; closed with this view
     * @param picker asks for a table's file
     */
    public DataBarView(Workspace workspace, Texts texts, Theme theme, BackgroundJobs jobs, FilePicker picker) {
        this.theme = theme;
        this.picker = picker;
        this.texts = texts;
        this.jobs = jobs;
        model = new DataBarViewModel(workspace, () -> ThreadLocalRandom.current().nextLong(SEEDS));
        chip = new DataChip(model, texts, theme);
        chooser = new ChooserPopover(theme, this::makeChooser);
        noise = new HBox(4);
        noise.setAlignment(Pos.CENTER_LEFT);
        validation = Fields.number(3, v -> Ticks.whole(Math.round(v)), this::takeValidation, model::refuseValidation);
        batch = Fields.number(3, v -> Ticks.whole(Math.round(v)), this::takeBatch, model::refuseBatch);
        getStyleClass().add("data-bar");
        fill();
        getChildren().setAll(row, new NoticeBand(model, texts, this::openChooser,
                this::openTableSettings, this::pickTable));
        model.data().subscribe(d -> refresh());
        workspace.project().subscribe(p -> batch.show(model.batchSize()));
    }

    /** Shows the cards and settings under the chip. */
    public void openChooser() {
        chooser.show(chip);
    }

    /** Shows a table's first rows and how it would be used; the project changes only if a person says so. */
    public void importTable(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        OtherComputers.choose(path);
        openImport(Settings.of("path", path));
    }

    /** Asks for a table's file, then shows it. */
    public void pickTable() {
        chooser.hide();
        picker.pick(getScene().getWindow()).ifPresent(this::importTable);
    }

    @Override
    public void close() {
        model.close();
        jobs.close();
    }

    private ChooserPane makeChooser() {
        SettingsPane settings = new SettingsPane(model, texts, theme,
                new TableButtons(model, texts, this::openTableSettings, this::pickTable));
        return new ChooserPane(model, texts, theme, new Thumbnails(jobs), settings, this::choose);
    }

    private void choose(String kind) {
        if (!kind.equals("csv")) {
            model.choose(kind);
        } else if (model.data().get().kind().equals("csv")) {
            openTableSettings();
        } else {
            pickTable();
        }
    }

    private void openTableSettings() {
        if (model.fileName().isEmpty()) {
            pickTable();
        } else {
            openImport(model.data().get().settings());
        }
    }

    private void openImport(Settings settings) {
        chooser.hide();
        ImportWindow.open(getScene().getWindow(), new ImportViewModel(settings, jobs, model::useTable), texts, theme);
    }

    private void fill() {
        row.getStyleClass().add("data-row");
        row.setAlignment(Pos.CENTER_LEFT);
        chip.setOnAction(e -> chooser.toggle(chip));
        validation.setId("data-validation");
        batch.setId("data-batch");
        Label caption = Fields.label(texts, "data.bar.data", "muted");
        row.addExpendable(caption, CAPTION);
        row.getChildren().add(chip);
        row.addExpendable(noise, 20);
        row.addExpendable(pair("data.bar.validation", "data.validation.help", validation), 40);
        row.addExpendable(pair("data.bar.batch", "data.batch.help", batch), 10);
        row.wrapFrom(CAPTION + 1);
    }

    private Node pair(String caption, String help, NumberField field) {
        HBox pair = new HBox(4);
        pair.setAlignment(Pos.CENTER_LEFT);
        fill(pair, caption, help, field);
        if (field == validation) {
            Label unit = new Label("%");
            unit.getStyleClass().add("value-unit");
            pair.getChildren().add(unit);
        }
        return pair;
    }

    private void fill(HBox pair, String caption, String help, NumberField field) {
        Label label = Fields.label(texts, caption, "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.getStyleClass().add("value-field");
        Fields.hug(field);
        HoverText.on(field, texts.bind(help));
        field.accessibleTextProperty().bind(texts.bind(caption));
        pair.getChildren().setAll(label, field);
    }

    private void refresh() {
        validation.show(model.validationPercent());
        ParamSpec spec = model.param("noise").orElse(null);
        if (spec == null) {
            noise.getChildren().clear();
            noiseSpec = null;
            return;
        }
        NumberField field = noiseField;
        if (field == null || !spec.equals(noiseSpec)) {
            field = SettingRow.field(spec, model, texts, 3);
            field.setId("data-noise");
            noiseField = field;
            noiseSpec = spec;
            fill(noise, "data.bar.noise", "data.noise.help", field);
        }
        field.show(model.number(spec));
    }

    private boolean takeValidation(double percent) {
        boolean taken = model.validationPercent(percent);
        model.endMerge();
        return taken;
    }

    private boolean takeBatch(double size) {
        boolean taken = model.batchSize(size);
        model.endMerge();
        return taken;
    }
}
