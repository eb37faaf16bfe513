package org.neurarium.ui.words.room;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.learn.WordTraining;
import org.neurarium.words.vectors.VectorReader;
import org.neurarium.words.vectors.WordVectors;

/**
 * The words lab's state and what can be done: read a text, learn its vectors, open vectors from a file. {@link #pulse},
 * called by the window's timer, takes what is newest; training waits for nobody. A failure leaves everything as it was
 * and says one sentence in {@link #fault}. JavaFX thread only.
 */
public final class WordsRoom implements AutoCloseable {
    /** Words a second that the speed slider offers; 0 is as fast as possible. */
    public static final List<Integer> SPEEDS = List.of(1_000, 10_000, 50_000, 200_000, 0);
    /** The smallest step, in words. */
    public static final long STEP = 1_000;

    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<WordsRecipe> recipe;
    private final ReadOnlyObjectWrapper<@Nullable ReadText> text = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<WordsState> state = new ReadOnlyObjectWrapper<>(WordsState.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable WordProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WordsSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final IntegerProperty speed = new SimpleIntegerProperty(2);
    private final WordSelection selection = new WordSelection();
    private final NearWords near;
    private final FileDesk files;
    private final TrainingDesk desk;
    private final LossTrace trace = new LossTrace();
    private final SnapshotTaker copies;
    private @Nullable WordsRecipe trained;
    private @Nullable WordsRecipe laidOut;
    private @Nullable WordsTable table;
    private @Nullable WordsSnapshot learnt;
    private @Nullable WordsSnapshot opened;
    private boolean startWhenReady;
    private boolean closed;
    private long tables;

    /**
     * @param slow runs what takes long: reading and opening files, laying out a training
     * @param quick runs what is wanted at once: copies of vectors, neighbours
     * @param clock nanoseconds
     */
    public WordsRoom(BackgroundJobs slow, BackgroundJobs quick, LongSupplier clock, TextSource start) {
        copies = new SnapshotTaker(quick, clock);
        this.clock = clock;
        recipe = new ReadOnlyObjectWrapper<>(WordsRecipe.suiting(start, WordMethod.SKIP_GRAM));
        rate.set(recipe.get().settings().rate());
        near = new NearWords(quick, snapshot.getReadOnlyProperty(), selection);
        files = new FileDesk(slow, this::gaveUp);
        desk = new TrainingDesk(slow, this::prepared, this::notPrepared);
        speed.subscribe(s -> desk.speed(SPEEDS.get(s.intValue())));
    }

    /** Text and settings as chosen; {@link #stale} tells whether the present training still follows older ones. */
    public ReadOnlyObjectProperty<WordsRecipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    /** Epochs of the present training, which a changed recipe may no longer say. */
    public int trainedEpochs() {
        return (trained == null ? recipe.get() : trained).settings().epochs();
    }

    /** The text that vectors are learnt from; null until one was read. */
    public ReadOnlyObjectProperty<@Nullable ReadText> text() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<WordsState> state() {
        return state.getReadOnlyProperty();
    }

    /** How far training is; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable WordProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LossTrace.Curve> losses() {
        return trace.curve();
    }

    /** The newest vectors: those being learnt, or those opened from a file. */
    public ReadOnlyObjectProperty<@Nullable WordsSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** The last thing that could not be done; null where all is well. */
    public ReadOnlyObjectProperty<@Nullable WordsFault> fault() {
        return files.fault.getReadOnlyProperty();
    }

    /** Name of the file being read; empty where none is. */
    public ReadOnlyObjectProperty<String> busy() {
        return files.busy.getReadOnlyProperty();
    }

    /** How far that reading is, 0 to 1; −1 where nothing is read. */
    public ReadOnlyDoubleProperty share() {
        return files.share.getReadOnlyProperty();
    }

    /** Whether settings were changed that only the next start heeds. */
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Place in {@link #SPEEDS}. */
    public IntegerProperty speed() {
        return speed;
    }

    /** What is being learnt; empty before there is a training, and while vectors of a file are looked at. */
    public Optional<WordTraining> training() {
        return opened == null ? Optional.ofNullable(desk.training()) : Optional.empty();
    }

    public WordSelection selection() {
        return selection;
    }

    public NearWords near() {
        return near;
    }

    /** Whether training runs or will as soon as it can. */
    public boolean isRunning() {
        return startWhenReady || state.get() == WordsState.RUNNING;
    }

    /** Reads a text and lays out a training on it; until it is read, all stays as it was. */
    public void read(TextSource source) {
        files.read(source.name(), work -> ReadText.of(source, work::tell), this::show, ReadText::close);
        refresh();
    }

    private void show(ReadText read) {
        TextSource source = read.source();
        boolean other = !source.name().equals(recipe.get().source().name());
        recipe.set(other ? WordsRecipe.suiting(source, recipe.get().settings().method()) : recipe.get().withSource(source));
        text.set(read);
        opened = null;
        prepare();
    }

    /** Opens vectors from a file; until they are read, all stays as it was. */
    public void open(String path) {
        files.read(path, work -> VectorReader.read(path, work::tell), vectors -> show(path, vectors), late -> { });
        refresh();
    }

    private void show(String path, WordVectors vectors) {
        desk.pause();
        WordsTable from = new WordsTable(++tables, path, false, vectors.words(), WordGroups.none(vectors.size()));
        opened = new WordsSnapshot(copies.nextId(), from, vectors, null);
        selection.clear();
        snapshot.set(opened);
        refresh();
    }

    /** Goes back from vectors of a file to those being learnt. */
    public void closeOpened() {
        if (opened != null) {
            opened = null;
            selection.clear();
            snapshot.set(learnt);
        }
    }

    /** Ends the reading under way, as if it had never begun. */
    public void cancel() {
        files.cancel();
        refresh();
    }

    /** Changes settings: at once before training has started, else from the next start on; the rate always at once. */
    public void settings(WordSettings changed) {
        WordsRecipe now = recipe.get().withSettings(changed);
        if (now.equals(recipe.get())) {
            return;
        }
        recipe.set(now);
        WordTraining training = desk.training();
        if (training != null && trained != null && trained.sameButRate(now)) {
            force(training, now.settings().rate());
        }
        boolean other = laidOut == null || !laidOut.sameButRate(now);
        if (other && text.get() != null && (state.get() == WordsState.READY || state.get() == WordsState.PREPARING)) {
            prepare();
        }
        refresh();
    }

    /** Another method, with settings that suit it and the text. */
    public void method(WordMethod method) {
        if (method != recipe.get().settings().method()) {
            suit(method);
        }
    }

    /** Puts the settings back that suit the method and the text, as they were before anything was changed. */
    public void restoreSettings() {
        suit(recipe.get().settings().method());
    }

    private void suit(WordMethod method) {
        settings(WordsRecipe.suiting(recipe.get().source(), method).settings());
    }

    public void play() {
        closeOpened();
        if (desk.preparing()) {
            startWhenReady = true;
        } else if (state.get().ended()) {
            startWhenReady = true;
            prepare();
        } else if (state.get().ready()) {
            desk.run();
        } else {
            startWhenReady = text.get() != null || files.reading();
        }
        refresh();
    }

    public void pause() {
        startWhenReady = false;
        desk.pause();
        refresh();
    }

    /** Trains on {@link #STEP} words, and pauses. */
    public void step() {
        advance(STEP);
    }

    /** Trains to about the end of the epoch, and pauses. */
    public void stepEpoch() {
        WordProgress now = progress.get();
        if (now != null && trained != null) {
            long perEpoch = Math.max(1, now.total() / trained.settings().epochs());
            advance(Math.max(1, perEpoch - now.done() % perEpoch));
        }
    }

    private void advance(long units) {
        closeOpened();
        if (state.get().ready() && !state.get().ended() && !desk.preparing()) {
            desk.advance(units);
        }
        refresh();
    }

    /** Back to the same start, with the settings as they are now. */
    public void reset() {
        closeOpened();
        startWhenReady = false;
        prepare();
        refresh();
    }

    /** Changes the rate while it trains; what is no number above 0 is refused. */
    public boolean learningRate(double rate) {
        if (!(rate > 0 && rate <= 10)) {
            return false;
        }
        settings(recipe.get().settings().withRate(rate));
        if (desk.training() != null) {
            force(desk.training(), rate);
        }
        return true;
    }

    private void force(WordTraining training, double changed) {
        training.learningRate(changed);
        rate.set(changed);
    }

    /** The learning rate of the present training, from which its own falls; before there is one, that of the recipe. */
    public ReadOnlyDoubleProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** Says what could not be done elsewhere. */
    public void report(String key, Object... arguments) {
        files.fault(key, arguments);
    }

    public void dismissFault() {
        files.fault.set(null);
    }

    /** Takes what is newest. */
    public void pulse() {
        if (closed) {
            return;
        }
        files.pulse();
        WordTraining training = desk.training();
        if (training == null || opened != null) {
            return;
        }
        refresh();
        WordProgress now = training.progress();
        boolean moved = learnt == null || learnt.progress() == null || learnt.progress().done() != now.done();
        if (moved && copies.isDue()) {
            take(training);
        }
    }

    private void take(WordTraining training) {
        WordsTable of = java.util.Objects.requireNonNull(table);
        copies.take(training, of, taken -> {
            if (of == table && training == desk.training()) {
                learnt = taken;
                snapshot.set(opened == null ? taken : opened);
            }
        });
    }

    private void prepare() {
        ReadText from = text.get();
        if (from != null && !closed) {
            laidOut = recipe.get();
            desk.prepare(from, recipe.get().settings());
            refresh();
        }
    }

    private void prepared(WordTraining training) {
        ReadText from = java.util.Objects.requireNonNull(text.get());
        trained = laidOut;
        rate.set(training.settings().rate());
        if (table == null || !table.words().equals(from.words().words()) || !table.name().equals(from.source().name())) {
            table = new WordsTable(++tables, from.source().name(), true, from.words().words(), from.groups());
            selection.clear();
        }
        trace.clear();
        learnt = null;
        take(training);
        if (startWhenReady) {
            startWhenReady = false;
            desk.run();
        }
        refresh();
    }

    private void notPrepared(Exception e) {
        files.failed(e, recipe.get().source().name());
        gaveUp();
    }

    private void gaveUp() {
        startWhenReady = false;
        refresh();
    }

    private void refresh() {
        WordTraining training = desk.training();
        WordProgress now = training == null ? null : training.progress();
        if (now != null) {
            trace.take(now, clock.getAsLong());
            if (!now.equals(progress.get())) {
                progress.set(now);
            }
        }
        WordsState is = files.reading() && training == null ? WordsState.READING : desk.state(now);
        if (is == WordsState.DIVERGED && state.get() == WordsState.RUNNING) {
            files.fault("words_ui.diverged", recipe.get().settings().rate());
        }
        state.set(is);
        stale.set(trained != null && !trained.sameButRate(recipe.get()));
    }

    @Override
    public void close() {
        closed = true;
        files.cancel();
        desk.close();
    }
}
