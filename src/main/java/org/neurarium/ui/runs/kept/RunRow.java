package org.neurarium.ui.runs.kept;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.store.runs.RunRecord;

/** One run of the list. The row stays the same while its figures grow. */
public final class RunRow {
    private final ReadOnlyObjectWrapper<RunRecord> record;
    private @Nullable Map<String, String> settings;

    RunRow(RunRecord record) {
        this.record = new ReadOnlyObjectWrapper<>(record);
    }

    /** What is known of the run now. */
    public ReadOnlyObjectProperty<RunRecord> record() {
        return record.getReadOnlyProperty();
    }

    public RunRecord get() {
        return record.get();
    }

    public long id() {
        return record.get().id();
    }

    /** Every setting of the run by its path, as {@code --set} names it. */
    public Map<String, String> settings() {
        Map<String, String> known = settings;
        if (known == null) {
            known = RunSettings.of(record.get().project());
            settings = known;
        }
        return known;
    }

    void set(RunRecord newer) {
        if (!newer.equals(record.get())) {
            record.set(newer);
        }
    }
}
