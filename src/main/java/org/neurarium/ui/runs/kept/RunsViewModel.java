package org.neurarium.ui.runs.kept;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of runs as it is looked at: filtered by words and by brushed ranges, some of them selected. */
public final class RunsViewModel implements AutoCloseable {
    private final RunRoom room;
    private final RunWords words;
    private final StringProperty filter;
    private final ObjectProperty<Predicate<RunRow>> brushed = new SimpleObjectProperty<>(row -> true);
    private final ReadOnlyObjectWrapper<Optional<String>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FilteredList<RunRow> found;
    private final FilteredList<RunRow> shown;
    private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
    private final InvalidationListener typed = o -> parse();
    private final InvalidationListener language = o -> parse();

    /** @param filter the words that ask for runs */
    public RunsViewModel(RunRoom room, RunWords words, StringProperty filter) {
        this.room = room;
        this.words = words;
        this.filter = filter;
        found = new FilteredList<>(room.rows());
        shown = new FilteredList<>(found);
        filter.addListener(typed);
        parse();
        brushed.addListener(o -> shown.setPredicate(brushed.get()));
        words.texts().language().addListener(language);
    }

    public RunRoom room() {
        return room;
    }

    public RunWords words() {
        return words;
    }

    /** The line of text that asks for runs; see {@link RunFilter}. */
    public StringProperty filter() {
        return filter;
    }

    /** The runs that brushing leaves. */
    public ObjectProperty<Predicate<RunRow>> brushed() {
        return brushed;
    }

    /** The part of the filter that could not be understood. */
    public ReadOnlyObjectProperty<Optional<String>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    /** The runs that the words ask for, brushed away or not. */
    public ObservableList<RunRow> found() {
        return found;
    }

    /** The runs of the table. */
    public ObservableList<RunRow> shown() {
        return shown;
    }

    /** The runs looked at closely. */
    public ObservableList<RunRow> selected() {
        return selected;
    }

    /** The one sweep that all found runs belong to, if they do. */
    public Optional<String> sweep() {
        List<String> sweeps = found.stream().map(r -> r.get().sweep()).distinct().limit(2).toList();
        return sweeps.size() == 1 && !sweeps.get(0).isEmpty() ? Optional.of(sweeps.get(0)) : Optional.empty();
    }

    /** The words of the filter that name fields: those of the command line, and the chosen language's. */
    Map<String, RunField> names() {
        Map<String, RunField> names = new HashMap<>();
        for (RunField field : RunField.values()) {
            names.put(field.id(), field);
            names.put(words.texts().get("runs.word." + field.id()).toLowerCase(Locale.ROOT), field);
        }
        names.put("loss", RunField.VALIDATION);
        return names;
    }

    private void parse() {
        RunFilter parsed = RunFilter.parse(filter.get(), names(), words);
        wrong.set(parsed.wrong());
        found.setPredicate(parsed.wanted());
    }

    @Override
    public void close() {
        filter.removeListener(typed);
        words.texts().language().removeListener(language);
    }
}
