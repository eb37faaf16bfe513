package org.neurarium.ui.viz.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.AllAnswersProbe;
import org.neurarium.ui.workspace.Workspace;

/** The answers to a whole part of the data, sorted into what a person asks about them. */
final class ResultsViewModel implements AutoCloseable {
    /** Items in a list; nobody reads more. */
    static final int MOST_ITEMS = 200;
    /** More classes than this are a vocabulary, which no matrix shows. */
    static final int MOST_CLASSES = 40;

    /** What kind of answers the network gives. */
    enum Kind { NOTHING, CLASSES, NUMBERS, TEXT }

    /** One cell of the matrix. */
    record Cell(int truth, int said) {
    }

    private final Workspace workspace;
    private final UnaryOperator<List<String>> names;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final BooleanProperty held = new SimpleBooleanProperty(true);
    private final BooleanProperty percent = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final InvalidationListener ask = o -> ask();
    private final InvalidationListener read = o -> read();
    private final InvalidationListener changed = o -> changed();
    private AllAnswersProbe.@Nullable Frame frame;

    /** @param names how columns and classes are called for a person */
    ResultsViewModel(Workspace workspace, UnaryOperator<List<String>> names) {
        this.workspace = workspace;
        this.names = names;
        workspace.training().frame().addListener(read);
        workspace.subject().data().addListener(changed);
        active.addListener(ask);
        held.addListener(ask);
        cell.addListener(o -> changes.set(changes.get() + 1));
        percent.addListener(o -> changes.set(changes.get() + 1));
        changed();
    }

    BooleanProperty active() {
        return active;
    }

    /** Whether the examples held out are asked about, not those learned from. */
    BooleanProperty held() {
        return held;
    }

    /** Whether cells tell shares of their row. */
    BooleanProperty percent() {
        return percent;
    }

    /** The cell whose items are listed; null for the most confidently wrong ones. */
    ObjectProperty<@Nullable Cell> cell() {
        return cell;
    }

    /** Grows with everything that is to be drawn anew. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    Kind kind() {
        Examples known = known();
        if (known == null) {
            return Kind.NOTHING;
        }
        if (!known.isClassification()) {
            return Kind.NUMBERS;
        }
        boolean writes = known.sequences().decoder() != null
                || known.sequences().isTokens() && known.classes().equals(known.sequences().vocabulary());
        return writes ? Kind.TEXT : Kind.CLASSES;
    }

    /** The classes as a person reads them. */
    List<String> classes() {
        return names.apply(dataClasses());
    }

    /** The classes as the data name them. */
    List<String> dataClasses() {
        Examples known = known();
        return known == null ? List.of() : known.classes();
    }

    /** What can be read of an example. */
    String words(ExampleInput example, int step) {
        return ItemPicture.words(example, step, names.apply(example.schema().featureNames()));
    }

    AllAnswersProbe.@Nullable Frame frame() {
        return frame;
    }

    Optional<Confusion> confusion() {
        AllAnswersProbe.Frame now = frame;
        return now == null || now.said().length == 0 || kind() != Kind.CLASSES ? Optional.empty()
                : Optional.of(Confusion.of(now, classes().size()));
    }

    /** What is listed: the items of the chosen cell, or the wrong ones; the surest first. */
    List<Item> items() {
        Cell chosen = cell.get();
        return chosen == null ? items(i -> !i.right())
                : items(i -> i.truth() == chosen.truth() && i.said() == chosen.said());
    }

    /** The part of the data that is asked about; null while there is none. */
    @Nullable Examples part() {
        Split data = workspace.subject().data().get();
        return data == null ? null : held.get() ? data.validation() : data.train();
    }

    /** The example in the data's own units. */
    Optional<ExampleInput> example(int index) {
        Split data = workspace.subject().data().get();
        try {
            return data == null ? Optional.empty()
                    : Optional.of(ExampleInput.at(data, new ExampleInput.Place(held.get(), index)));
        } catch (InputFault gone) {
            return Optional.empty(); // the data changed meanwhile; the next frame tells
        }
    }

    /** Every view looks at this item's example, at its step. */
    void choose(Item item) {
        try {
            workspace.subject().choose(new ExampleInput.Place(held.get(), item.example()));
            AllAnswersProbe.Frame now = frame;
            if (now != null && now.each() > 1) {
                workspace.subject().pointedStep().set(item.step());
            }
        } catch (InputFault gone) {
            cell.set(null); // the data changed meanwhile
        }
    }

    @Override
    public void close() {
        active.set(false);
        workspace.training().frame().removeListener(read);
        workspace.subject().data().removeListener(changed);
    }

    private List<Item> items(Predicate<Item> wanted) {
        AllAnswersProbe.Frame now = frame;
        int classes = classes().size();
        if (now == null || now.sure().length != now.said().length * classes) {
            return List.of();
        }
        List<Item> found = new ArrayList<>();
        for (int i = 0; i < now.said().length; i++) {
            Item item = new Item(i, i / now.each(), i % now.each(), now.truth()[i], now.said()[i],
                    now.sure()[i * classes + now.said()[i]]);
            if (item.truth() >= 0 && wanted.test(item)) {
                found.add(item);
            }
        }
        found.sort(Comparator.comparingDouble(Item::sure).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST_ITEMS, found.size())));
    }

    private @Nullable Examples known() {
        Split data = workspace.subject().data().get();
        return data == null ? null : data.train();
    }

    private void changed() {
        frame = null;
        cell.set(null);
        ask();
        changes.set(changes.get() + 1);
    }

    private void ask() {
        boolean wanted = active.get() && (kind() == Kind.CLASSES || kind() == Kind.NUMBERS);
        workspace.training().watch(this, wanted ? Set.of(new AllAnswersProbe(held.get())) : Set.of());
        read();
    }

    private void read() {
        TrainingFrame now = workspace.training().frame().get();
        AllAnswersProbe.Frame fresh = now.find(new AllAnswersProbe(held.get())).orElse(null);
        if (fresh != null && fresh != frame && active.get()) {
            frame = fresh;
            changes.set(changes.get() + 1);
        }
    }
}
