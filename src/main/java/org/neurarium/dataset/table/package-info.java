/**
 * Reading tables of values from text files that nobody vouches for: text encoding, separator, header, column types
 * and roles, and at last numbers. Files are streamed in passes, so that a large one never stands in memory as text.
 * Uses {@code document.spec} and FastCSV. Start at {@link org.neurarium.dataset.table.CsvTable}.
 */
@NullMarked
package org.neurarium.dataset.table;

import org.jspecify.annotations.NullMarked;
