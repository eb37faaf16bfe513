package org.neurarium.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.SearchText;

/** What was typed and what is found by it, the best first; which entry is looked at. Both languages are searched. */
public final class HelpViewModel {
    private static final int RELATED = 4;

    private final List<HelpEntry> entries = new ArrayList<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Optional<HelpEntry.Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<HelpEntry>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable HelpEntry> shown = new SimpleObjectProperty<>();

    public HelpViewModel(List<HelpEntry> entries) {
        this.entries.addAll(entries);
        typed.addListener(o -> search());
        kind.addListener(o -> search());
        search();
    }

    /** What is searched for; empty for everything. */
    public StringProperty typed() {
        return typed;
    }

    /** Of which kind; empty for all. */
    public ObjectProperty<Optional<HelpEntry.Kind>> kind() {
        return kind;
    }

    ReadOnlyObjectProperty<List<HelpEntry>> found() {
        return found.getReadOnlyProperty();
    }

    /** The entry that is told about; null for none. */
    ObjectProperty<@Nullable HelpEntry> shown() {
        return shown;
    }

    /** Entries that have come later. */
    public void add(List<HelpEntry> later) {
        boolean untouched = typed.get().isEmpty() && !found.get().isEmpty() && shown.get() == found.get().get(0);
        entries.addAll(later);
        search();
        if (untouched) {
            shown.set(found.get().get(0));
        }
    }

    /** A command by its name. */
    Optional<HelpEntry> command(String id) {
        return entries.stream().filter(e -> e.kind() == HelpEntry.Kind.COMMAND && e.id().equals(id)).findFirst();
    }

    /** Demos that speak of a word, the ones that do so most first. */
    List<HelpEntry> about(HelpEntry term, Language language) {
        Pattern words = words(term.title(language));
        return entries.stream().filter(e -> e.kind() == HelpEntry.Kind.DEMO).map(e -> new Mention(e, mentions(words, e, language)))
                .filter(m -> m.count() > 0).sorted(Comparator.comparingLong(Mention::count).reversed()).limit(RELATED).map(Mention::entry).toList();
    }

    private record Mention(HelpEntry entry, long count) {
    }

    private static long mentions(Pattern words, HelpEntry demo, Language language) {
        long inTitle = words.matcher(demo.title(language)).results().count();
        return inTitle * RELATED * RELATED + words.matcher(demo.body(language) + " " + demo.more()).results().count();
    }

    /** Any of the names of a term; English ones as whole words, also in the plural. */
    private static Pattern words(String title) {
        List<String> names = List.of(title.split("\\s*[,/]\\s*"));
        return Pattern.compile(String.join("|", names.stream().map(n -> n.codePoints().anyMatch(c -> c > 0x1100) ? Pattern.quote(n)
                : "\\b" + Pattern.quote(n) + "(?:s|es)?\\b").toList()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void search() {
        String wanted = SearchText.plain(typed.get()).strip();
        List<HelpEntry> some = entries.stream().filter(e -> kind.get().map(k -> k == e.kind()).orElse(true)).toList();
        found.set(wanted.isEmpty() ? some.stream().sorted(Comparator.comparing(HelpEntry::kind)).toList()
                : some.stream().filter(e -> SearchText.matches(e.allText(), wanted))
                .sorted(Comparator.<HelpEntry>comparingInt(e -> distance(e, wanted)).thenComparing(HelpEntry::kind)).toList());
        if (shown.get() == null || !found.get().contains(shown.get()) || !wanted.isEmpty()) {
            shown.set(found.get().isEmpty() ? null : found.get().get(0));
        }
    }

    /** How far a title is from what was typed: the same, begins so, holds it as a word, holds it, does not. */
    private static int distance(HelpEntry entry, String wanted) {
        return entry.allTitles().stream().map(SearchText::plain).mapToInt(title -> title.equals(wanted) ? 0 : title.startsWith(wanted) ? 1
                : (" " + title.toLowerCase(Locale.ROOT)).contains(" " + wanted) ? 2 : SearchText.matches(title, wanted) ? 3 : 4).min().orElse(4);
    }
}
