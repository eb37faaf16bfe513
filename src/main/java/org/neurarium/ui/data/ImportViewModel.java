package org.neurarium.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.CsvDataset;
import org.neurarium.dataset.CsvPreview;
import org.neurarium.dataset.table.Column;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.workspace.Failure;

/**
 * A table being looked at before it is used. Nothing of the project changes until {@link #use}. A change that the table
 * refuses is taken back, and the fault says why; before the table could be read at all, changes are kept and add up.
 */
public final class ImportViewModel {
    private static final int ROWS = 20;
    private static final Set<String> COLUMN_THIRD = Set.of("datasets.fault.csv-number", "datasets.fault.csv-infinite");
    private static final String COLUMN_SECOND = "datasets.fault.csv-categories";

    private final CsvDataset csv = new CsvDataset();
    private final BackgroundJobs jobs;
    private final Consumer<Settings> used;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<@Nullable CsvPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TableUse> use = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable InputFault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int readings;

    /** @param used takes the settings of a table that shall be used */
    public ImportViewModel(Settings start, BackgroundJobs jobs, Consumer<Settings> used) {
        this.jobs = jobs;
        this.used = used;
        settings = new ReadOnlyObjectWrapper<>(start);
        read(start);
    }

    /** The settings that belong to what is shown. */
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** The table as understood; null until it could be read. */
    public ReadOnlyObjectProperty<@Nullable CsvPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What the table gives; null until it is counted. */
    public ReadOnlyObjectProperty<@Nullable TableUse> tableUse() {
        return use.getReadOnlyProperty();
    }

    /** Why the table, or the last change, cannot be used; null if it can. */
    public ReadOnlyObjectProperty<@Nullable InputFault> fault() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public Path file() {
        return Path.of(settings.get().text("path", ""));
    }

    /** The options of one choice, from the dataset's own specification. */
    public ParamSpec param(String name) {
        return csv.params().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    public String choice(String name) {
        return settings.get().text(name, String.valueOf(param(name).defaultValue()));
    }

    /** Decides a format or policy; the default is not written down. */
    public void choose(String name, String option) {
        if (!option.equals(choice(name))) {
            Settings now = settings.get();
            read(option.equals(param(name).defaultValue()) ? now.without(name) : now.with(name, option));
        }
    }

    public void predict(Column column, boolean classes) {
        change(shown -> ColumnRoles.predict(settings.get(), shown, column, classes));
    }

    public void feature(Column column) {
        change(shown -> ColumnRoles.feature(settings.get(), shown, column));
    }

    public void leaveOut(Column column) {
        change(shown -> ColumnRoles.leaveOut(settings.get(), shown, column));
    }

    /** The column that keeps the table from being read, where leaving it out would help. */
    public Optional<String> troubled() {
        InputFault now = fault.get();
        if (now == null || preview.get() != null) {
            return Optional.empty();
        }
        int place = COLUMN_THIRD.contains(now.messageKey()) ? 2 : now.messageKey().equals(COLUMN_SECOND) ? 1 : -1;
        return place < 0 ? Optional.empty() : Optional.of(String.valueOf(now.arguments().get(place)));
    }

    public void leaveOutTroubled() {
        troubled().ifPresent(name -> read(ColumnRoles.leaveOutNamed(settings.get(), name)));
    }

    /** Whether what is shown can be used. */
    public boolean isUsable() {
        return preview.get() != null && !busy.get();
    }

    /** Makes this table the project's data. */
    public void use() {
        if (isUsable()) {
            used.accept(settings.get());
        }
    }

    private void change(java.util.function.Function<CsvPreview, Settings> change) {
        CsvPreview shown = preview.get();
        if (shown != null) {
            read(change.apply(shown));
        }
    }

    private void read(Settings wanted) {
        int reading = ++readings;
        busy.set(true);
        jobs.run(() -> csv.preview(wanted, ROWS), ready -> {
            if (reading == readings) {
                settings.set(wanted);
                fault.set(null);
                use.set(null);
                busy.set(false);
                preview.set(ready);
                count(wanted, reading);
            }
        }, failure -> {
            if (reading == readings) {
                if (preview.get() == null) {
                    settings.set(wanted);
                }
                busy.set(false);
                fault.set(null);
                fault.set(Failure.of(failure));
            }
        });
    }

    private void count(Settings wanted, int reading) {
        jobs.run(() -> TableUse.of(csv.load(wanted)), counted -> {
            if (reading == readings) {
                use.set(counted);
            }
        }, failure -> {
            if (reading == readings) {
                fault.set(Failure.of(failure));
            }
        });
    }
}
