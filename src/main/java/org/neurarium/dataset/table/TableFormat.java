package org.neurarium.dataset.table;

/**
 * How a file is written.
 *
 * @param separator between fields; a space stands for runs of spaces and tabs
 * @param header whether the first row names the columns
 */
public record TableFormat(TextEncoding encoding, char separator, boolean header, boolean decimalComma) {
}
