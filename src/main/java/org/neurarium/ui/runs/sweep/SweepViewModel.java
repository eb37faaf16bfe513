package org.neurarium.ui.runs.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepAxis;
import org.neurarium.document.sweep.SweepPlan;

/** A sweep being put together: what is varied, how many runs that makes, how long they may take. */
public final class SweepViewModel {
    private final Project base;
    private final double secondsPerEpoch;
    private final List<SweepChoice> choices;
    private final BooleanProperty random = new SimpleBooleanProperty();
    private final IntegerProperty drawn = new SimpleIntegerProperty(20);
    private final IntegerProperty repeats = new SimpleIntegerProperty(1);
    private final IntegerProperty epochs;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /** @param secondsPerEpoch how long runs like this took; NaN where none is known */
    public SweepViewModel(Project base, double secondsPerEpoch) {
        this.base = base;
        this.secondsPerEpoch = secondsPerEpoch;
        choices = SweepOffer.of(base).stream().map(offer -> new SweepChoice(offer, base)).toList();
        epochs = new SimpleIntegerProperty(base.training().epochs());
        choices.forEach(c -> {
            c.chosen().addListener(o -> changed());
            c.values().addListener(o -> changed());
        });
        random.addListener(o -> changed());
        drawn.addListener(o -> changed());
        repeats.addListener(o -> changed());
        epochs.addListener(o -> changed());
        choices.get(0).chosen().set(true);
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    public Project base() {
        return base;
    }

    public List<SweepChoice> choices() {
        return choices;
    }

    /** Whether combinations are drawn at random instead of all being trained. */
    public BooleanProperty random() {
        return random;
    }

    /** How many are drawn. */
    public IntegerProperty drawn() {
        return drawn;
    }

    /** Runs of each combination, with seeds of their own. */
    public IntegerProperty repeats() {
        return repeats;
    }

    public IntegerProperty epochs() {
        return epochs;
    }

    /** Grows with every change. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Number of runs; 0 while a value cannot be read. */
    public long runs() {
        long combinations = 1;
        for (SweepChoice choice : chosen()) {
            combinations = Math.min(SweepPlan.MOST + 1L, combinations * choice.grid().size());
        }
        boolean nothing = chosen().isEmpty();
        return repeats.get() * (random.get() && !nothing && combinations > 0 ? drawn.get() : combinations);
    }

    /** Time that all runs take one after the other; NaN where that is not known. */
    public double seconds() {
        return runs() * epochs.get() * secondsPerEpoch;
    }

    /** Key of the sentence that says why it cannot start; empty if it can. */
    public Optional<String> obstacle() {
        if (chosen().isEmpty() && repeats.get() < 2) {
            return Optional.of("runs.sweep.nothing");
        }
        if (chosen().stream().anyMatch(c -> c.fault().isPresent())) {
            return Optional.of("runs.sweep.unreadable");
        }
        return runs() > SweepPlan.MOST ? Optional.of("runs.sweep.long") : Optional.empty();
    }

    /** The project that is varied. */
    public Project start() {
        return base.withTraining(base.training().withEpochs(epochs.get()));
    }

    public SweepPlan plan() throws InputFault {
        List<SweepAxis> axes = new ArrayList<>();
        for (SweepChoice choice : chosen()) {
            axes.add(choice.axis());
        }
        return new SweepPlan(axes, random.get() && !axes.isEmpty() ? drawn.get() : 0, repeats.get(), base.training().seed());
    }

    private List<SweepChoice> chosen() {
        return choices.stream().filter(c -> c.chosen().get()).toList();
    }
}
