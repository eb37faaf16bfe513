package org.neurarium.dataset.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neurarium.document.spec.InputFault;

/**
 * The columns of numbers of a table whose rows follow each other in time. A gap carries the value before it on; gaps at
 * the beginning take the first value there is.
 */
public final class SeriesTable {
    private static final double MOSTLY = 0.9;
    private static final Set<String> USUAL = Set.of("close", "value", "target", "y", "price", "값", "종가", "목표", "가격");

    private final CsvOptions options;
    private final List<String> names;
    private final List<Integer> numbers;
    private final List<float[]> columns;
    private final int gaps;

    private SeriesTable(CsvOptions options, List<String> names, List<Integer> numbers, List<float[]> columns, int gaps) {
        this.options = options;
        this.names = List.copyOf(names);
        this.numbers = List.copyOf(numbers);
        this.columns = columns;
        this.gaps = gaps;
    }

    /** Reads a file. */
    public static SeriesTable open(CsvOptions options) throws InputFault {
        CsvTable.checkFile(options);
        try {
            TableFormat format = FormatDetection.detect(options);
            List<String[]> rows = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            new RowSource(options, format.encoding(), format.separator()).read((line, fields) -> {
                lines.add(line);
                return rows.add(fields);
            });
            if (rows.size() < (format.header() ? 2 : 1)) {
                throw new InputFault("datasets.fault.csv-empty", options.fileName());
            }
            return numbers(options, format, rows, lines);
        } catch (IOException e) {
            throw new InputFault(e, "datasets.fault.csv-unreadable", options.fileName());
        }
    }

    /** Names of the columns of numbers. */
    public List<String> names() {
        return names;
    }

    /** Number of steps. */
    public int steps() {
        return columns.get(0).length;
    }

    /** Cells that had no value. */
    public int gaps() {
        return gaps;
    }

    /** Place of the column meant by a name or, where no column has that name, by its number in the file, from 1. */
    public int place(String wanted) throws InputFault {
        int named = names.indexOf(wanted);
        if (named >= 0) {
            return named;
        }
        int numbered = wanted.matches("[1-9][0-9]{0,3}") ? numbers.indexOf(Integer.parseInt(wanted)) : -1;
        if (numbered >= 0) {
            return numbered;
        }
        throw new InputFault("datasets.fault.csv-no-column", options.fileName(), wanted, String.join(", ", names));
    }

    /** The column to predict where nobody said: one with a usual name, else the last. */
    public int usual() {
        for (int i = 0; i < names.size(); i++) {
            if (USUAL.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return names.size() - 1;
    }

    /** Values of a column. */
    public float[] values(int column) {
        return columns.get(column).clone();
    }

    private static SeriesTable numbers(CsvOptions options, TableFormat format, List<String[]> rows, List<Long> lines)
            throws InputFault {
        List<String> all = RoleRules.names(rows.get(0), format.header());
        int first = format.header() ? 1 : 0;
        List<String> names = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<float[]> columns = new ArrayList<>();
        int gaps = 0;
        for (int c = 0; c < all.size(); c++) {
            float[] values = new float[rows.size() - first];
            int filled = 0;
            int right = 0;
            for (int r = 0; r < values.length; r++) {
                String cell = rows.get(r + first)[c];
                values[r] = (float) Cell.number(cell, format.decimalComma());
                refuseInfinite(options, lines.get(r + first), all.get(c), values[r]);
                filled += Cell.isMissing(cell) ? 0 : 1;
                right += Float.isNaN(values[r]) ? 0 : 1;
            }
            if (right > 0 && right >= MOSTLY * filled) {
                names.add(all.get(c));
                numbers.add(c + 1);
                columns.add(carried(values));
                gaps += values.length - right;
            }
        }
        if (columns.isEmpty()) {
            throw new InputFault("datasets.fault.series-no-numbers", options.fileName());
        }
        return new SeriesTable(options, names, numbers, columns, gaps);
    }

    private static void refuseInfinite(CsvOptions options, long line, String column, float value) throws InputFault {
        if (Float.isInfinite(value)) {
            throw new InputFault("datasets.fault.csv-infinite", options.fileName(), line, column);
        }
    }

    private static float[] carried(float[] values) {
        float last = Float.NaN;
        for (int i = 0; i < values.length; i++) {
            last = Float.isNaN(values[i]) ? last : values[i];
            values[i] = last;
        }
        int first = 0;
        while (Float.isNaN(values[first])) {
            first++;
        }
        Arrays.fill(values, 0, first, values[first]);
        return values;
    }
}
