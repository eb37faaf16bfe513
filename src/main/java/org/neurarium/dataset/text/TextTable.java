package org.neurarium.dataset.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.neurarium.document.spec.InputFault;

/**
 * A file with a row of texts on each line, read as a stream. Between tabs, fields are taken as they are, quotation marks
 * included; with commas or semicolons they may be quoted as in CSV.
 */
public final class TextTable {
    /** Leaves a choice to detection. */
    public static final String AUTO = "auto";
    private static final int SAMPLE = 300;

    private final TextFile file;
    private final char separator;
    private final boolean header;
    private final List<String[]> sample;

    private TextTable(TextFile file, char separator, boolean header, List<String[]> sample) {
        this.file = file;
        this.separator = separator;
        this.header = header;
        this.sample = sample;
    }

    /** Receives a row; false ends the reading. */
    public interface Visitor {
        boolean row(long line, String[] fields) throws InputFault;
    }

    /**
     * Looks at the first rows.
     *
     * @param separator auto (a tab, if the first line holds one, else whichever of comma and semicolon it holds more
     *                  often), comma, semicolon, tab
     * @param header auto (whether one of the first row's fields is one of {@code names}), yes, no
     * @param names lower-case names that columns of interest usually have
     */
    public static TextTable open(TextFile file, String separator, String header, Set<String> names) throws InputFault {
        char mark = separator(file, separator);
        List<String[]> sample = new ArrayList<>();
        new TextTable(file, mark, false, sample).scan((line, fields) -> {
            sample.add(fields);
            return sample.size() < SAMPLE;
        });
        if (sample.isEmpty()) {
            throw new InputFault("datasets.fault.text-empty", file.name());
        }
        Predicate<String> known = name -> names.contains(name.toLowerCase(Locale.ROOT));
        boolean named = header.equals(AUTO) ? Arrays.stream(sample.get(0)).anyMatch(known) : header.equals("yes");
        return new TextTable(file, mark, named, sample);
    }

    public String name() {
        return file.name();
    }

    /** Names of the columns where the first row holds them, else "1", "2", …. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sample.get(0).length; i++) {
            names.add(header ? sample.get(0)[i] : String.valueOf(i + 1));
        }
        return names;
    }

    /** The column a person named by its name or number (from 1). */
    public int column(String wanted) throws InputFault {
        int named = names().indexOf(wanted);
        int number = wanted.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(wanted) - 1 : -1;
        int found = named >= 0 ? named : number;
        if (found < 0 || found >= names().size()) {
            throw new InputFault("datasets.fault.csv-no-column", name(), wanted, String.join(", ", names()));
        }
        return found;
    }

    /** The first column of one of these names, or −1. */
    public int named(Set<String> wanted) {
        List<String> names = names();
        for (int i = 0; header && i < names.size(); i++) {
            if (wanted.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** The column whose fields in the first rows are longest together. */
    public int longest() {
        int best = 0;
        for (int i = 1; i < names().size(); i++) {
            best = characters(i) > characters(best) ? i : best;
        }
        return best;
    }

    /** The column beside {@code other} with the fewest different fields, at least two, in the first rows; −1 if none. */
    public int fewest(int other) {
        int best = -1;
        for (int i = 0; i < names().size(); i++) {
            if (i != other && kinds(i) > 1 && (best < 0 || kinds(i) < kinds(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Every row below the header. Rows that are too short end in empty fields; blank lines are passed over. */
    public void rows(Visitor visitor) throws InputFault {
        boolean[] skip = {header};
        int width = names().size();
        scan((line, fields) -> {
            if (skip[0]) {
                skip[0] = false;
                return true;
            }
            String[] whole = fields.length >= width ? fields : Arrays.copyOf(fields, width);
            for (int i = fields.length; i < width; i++) {
                whole[i] = "";
            }
            return visitor.row(line, whole);
        });
    }

    private void scan(Visitor visitor) throws InputFault {
        if (separator == '\t') {
            file.lines((number, text) -> text.isBlank() || visitor.row(number, text.split("\t", -1)));
        } else {
            file.read(in -> quoted(CsvReader.builder().fieldSeparator(separator).allowExtraFields(true)
                    .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(TextFile.LONGEST_LINE).ofCsvRecord(in), visitor));
        }
    }

    private void quoted(CsvReader<CsvRecord> records, Visitor visitor) throws InputFault, IOException {
        long line = 1;
        try {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                String[] fields = record.getFields().toArray(String[]::new);
                boolean blank = fields.length == 1 && fields[0].isBlank();
                if (!blank && !visitor.row(line, fields)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new InputFault(e, "datasets.fault.csv-row", file.name(), line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static char separator(TextFile file, String wanted) throws InputFault {
        String[] first = {""};
        file.lines((number, text) -> {
            first[0] = text;
            return text.isBlank();
        });
        return switch (wanted) {
            case "tab" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            default -> first[0].indexOf('\t') >= 0 ? '\t' : count(first[0], ';') > count(first[0], ',') ? ';' : ',';
        };
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<String[]> below() {
        return sample.subList(header ? 1 : 0, sample.size());
    }

    private long characters(int column) {
        return below().stream().filter(r -> column < r.length).mapToLong(r -> r[column].length()).sum();
    }

    private int kinds(int column) {
        Set<String> kinds = new HashSet<>();
        below().stream().filter(r -> column < r.length).forEach(r -> kinds.add(r[column]));
        return kinds.size();
    }
}
