package org.neurarium.dataset.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.neurarium.document.spec.InputFault;

/** Streams the rows of a file, as often as needed. Blank rows are passed over; every other row has as many fields. */
final class RowSource {
    static final int MAX_COLUMNS = 2_000;
    static final long MAX_CELLS = 5_000_000;
    private static final int LONGEST_FIELD = 1 << 20;

    private final CsvOptions options;
    private final TextEncoding encoding;
    private final char separator;

    RowSource(CsvOptions options, TextEncoding encoding, char separator) {
        this.options = options;
        this.encoding = encoding;
        this.separator = separator;
    }

    /** Receives a row; false ends the reading. */
    interface Visitor {
        boolean row(long line, String[] fields) throws InputFault;
    }

    /** Every row, all of them as wide as the first. */
    void read(Visitor visitor) throws InputFault, IOException {
        int[] width = {-1};
        long[] cells = {0};
        scan((line, fields) -> {
            if (width[0] < 0) {
                width[0] = fields.length;
            }
            refuse(line, fields, width[0]);
            cells[0] += fields.length;
            if (cells[0] > MAX_CELLS) {
                throw new InputFault("datasets.fault.csv-cells", options.fileName(), line, MAX_CELLS);
            }
            return visitor.row(line, fields);
        });
    }

    /** Rows as they come, of any width. */
    void scan(Visitor visitor) throws InputFault, IOException {
        long next = 1;
        boolean open = false;
        try (QuoteCount text = new QuoteCount(encoding.open(options.file())); CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).maxBufferSize(LONGEST_FIELD).ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                String[] fields = fields(record);
                open = fields.length > 0 && broken(fields[fields.length - 1]);
                next = record.getStartingLineNumber() + 1;
                if (!blank(fields) && !visitor.row(record.getStartingLineNumber(), fields)) {
                    return;
                }
            }
            // FastCSV closes at the end of the file a quote that was never closed.
            if (open && text.odd) {
                throw new InputFault("datasets.fault.csv-quote", options.fileName(), next - 1);
            }
        } catch (CsvParseException e) {
            throw new InputFault(e, "datasets.fault.csv-row", options.fileName(), next);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void refuse(long line, String[] fields, int width) throws InputFault {
        if (fields.length > MAX_COLUMNS) {
            throw new InputFault("datasets.fault.csv-columns", options.fileName(), line, fields.length, MAX_COLUMNS);
        }
        if (fields.length == width) {
            return;
        }
        boolean swallowed = Arrays.stream(fields).anyMatch(RowSource::broken);
        throw swallowed ? new InputFault("datasets.fault.csv-quote", options.fileName(), line)
                : new InputFault("datasets.fault.csv-ragged", options.fileName(), line, fields.length, width);
    }

    private String[] fields(CsvRecord record) {
        String[] fields = new String[record.getFieldCount()];
        int kept = 0;
        for (int i = 0; i < fields.length; i++) {
            String field = record.getField(i).strip();
            if (separator != ' ' || !field.isEmpty()) {
                fields[kept++] = field;
            }
        }
        return kept == fields.length ? fields : Arrays.copyOf(fields, kept);
    }

    private static boolean blank(String[] fields) {
        for (String field : fields) {
            if (!field.isEmpty() && !field.equals("\u001A")) {
                return false;
            }
        }
        return true;
    }

    private static boolean broken(String field) {
        return field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0;
    }

    /** Whether the quotes that passed through are odd in number. */
    private static final class QuoteCount extends FilterReader {
        boolean odd;

        QuoteCount(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = 0; i < read; i++) {
                odd ^= into[offset + i] == '"';
            }
            return read;
        }
    }
}
