package org.neurarium.dataset.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurarium.document.spec.InputFault;

/**
 * A file that was looked through once: its format, its columns with types and roles, and how many rows it has. The
 * numbers are read by {@link #numbers}, the beginning for a person to look at by {@link #head}.
 */
public final class CsvTable {
    private static final long MAX_BYTES = 200_000_000;

    private final CsvOptions options;
    private final TableFormat format;
    private final List<Column> columns;
    private final List<Note> notes;
    private final ColumnProfile target;
    private final long rows;

    private CsvTable(CsvOptions options, TableFormat format, List<Column> columns, List<Note> notes,
                     ColumnProfile target) {
        this.options = options;
        this.format = format;
        this.columns = columns;
        this.notes = List.copyOf(notes);
        this.target = target;
        this.rows = target.rows;
    }

    /** Looks the file through. A fault names file, line where there is one, and remedy. */
    public static CsvTable open(CsvOptions options) throws InputFault {
        checkFile(options);
        try {
            return profile(options);
        } catch (IOException e) {
            throw new InputFault(e, "datasets.fault.csv-unreadable", options.fileName());
        }
    }

    public TableFormat format() {
        return format;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Note> notes() {
        return notes;
    }

    /** Rows of values, the header not counted. */
    public long rows() {
        return rows;
    }

    public Column target() {
        return columns.stream().filter(c -> c.role() == Column.Role.TARGET).findFirst().orElseThrow();
    }

    /** Whether the target is a class; else it is a number. */
    public boolean isClassification() {
        return options.task().equals(CsvOptions.AUTO)
                ? target.type() != Column.Type.NUMBER || target.classLike() : options.task().equals("classification");
    }

    /** Names of the classes; empty for regression. */
    public List<String> classes() {
        return isClassification() ? target.sorted() : List.of();
    }

    /** The first rows as they stand in the file. */
    public List<List<String>> head(int most) throws InputFault {
        List<List<String>> head = new ArrayList<>();
        try {
            boolean[] skip = {format.header()};
            source().read((line, fields) -> {
                if (!skip[0] && head.size() < most) {
                    head.add(List.of(fields));
                }
                skip[0] = false;
                return head.size() < most;
            });
        } catch (IOException e) {
            throw new InputFault(e, "datasets.fault.csv-unreadable", options.fileName());
        }
        return head;
    }

    /** Reads the values. */
    public NumericTable numbers() throws InputFault {
        NumericRows into = new NumericRows(this, options);
        try {
            boolean[] skip = {format.header()};
            source().read((line, fields) -> {
                if (!skip[0]) {
                    into.add(fields);
                }
                skip[0] = false;
                return true;
            });
        } catch (IOException e) {
            throw new InputFault(e, "datasets.fault.csv-unreadable", options.fileName());
        }
        return into.table();
    }

    private RowSource source() {
        return new RowSource(options, format.encoding(), format.separator());
    }

    /** Refuses what is no file of a size that can be read. */
    static void checkFile(CsvOptions options) throws InputFault {
        Path file = options.file();
        if (!Files.exists(file)) {
            throw new InputFault("datasets.fault.csv-missing", options.fileName());
        }
        if (!Files.isRegularFile(file)) {
            throw new InputFault("datasets.fault.csv-not-file", options.fileName());
        }
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new InputFault(e, "datasets.fault.csv-unreadable", options.fileName());
        }
        if (size > MAX_BYTES) {
            throw new InputFault("datasets.fault.csv-large", options.fileName(), size / 1_000_000, MAX_BYTES / 1_000_000);
        }
        if (size == 0) {
            throw new InputFault("datasets.fault.csv-empty", options.fileName());
        }
    }

    private static CsvTable profile(CsvOptions options) throws InputFault, IOException {
        TableFormat format = FormatDetection.detect(options);
        List<ColumnProfile> profiles = new ArrayList<>();
        List<String> names = new ArrayList<>();
        new RowSource(options, format.encoding(), format.separator()).read((line, fields) -> {
            boolean first = profiles.isEmpty();
            if (first) {
                names.addAll(RoleRules.names(fields, format.header()));
                Arrays.stream(fields).forEach(f -> profiles.add(new ColumnProfile(format.decimalComma())));
            }
            for (int i = 0; i < fields.length && !(first && format.header()); i++) {
                profiles.get(i).take(line, fields[i]);
            }
            return true;
        });
        refuseEmpty(options, profiles);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            ColumnProfile profile = profiles.get(i);
            List<String> categories = profile.type() == Column.Type.CATEGORY ? profile.sorted() : List.of();
            columns.add(new Column(i, names.get(i), profile.type(), Column.Role.FEATURE, categories, profile.missing));
        }
        RoleRules rules = new RoleRules(options, format.header(), columns, profiles);
        List<Column> decided = rules.decide();
        Column target = decided.stream().filter(c -> c.role() == Column.Role.TARGET).findFirst().orElseThrow();
        CsvTable table = new CsvTable(options, format, decided, rules.notes(), profiles.get(target.index()));
        new ColumnChecks(options, table, profiles).run();
        return table;
    }

    private static void refuseEmpty(CsvOptions options, List<ColumnProfile> profiles) throws InputFault {
        if (profiles.isEmpty()) {
            throw new InputFault("datasets.fault.csv-empty", options.fileName());
        }
        if (profiles.get(0).rows < 2) {
            throw new InputFault("datasets.fault.csv-few-rows", options.fileName(), profiles.get(0).rows);
        }
        if (profiles.size() < 2) {
            throw new InputFault("datasets.fault.csv-one-column", options.fileName(), 1);
        }
    }
}
