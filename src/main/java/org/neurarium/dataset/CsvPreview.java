package org.neurarium.dataset;

import java.util.List;
import org.neurarium.dataset.table.Column;
import org.neurarium.dataset.table.Note;
import org.neurarium.dataset.table.TableFormat;

/**
 * How a file would be used.
 *
 * @param head the first rows, as text, the header not among them
 * @param rowCount rows in the file, the header not counted
 * @param classes names of the classes; empty if the target is a number
 * @param notes what a person should know: columns left out, rows dropped, encoding guessed
 */
public record CsvPreview(TableFormat format, List<Column> columns, List<List<String>> head, long rowCount,
                         List<String> classes, List<Note> notes) {
    public CsvPreview {
        columns = List.copyOf(columns);
        head = List.copyOf(head);
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
    }
}
