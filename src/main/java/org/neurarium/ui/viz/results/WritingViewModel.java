package org.neurarium.ui.viz.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.document.DataSource;
import org.neurarium.lab.decode.BeamSearch;
import org.neurarium.lab.decode.Sampling;
import org.neurarium.train.Decoding;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Generation;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.Workspace;

/**
 * What the network writes: the answer of an encoder–decoder to the example looked at, with what its beam search kept, or
 * texts drawn from a language model. Asked for in the background, one question at a time.
 */
final class WritingViewModel implements AutoCloseable {
    static final int MOST_WIDTH = 8;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    /** What came back. Of a language model, {@code samples}; else the rest. */
    record Answer(List<String> source, List<String> right, List<String> written, @Nullable BeamTree tree,
                  List<String> samples) {
    }

    private final Workspace workspace;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final IntegerProperty width = new SimpleIntegerProperty(3);
    private final DoubleProperty temperature = new SimpleDoubleProperty(0.8);
    private final IntegerProperty seed = new SimpleIntegerProperty(1);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final InvalidationListener ask = o -> ask();
    private final InvalidationListener trained = o -> trained();
    private @Nullable Answer answer;
    private long askedAt = -1;
    private boolean asking;
    private boolean again;

    WritingViewModel(Workspace workspace) {
        this.workspace = workspace;
        active.addListener(ask);
        width.addListener(ask);
        temperature.addListener(ask);
        seed.addListener(ask);
        workspace.subject().example().addListener(ask);
        workspace.training().frame().addListener(trained);
    }

    BooleanProperty active() {
        return active;
    }

    /** Texts that the beam search keeps, 1 to {@link #MOST_WIDTH}. */
    IntegerProperty width() {
        return width;
    }

    /** 0: always the most probable token; 1: as the network says; above: more at random. */
    DoubleProperty temperature() {
        return temperature;
    }

    /** Another number, other texts. */
    IntegerProperty seed() {
        return seed;
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    @Nullable Answer answer() {
        return answer;
    }

    @Override
    public void close() {
        active.set(false);
        workspace.subject().example().removeListener(ask);
        workspace.training().frame().removeListener(trained);
    }

    private void trained() {
        if (workspace.training().frame().get().iteration() != askedAt) {
            ask();
        }
    }

    /** A question while one is being answered is asked after it: training is held up by one at a time. */
    private void ask() {
        TrainingSession session = workspace.training().session().get();
        Split data = workspace.subject().data().get();
        if (!active.get() || session == null || data == null) {
            return;
        }
        again = asking;
        if (asking) {
            return;
        }
        asking = true;
        askedAt = workspace.training().frame().get().iteration();
        ExampleInput example = workspace.subject().example().get();
        int kept = width.get();
        Sampling sampling = new Sampling(temperature.get(), 0);
        long number = seed.get();
        DataSource source = session.project().data();
        workspace.jobs().run(() -> new Decoding(session).hasDecoder() ? example == null ? null : written(session, data, example, kept)
                : samples(session, source, sampling, number), this::show, failure -> show(null));
    }

    private void show(@Nullable Answer now) {
        asking = false;
        if (now != null) {
            answer = now;
            changes.set(changes.get() + 1);
        }
        if (again) {
            again = false;
            ask();
        }
    }

    private static Answer written(TrainingSession session, Split data, ExampleInput example, int width) {
        Examples known = data.train();
        Sequences.Decoder decoder = java.util.Objects.requireNonNull(known.sequences().decoder());
        BeamSearch.Result result = new Decoding(session).beam(example.featuresOnly(), width);
        List<String> said = Arrays.stream(result.best().tokens()).mapToObj(decoder.vocabulary()::get).toList();
        return new Answer(example.tokens().subList(0, example.length()), right(data, example, decoder), said,
                BeamTree.of(result, decoder.vocabulary(), "■"), List.of());
    }

    private static List<String> right(Split data, ExampleInput example, Sequences.Decoder decoder) {
        ExampleInput.Place place = example.place();
        List<String> tokens = new ArrayList<>();
        if (place != null) {
            Examples part = place.validation() ? data.validation() : data.train();
            for (int t = 0; t < decoder.steps(); t++) {
                int label = part.labels()[place.index() * decoder.steps() + t];
                if (label < 0 || label == decoder.end()) {
                    break;
                }
                tokens.add(decoder.vocabulary().get(label));
            }
        }
        return tokens;
    }

    private static Answer samples(TrainingSession session, DataSource data, Sampling sampling, long seed) throws Exception {
        Generation generation = new Generation(session);
        ExampleInput nothing = generation.prompt(data, "");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            texts.add(generation.readable(generation.write(nothing, sampling, LONGEST, SAMPLES * seed + i), data));
        }
        return new Answer(List.of(), List.of(), List.of(), null, texts);
    }
}
