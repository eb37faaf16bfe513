package org.neurarium.dataset.table;

import java.nio.file.Path;

/**
 * What a person decided about a file; {@code auto} leaves it to detection.
 *
 * @param separator auto, comma, semicolon, tab, blank (runs of spaces or tabs)
 * @param header auto, yes, no
 * @param decimal auto, dot, comma
 * @param encoding auto, utf-8, ms949, windows-1252
 * @param target auto, or the name or number (from 1) of the column to predict
 * @param task auto, classification, regression
 * @param leaveOut auto, none, or names or numbers of columns, with commas between
 * @param missing drop (a row that lacks a value is not used) or mean (the cell counts as the column's mean)
 */
public record CsvOptions(Path file, String separator, String header, String decimal, String encoding, String target,
                         String task, String leaveOut, String missing) {
    public static final String AUTO = "auto";

    public static CsvOptions of(Path file) {
        return new CsvOptions(file, AUTO, AUTO, AUTO, AUTO, AUTO, AUTO, AUTO, "drop");
    }

    /** How sentences name the file. */
    public String fileName() {
        return file.toString();
    }
}
