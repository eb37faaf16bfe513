package org.neurarium.ui.words.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.ask.LikenessScore;
import org.neurarium.words.ask.QuestionFiles;
import org.neurarium.words.corpus.Analogy;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.vectors.WordVectors;

/** Scores the vectors of one moment on a set of questions. */
final class BenchmarkViewModel {
    private static final String NO_QUESTIONS = "words.fault.question";

    private final WordsRoom room;
    private final BackgroundJobs jobs;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable InputFault> fault = new ReadOnlyObjectWrapper<>();
    private volatile double share;
    private volatile boolean cancelled;
    private @Nullable WordsSnapshot asked;

    /**
     * How well a set was answered; one of the two scores.
     *
     * @param set its file's name; empty for the text's own questions
     */
    record Result(String set, @Nullable AnalogyScore analogies, @Nullable LikenessScore likeness) {
    }

    private interface Scoring {
        Result of(WordVectors vectors, DoubleConsumer progress) throws InputFault;
    }

    BenchmarkViewModel(WordsRoom room, BackgroundJobs jobs) {
        this.room = room;
        this.jobs = jobs;
        room.snapshot().subscribe(now -> {
            if (asked != null && !follows(now, asked)) {
                asked = null;
                result.set(null);
                fault.set(null);
            }
        });
    }

    /** Whether these vectors are those, or what further training made of them; a score of others would be a wrong number. */
    private static boolean follows(@Nullable WordsSnapshot now, WordsSnapshot before) {
        return now != null && now.table().id() == before.table().id() && done(now) >= done(before);
    }

    private static long done(WordsSnapshot of) {
        WordProgress progress = of.progress();
        return progress == null ? 0 : progress.done();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Result> result() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable InputFault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** How far the scoring is, 0 to 1. */
    double share() {
        return share;
    }

    /** Whether the present words have questions of their own. */
    boolean hasOwn() {
        return !own().isEmpty();
    }

    private List<Analogy> own() {
        WordsSnapshot now = room.snapshot().get();
        return now == null ? List.of() : MadeCorpus.find(now.table().name()).map(MadeCorpus::questions).orElse(List.of());
    }

    void scoreOwn() {
        List<Analogy> questions = own();
        run((vectors, progress) -> new Result("", AnalogyScore.of(vectors, questions, progress), null));
    }

    /** A file of analogies, or of pairs with people's judgement. */
    void score(Path file) {
        String name = file.getFileName().toString();
        run((vectors, progress) -> {
            try {
                return new Result(name, AnalogyScore.of(vectors, QuestionFiles.analogies(file.toString()), progress), null);
            } catch (InputFault noAnalogies) {
                if (!noAnalogies.messageKey().equals(NO_QUESTIONS)) {
                    throw noAnalogies;
                }
                return new Result(name, null, LikenessScore.of(vectors, QuestionFiles.likeness(file.toString())));
            }
        });
    }

    private void run(Scoring scoring) {
        WordsSnapshot now = room.snapshot().get();
        if (now == null || running.get()) {
            return;
        }
        asked = now;
        share = 0;
        cancelled = false;
        running.set(true);
        fault.set(null);
        jobs.run(() -> scoring.of(now.vectors(), this::tell), scored -> {
            running.set(false);
            if (asked == now) {
                result.set(scored);
            }
        }, e -> {
            running.set(false);
            if (!(e instanceof CancellationException)) {
                fault.set(e instanceof InputFault said ? said : new InputFault(e, "words.fault.failed", e.toString()));
            }
        });
    }

    private void tell(double done) {
        share = done;
        if (cancelled) {
            throw new CancellationException();
        }
    }

    void cancel() {
        cancelled = true;
    }
}
