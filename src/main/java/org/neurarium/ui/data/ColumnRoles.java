package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neurarium.dataset.CsvPreview;
import org.neurarium.dataset.table.Column;
import org.neurarium.document.Settings;

/** Turns a person's word on one column into the settings of the table; see {@code docs/datasets.md}. */
final class ColumnRoles {
    private static final String NONE = "none";

    private ColumnRoles() {
    }

    /** Predicts {@code column}, as one of classes or as a number; the one predicted before becomes a feature. */
    static Settings predict(Settings settings, CsvPreview preview, Column column, boolean classes) {
        Settings changed = settings.with("target", word(column)).with("task", classes ? "classification" : "regression");
        return column.role() == Column.Role.LEFT_OUT ? leaveOut(changed, withoutColumn(preview, column)) : changed;
    }

    static Settings feature(Settings settings, CsvPreview preview, Column column) {
        return leaveOut(pinned(settings, preview), withoutColumn(preview, column));
    }

    static Settings leaveOut(Settings settings, CsvPreview preview, Column column) {
        List<Column> out = new ArrayList<>(withoutColumn(preview, column));
        out.add(column);
        return leaveOut(pinned(settings, preview), out);
    }

    /** Leaves out a column that keeps the table from being read, known by name only. */
    static Settings leaveOutNamed(Settings settings, String name) {
        String before = settings.text("leaveOut", "auto");
        boolean none = before.equals("auto") || before.equals(NONE) || before.isBlank();
        return settings.with("leaveOut", none ? name : before + ", " + name);
    }

    /** Once columns are left out by hand, what is predicted must not move by itself either. */
    private static Settings pinned(Settings settings, CsvPreview preview) {
        return preview.columns().stream().filter(c -> c.role() == Column.Role.TARGET).findFirst()
                .map(c -> settings.with("target", word(c))).orElse(settings);
    }

    private static List<Column> withoutColumn(CsvPreview preview, Column column) {
        return preview.columns().stream().filter(c -> c.role() == Column.Role.LEFT_OUT
                && c.type() != Column.Type.EMPTY && c.index() != column.index()).toList();
    }

    private static Settings leaveOut(Settings settings, List<Column> columns) {
        String words = columns.stream().map(ColumnRoles::word).collect(Collectors.joining(", "));
        return settings.with("leaveOut", words.isEmpty() ? NONE : words);
    }

    /** The column's name, or its number where the name would be read otherwise. */
    private static String word(Column column) {
        String name = column.name();
        boolean plain = !name.isBlank() && name.equals(name.strip()) && !name.contains(",") && !name.equals(NONE)
                && !name.equals("auto") && !name.chars().allMatch(Character::isDigit);
        return plain ? name : String.valueOf(column.index() + 1);
    }
}
