package org.neurarium.ui.runs;

import java.util.List;
import java.util.stream.Collectors;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.ui.runs.kept.RunField;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunWords;

/** The table as a file: the columns shown, in their order; numbers in full. */
final class RunFiles {
    private RunFiles() {
    }

    static String csv(List<RunRow> rows, List<RunField> fields, RunWords words) {
        StringBuilder out = new StringBuilder();
        out.append(fields.stream().map(f -> quoted(words.texts().get(f.nameKey()))).collect(Collectors.joining(","))).append('\n');
        for (RunRow row : rows) {
            out.append(fields.stream().map(f -> quoted(value(f, row.get(), words))).collect(Collectors.joining(","))).append('\n');
        }
        return out.toString();
    }

    private static String value(RunField field, RunRecord run, RunWords words) {
        return switch (field) {
            case STARTED -> run.started().toString();
            case RATE, TRAIN, VALIDATION, ACCURACY, TIME -> Double.isNaN(field.number(run)) ? "" : String.valueOf(field.number(run));
            case BATCH, EPOCHS, PARAMETERS -> String.valueOf((long) field.number(run));
            default -> words.cell(field, run);
        };
    }

    /** A cell that begins like a formula is taken for text by spreadsheets only with an apostrophe in front. */
    private static String quoted(String value) {
        String safe = value.matches("(?s)[=+@].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
