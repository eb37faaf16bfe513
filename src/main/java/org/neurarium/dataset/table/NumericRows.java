package org.neurarium.dataset.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.spec.InputFault;

/** Turns rows of text into numbers: numbers as they are, a category as one column per kind (1 where it is that kind). */
final class NumericRows {
    private final CsvOptions options;
    private final boolean decimalComma;
    private final boolean keepGaps;
    private final boolean classification;
    private final Column target;
    private final List<Column> used;
    private final List<String> classes;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> classIndex = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> kinds = new HashMap<>();
    private final float[] features;
    private final float[] values;
    private final int[] labels;
    private int rows;
    private long dropped;
    private long gaps;

    NumericRows(CsvTable table, CsvOptions options) {
        this.options = options;
        decimalComma = table.format().decimalComma();
        keepGaps = options.missing().equals("mean");
        classification = table.isClassification();
        target = table.target();
        classes = table.classes();
        for (String name : classes) {
            classIndex.put(name, classIndex.size());
        }
        used = table.columns().stream().filter(c -> c.role() == Column.Role.FEATURE).toList();
        for (Column column : used) {
            boolean number = column.type() == Column.Type.NUMBER;
            Map<String, Integer> places = new HashMap<>();
            column.categories().forEach(c -> places.put(c, places.size()));
            kinds.put(column.index(), places);
            names.addAll(number ? List.of(column.name())
                    : column.categories().stream().map(c -> column.name() + " = " + Cell.brief(c)).toList());
        }
        int most = (int) table.rows();
        features = new float[most * names.size()];
        values = new float[classification ? 0 : most];
        labels = new int[classification ? most : 0];
    }

    void add(String[] fields) {
        int missing = (int) used.stream().filter(c -> Cell.isMissing(fields[c.index()])).count();
        String goal = fields[target.index()];
        if (Cell.isMissing(goal) || missing > 0 && !keepGaps) {
            dropped++;
            return;
        }
        gaps += missing;
        int at = rows * names.size();
        for (Column column : used) {
            at = put(column, fields[column.index()], at);
        }
        if (classification) {
            labels[rows] = classIndex.getOrDefault(Cell.category(goal, decimalComma), 0);
        } else {
            values[rows] = (float) Cell.number(goal, decimalComma);
        }
        rows++;
    }

    /** Writes a cell's features from {@code at} on; returns the place after them. */
    private int put(Column column, String text, int at) {
        if (column.type() == Column.Type.NUMBER) {
            features[at] = Cell.isMissing(text) ? Float.NaN : (float) Cell.number(text, decimalComma);
            return at + 1;
        }
        Integer kind = kinds.get(column.index()).get(Cell.category(text, decimalComma));
        if (kind != null) {
            features[at + kind] = 1;
        }
        return at + column.categories().size();
    }

    NumericTable table() throws InputFault {
        if (rows < 2) {
            throw new InputFault("datasets.fault.csv-all-dropped", options.fileName(), dropped, rows);
        }
        int[] kept = Arrays.copyOf(labels, classification ? rows : 0);
        if (classification && Arrays.stream(kept).distinct().count() < 2) {
            throw new InputFault("datasets.fault.csv-one-class", options.fileName(), target.name());
        }
        return new NumericTable(Arrays.copyOf(features, rows * names.size()), names, kept, classes,
                Arrays.copyOf(values, classification ? 0 : rows), target.name(), dropped, gaps);
    }
}
