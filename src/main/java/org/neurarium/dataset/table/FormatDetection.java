package org.neurarium.dataset.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.document.spec.InputFault;

/** Finds a file's separator, decimal mark and header from its beginning. */
final class FormatDetection {
    /** In order of preference where several fit equally. */
    private static final char[] SEPARATORS = {'\t', ';', ',', ' '};
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 1_000;
    private static final double CONSISTENT = 0.8;

    private FormatDetection() {
    }

    static TableFormat detect(CsvOptions options) throws InputFault, IOException {
        TextEncoding encoding = TextEncoding.detect(options);
        char separator = switch (options.separator()) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "blank" -> ' ';
            default -> separator(sample(options, encoding));
        };
        List<String[]> rows = new ArrayList<>();
        new RowSource(options, encoding, separator).scan((line, fields) -> {
            rows.add(fields);
            return rows.size() < SAMPLE_ROWS;
        });
        boolean decimalComma = options.decimal().equals(CsvOptions.AUTO)
                ? decimalComma(rows, separator) : options.decimal().equals("comma");
        boolean header = options.header().equals(CsvOptions.AUTO)
                ? header(rows, decimalComma) : options.header().equals("yes");
        return new TableFormat(encoding, separator, header, decimalComma);
    }

    private static String sample(CsvOptions options, TextEncoding encoding) throws IOException {
        char[] start = new char[SAMPLE];
        int length = 0;
        try (Reader in = encoding.open(options.file())) {
            for (int read = 0; read >= 0 && length < SAMPLE; read = in.read(start, length, SAMPLE - length)) {
                length += read;
            }
        }
        String text = new String(start, 0, length);
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return length == SAMPLE && end > 0 ? text.substring(0, end) : text;
    }

    /**
     * The first separator that at least 0.8 of the lines hold equally often, else the one that most lines agree on,
     * else the comma. Quoted stretches do not count.
     */
    static char separator(String sample) {
        boolean paired = sample.chars().filter(c -> c == '"').count() % 2 == 0;
        double best = 0;
        char chosen = ',';
        for (char candidate : SEPARATORS) {
            double share = agreement(counts(sample, candidate, paired));
            if (share >= CONSISTENT) {
                return candidate;
            }
            if (share > best) {
                best = share;
                chosen = candidate;
            }
        }
        return chosen;
    }

    /** How often the separator stands in each line that is not blank; runs of blanks are one. */
    private static List<Integer> counts(String sample, char separator, boolean paired) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        StringBuilder open = new StringBuilder();
        for (String line : sample.split("\\R")) {
            quoted &= paired;
            for (char c : line.strip().toCharArray()) {
                quoted ^= c == '"';
                if (!quoted && (c != ' ' || separator != ' ' || open.length() == 0
                        || open.charAt(open.length() - 1) != ' ')) {
                    open.append(c);
                }
            }
            if (!quoted && open.length() > 0) {
                counts.add((int) open.chars().filter(c -> c == separator).count());
                open.setLength(0);
            }
        }
        return counts;
    }

    /** Share of the lines that hold the commonest number of separators above none. */
    private static double agreement(List<Integer> counts) {
        Map<Integer, Integer> frequency = new HashMap<>();
        counts.forEach(c -> frequency.merge(c, 1, Integer::sum));
        frequency.remove(0);
        int most = frequency.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.isEmpty() ? 0 : (double) most / counts.size();
    }

    /** More cells are numbers with a decimal comma only than with a decimal dot only; in doubt, after a semicolon, comma. */
    private static boolean decimalComma(List<String[]> rows, char separator) {
        int commaOnly = 0;
        int dotOnly = 0;
        int both = 0;
        for (String[] row : rows) {
            for (String cell : row) {
                boolean comma = Cell.isNumber(cell, true);
                boolean dot = Cell.isNumber(cell, false);
                commaOnly += comma && !dot ? 1 : 0;
                dotOnly += dot && !comma ? 1 : 0;
                both += comma && dot && cell.indexOf(',') >= 0 ? 1 : 0;
            }
        }
        return commaOnly > dotOnly || separator == ';' && both > 0 && commaOnly == dotOnly;
    }

    /**
     * The first row is a header if none of its cells is a number and it is above at least one column of numbers, or
     * if its cells differ from each other and from every cell below them.
     */
    static boolean header(List<String[]> rows, boolean decimalComma) {
        if (rows.size() < 2) {
            return rows.size() == 1 && Arrays.stream(rows.get(0)).noneMatch(c -> Cell.isNumber(c, decimalComma));
        }
        String[] first = rows.get(0);
        if (Arrays.stream(first).anyMatch(c -> Cell.isNumber(c, decimalComma))) {
            return false;
        }
        Set<String> below = new HashSet<>();
        rows.stream().skip(1).forEach(row -> below.addAll(Arrays.asList(row)));
        boolean distinct = Set.copyOf(Arrays.asList(first)).size() == first.length;
        return aboveNumbers(rows, decimalComma) || distinct && Arrays.stream(first).noneMatch(below::contains);
    }

    /** Whether a column below a cell of the first row is of numbers for the most part. */
    private static boolean aboveNumbers(List<String[]> rows, boolean decimalComma) {
        for (int column = 0; column < rows.get(0).length; column++) {
            int at = column;
            long filled = rows.stream().skip(1).filter(r -> at < r.length && !Cell.isMissing(r[at])).count();
            long numbers = rows.stream().skip(1).filter(r -> at < r.length && Cell.isNumber(r[at], decimalComma)).count();
            if (numbers > 0 && 2 * numbers >= filled && !Cell.isMissing(rows.get(0)[column])) {
                return true;
            }
        }
        return false;
    }
}
