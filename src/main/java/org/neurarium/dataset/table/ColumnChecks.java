package org.neurarium.dataset.table;

import java.util.List;
import org.neurarium.document.spec.InputFault;

/** Refuses a table whose used columns cannot become numbers. */
final class ColumnChecks {
    private final CsvOptions options;
    private final CsvTable table;
    private final List<ColumnProfile> profiles;

    ColumnChecks(CsvOptions options, CsvTable table, List<ColumnProfile> profiles) {
        this.options = options;
        this.table = table;
        this.profiles = profiles;
    }

    void run() throws InputFault {
        long features = 0;
        for (Column column : table.columns()) {
            ColumnProfile profile = profiles.get(column.index());
            if (column.role() == Column.Role.FEATURE) {
                feature(column, profile);
                features += column.width();
            }
        }
        target(table.target(), profiles.get(table.target().index()));
        if (features == 0) {
            throw new InputFault("datasets.fault.csv-one-column", options.fileName(), table.columns().size());
        }
        if (features * table.rows() > RowSource.MAX_CELLS) {
            throw new InputFault("datasets.fault.csv-wide", options.fileName(), features, table.rows(),
                    RowSource.MAX_CELLS);
        }
    }

    private void feature(Column column, ColumnProfile profile) throws InputFault {
        if (column.type() == Column.Type.NUMBER) {
            numbers(column, profile);
        } else if (column.type() == Column.Type.EMPTY) {
            throw new InputFault("datasets.fault.csv-column-gaps", options.fileName(), column.name());
        } else if (column.type() != Column.Type.CATEGORY) {
            throw new InputFault("datasets.fault.csv-categories", options.fileName(), column.name(),
                    ColumnProfile.MAX_CATEGORIES);
        }
    }

    private void numbers(Column column, ColumnProfile profile) throws InputFault {
        if (profile.textLine > 0) {
            throw new InputFault("datasets.fault.csv-number", options.fileName(), profile.textLine, column.name(),
                    Cell.brief(profile.text));
        }
        if (profile.infiniteLine > 0) {
            throw new InputFault("datasets.fault.csv-infinite", options.fileName(), profile.infiniteLine,
                    column.name());
        }
    }

    private void target(Column column, ColumnProfile profile) throws InputFault {
        if (profile.rows == profile.missing) {
            throw new InputFault("datasets.fault.csv-target-empty", options.fileName(), column.name());
        }
        if (!table.isClassification()) {
            numbers(column, profile);
        } else if (profile.kinds() > ColumnProfile.MAX_CLASSES) {
            throw new InputFault("datasets.fault.csv-classes", options.fileName(), column.name(),
                    ColumnProfile.MAX_CLASSES);
        } else if (profile.kinds() < 2) {
            throw new InputFault("datasets.fault.csv-one-class", options.fileName(), column.name());
        }
    }
}
