package org.neurarium.dataset.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.neurarium.document.spec.InputFault;

/** Decides which column is predicted, which are left out, and that all others are features. */
final class RoleRules {
    private static final Set<String> TARGET_NAMES =
            Set.of("class", "label", "target", "species", "y", "분류", "클래스", "라벨", "정답", "목표");
    private static final Pattern ID_NAME = Pattern.compile(
            "(?i)id|.*[ _-]id|id[ _-].*|no\\.?|nr\\.?|index|row|unnamed: 0|번호|순번|일련번호|아이디|연번|");
    private static final int ID_ROWS = 10;

    private final CsvOptions options;
    private final boolean header;
    private final List<ColumnProfile> profiles;
    private final List<Column> columns;
    private final List<Note> notes = new ArrayList<>();

    RoleRules(CsvOptions options, boolean header, List<Column> columns, List<ColumnProfile> profiles) {
        this.options = options;
        this.header = header;
        this.columns = new ArrayList<>(columns);
        this.profiles = profiles;
    }

    /** The columns with their roles; what was decided without being asked is in {@link #notes}. */
    List<Column> decide() throws InputFault {
        boolean auto = options.leaveOut().equals(CsvOptions.AUTO);
        // A column of written gaps was meant to hold values: ColumnChecks refuses it unless it is asked to be left out.
        leaveOut(c -> c.type() == Column.Type.EMPTY && !profiles.get(c.index()).marked, "datasets.note.csv-empty");
        if (auto) {
            leaveOut(c -> !named(c, options.target()) && isId(c), "datasets.note.csv-id");
        } else if (!options.leaveOut().equals("none")) {
            for (String wanted : options.leaveOut().split(",")) {
                set(find(wanted.strip()), Column.Role.LEFT_OUT);
            }
        }
        int target = target();
        if (target < 0) {
            throw new InputFault("datasets.fault.csv-one-column", options.fileName(), 1);
        }
        set(target, Column.Role.TARGET);
        if (auto) {
            leaveOut(c -> c.role() == Column.Role.FEATURE && c.type() == Column.Type.TEXT, "datasets.note.csv-text");
        }
        return List.copyOf(columns);
    }

    List<Note> notes() {
        return notes;
    }

    private void leaveOut(Predicate<Column> which, String noteKey) {
        for (Column column : List.copyOf(columns)) {
            if (which.test(column)) {
                set(column.index(), Column.Role.LEFT_OUT);
                notes.add(Note.of(noteKey, column.name()));
            }
        }
    }

    /**
     * Whether a column only numbers the rows: every value different, and text, or whole numbers that either are named
     * like an id or stand first in a file without header. Two columns are needed beside it.
     */
    private boolean isId(Column column) {
        ColumnProfile profile = profiles.get(column.index());
        if (columns.size() < 3 || profile.rows < ID_ROWS || !profile.allDifferent()) {
            return false;
        }
        if (column.type() != Column.Type.NUMBER) {
            return true;
        }
        boolean named = header && ID_NAME.matcher(column.name()).matches();
        return profile.whole && (named || !header && column.index() == 0);
    }

    /** See {@code docs/datasets.md}, "Which column is predicted". */
    private int target() throws InputFault {
        if (!options.target().equals(CsvOptions.AUTO)) {
            return find(options.target());
        }
        List<Column> open = columns.stream().filter(c -> c.role() == Column.Role.FEATURE).toList();
        if (open.isEmpty()) {
            return -1;
        }
        Column first = open.get(0);
        Column last = open.get(open.size() - 1);
        Optional<Column> byName = open.stream()
                .filter(c -> header && TARGET_NAMES.contains(c.name().toLowerCase(Locale.ROOT)))
                .reduce((a, b) -> b);
        List<Column> texts = open.stream().filter(c -> c.type() != Column.Type.NUMBER && classLike(c)).toList();
        if (byName.isPresent()) {
            return byName.get().index();
        }
        if (texts.isEmpty()) { // one class is refused by ColumnChecks, not taken for a feature of a regression
            texts = open.stream().filter(c -> profiles.get(c.index()).constantText()).toList();
        }
        if (texts.size() == 1 && (!header || texts.get(0) == first || texts.get(0) == last)) {
            return texts.get(0).index();
        }
        return (!classLike(last) && classLike(first) ? first : last).index();
    }

    private boolean classLike(Column column) {
        return profiles.get(column.index()).classLike();
    }

    private void set(int index, Column.Role role) {
        columns.set(index, columns.get(index).as(role));
    }

    private static boolean named(Column column, String wanted) {
        return column.name().equalsIgnoreCase(wanted) || String.valueOf(column.index() + 1).equals(wanted);
    }

    /** By exact name, else by name in any case, else by number from 1. */
    private int find(String wanted) throws InputFault {
        List<Predicate<Column>> ways = List.of(c -> c.name().equals(wanted), c -> c.name().equalsIgnoreCase(wanted),
                c -> String.valueOf(c.index() + 1).equals(wanted));
        for (Predicate<Column> way : ways) {
            Optional<Column> found = columns.stream().filter(way).findFirst();
            if (found.isPresent()) {
                return found.get().index();
            }
        }
        String known = String.join(", ", columns.stream().limit(10).map(Column::name).toList());
        throw new InputFault("datasets.fault.csv-no-column", options.fileName(), Cell.brief(wanted),
                columns.size() > 10 ? known + ", …" : known);
    }

    /** Names from the header, made different from each other; "column 3" where there is none. */
    static List<String> names(String[] first, boolean header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            String base = header && !first[i].isEmpty() ? Cell.brief(first[i]) : "column " + (i + 1);
            String name = base;
            for (int copy = 2; !taken.add(name); copy++) {
                name = base + " (" + copy + ")";
            }
            names.add(name);
        }
        return names;
    }
}
