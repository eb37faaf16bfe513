package org.neurarium.ui.viz.subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.ExampleInput.Place;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.ui.workspace.Workspace;

/** Which example is looked at, the right answer to it and the network's; steps through the data, and takes typed text. */
public final class SubjectViewModel implements AutoCloseable {
    /** Numbers that somebody would type at most. */
    private static final int TYPED_NUMBERS = 12;

    private final Workspace workspace;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final InvalidationListener askListener = o -> ask();
    private final InvalidationListener frameListener = o -> read();
    private @Nullable AnswerProbe asked;
    private AnswerProbe.@Nullable Frame answer;
    private boolean probabilities;

    public SubjectViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.subject().example().addListener(askListener);
        workspace.training().session().addListener(askListener);
        workspace.training().frame().addListener(frameListener);
        active.addListener(askListener);
        ask();
    }

    /** Whether it is on screen; only then is the network asked. */
    public BooleanProperty active() {
        return active;
    }

    /** Grows with every change of the example or of the answer. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The example; null while there is none. */
    public @Nullable ExampleInput example() {
        return workspace.subject().example().get();
    }

    /** What the network answered last to this example; null before. */
    public AnswerProbe.@Nullable Frame answer() {
        return answer;
    }

    /** Both answers; empty while there is no example. */
    public Optional<Verdict> verdict() {
        ExampleInput example = example();
        Split data = workspace.subject().data().get();
        return example == null || data == null ? Optional.empty()
                : Optional.of(new VerdictReader(data, example).read(answer, probabilities, example.length()));
    }

    /** Where the example stands in the data; null for one that was typed or drawn. */
    public @Nullable Place place() {
        ExampleInput example = example();
        return example == null ? null : example.place();
    }

    /** How many examples the part has through which {@link #go} steps: that held out, or all where none is. */
    public int count() {
        Split data = workspace.subject().data().get();
        return data == null ? 0 : part(data).count();
    }

    /** The next example held out, or the one before; from the last to the first. A typed one gives way to the first. */
    public void go(int by) {
        Split data = workspace.subject().data().get();
        int count = count();
        if (data == null || count == 0) {
            return;
        }
        Place now = place();
        boolean validation = data.validation().count() > 0;
        int from = now != null && now.validation() == validation ? now.index() : by > 0 ? -1 : 0;
        try {
            workspace.subject().choose(new Place(validation, Math.floorMod(from + by, count)));
        } catch (InputFault vanished) {
            ask(); // the data were changed meanwhile: the subject follows them by itself
        }
    }

    /** Looks at what was typed; the reason if that is no example. */
    public Optional<InputFault> type(String typed) {
        try {
            workspace.subject().type(typed);
            return Optional.empty();
        } catch (InputFault fault) {
            return Optional.of(fault);
        }
    }

    /** Whether one types such examples: text, or a few numbers. */
    public boolean typeable() {
        ExampleInput example = example();
        return example != null && (isText() || example.features() <= TYPED_NUMBERS);
    }

    public boolean isText() {
        ExampleInput example = example();
        return example != null && !example.schema().vocabulary().isEmpty();
    }

    /** The example as one would type it. */
    public String text() {
        ExampleInput example = example();
        if (example == null) {
            return "";
        }
        if (isText()) {
            return Written.text(example.tokens().subList(0, example.length()), example.schema().vocabulary());
        }
        return example.features() > TYPED_NUMBERS ? "" : Written.numbers(example.featuresOnly());
    }

    /** A written answer's tokens as text. */
    public String joined(List<String> tokens) {
        ExampleInput example = example();
        return example == null ? "" : Written.text(tokens, example.schema().decoderVocabulary());
    }

    @Override
    public void close() {
        workspace.subject().example().removeListener(askListener);
        workspace.training().session().removeListener(askListener);
        workspace.training().frame().removeListener(frameListener);
        workspace.training().watch(this, Set.of());
    }

    private static Examples part(Split data) {
        return data.validation().count() > 0 ? data.validation() : data.train();
    }

    private void ask() {
        ExampleInput example = example();
        AnswerProbe before = asked;
        asked = example == null || !active.get() ? null : new AnswerProbe(example.inputs());
        if (asked == null || !asked.equals(before)) {
            answer = null;
        }
        probabilities = example != null && VerdictReader.probabilities(workspace.project().get(), example.schema());
        workspace.training().watch(this, asked == null ? Set.of() : Set.of(asked));
        changed();
        read();
    }

    private void read() {
        TrainingFrame frame = workspace.training().frame().get();
        AnswerProbe probe = asked;
        if (probe != null) {
            frame.find(probe).filter(found -> found != answer).ifPresent(found -> {
                answer = found;
                changed();
            });
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
