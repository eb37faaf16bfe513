package org.neurarium.words.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.UnseenWords;
import org.neurarium.words.vectors.WordVectors;

/**
 * One training of word vectors. {@link #open} reads and counts the text, {@link #start} lets the workers run in threads of
 * their own; whoever watches asks for {@link #progress} and {@link #snapshot} at any time, which stop nobody.
 */
public final class WordTraining implements AutoCloseable {
    private final WordCounts words;
    private final EncodedText text;
    private final WordSettings settings;
    private final Learner learner;
    private final Run run;
    private final Stopwatch watch = new Stopwatch();
    private final List<Thread> workers = new ArrayList<>();
    private final CountDownLatch working;
    private final boolean ownsText;
    private @Nullable WordVectors names;
    private volatile @Nullable Throwable fault;

    private WordTraining(WordCounts words, EncodedText text, WordSettings settings, boolean ownsText) throws InputFault {
        this.words = words;
        this.text = text;
        this.settings = settings;
        this.ownsText = ownsText;
        this.learner = Learners.of(words, text, settings);
        this.run = new Run(learner.total(), settings.rate(), () -> watch.run(false));
        this.working = new CountDownLatch(settings.threads());
    }

    /**
     * Counts the words and writes the text as numbers.
     *
     * @param progress told how far the reading is, 0 to 1
     */
    public static WordTraining open(Corpus corpus, WordSettings settings, DoubleConsumer progress)
            throws InputFault, IOException {
        settings.checked();
        WordCounts words = WordCounts.of(corpus, settings.minCount(), share -> progress.accept(share / 2));
        EncodedText text = EncodedText.of(corpus, words, share -> progress.accept(0.5 + share / 2));
        return new WordTraining(words, text, settings, true);
    }

    /** Learns from a text that was read before and stays the caller's to close; its words are those counted then. */
    public static WordTraining of(WordCounts words, EncodedText text, WordSettings settings) throws InputFault {
        return new WordTraining(words, text, settings.checked(), false);
    }

    public WordCounts words() {
        return words;
    }

    public WordSettings settings() {
        return settings;
    }

    /** Lets the workers run. Once only. */
    public synchronized void start() {
        if (!workers.isEmpty()) {
            throw new IllegalStateException("already started");
        }
        watch.run(true);
        for (int i = 0; i < settings.threads(); i++) {
            int worker = i;
            Thread thread = new Thread(() -> work(worker), "words-" + i);
            thread.setDaemon(true);
            workers.add(thread);
            thread.start();
        }
    }

    private void work(int worker) {
        try {
            learner.work(worker, run);
        } catch (RuntimeException | Error e) {
            fault = e;
            run.stop();
        } finally {
            working.countDown();
            if (working.getCount() == 0) {
                watch.run(false);
            }
        }
    }

    /** Asks the workers to wait after what they are at. */
    public void pause() {
        run.pause(true);
        watch.run(false);
    }

    public void resume() {
        watch.run(working.getCount() > 0);
        run.pause(false);
    }

    /** Goes on, and pauses by itself after about so many units of work. */
    public void advance(long units) {
        watch.run(working.getCount() > 0);
        run.pauseAfter(units);
    }

    /** Most units of work a second, to be watched; 0 for as many as can be. Changes no vector. */
    public void speed(double unitsPerSecond) {
        run.speed(unitsPerSecond);
    }

    /** Asks the workers to end; the vectors stay as they are. */
    public void stop() {
        run.stop();
    }

    /** A copy of the output vector u of a word, as it is now; empty for methods that learn no such vectors. */
    public float[] output(int word) {
        return learner.output(word);
    }

    /** Sets the learning rate from which the present one falls; in force at once. */
    public void learningRate(double rate) {
        run.startRate(rate);
    }

    /** Waits until all workers have ended. */
    public void await() throws InterruptedException {
        working.await();
    }

    /** Waits at most so long; whether all workers have ended. */
    public boolean await(long milliseconds) throws InterruptedException {
        return working.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    public WordProgress progress() {
        long done = run.done();
        int epoch = (int) (done * settings.epochs() / run.total());
        return new WordProgress(state(), done, run.total(), epoch, run.loss(), run.rate(),
                done / Math.max(1e-9, watch.seconds()));
    }

    private WordProgress.State state() {
        if (fault != null) {
            return WordProgress.State.FAILED;
        }
        if (run.broken()) {
            return WordProgress.State.DIVERGED;
        }
        if (workers.isEmpty()) {
            return WordProgress.State.READY;
        }
        if (working.getCount() == 0) {
            return run.stopped() ? WordProgress.State.STOPPED : WordProgress.State.DONE;
        }
        return run.paused() ? WordProgress.State.PAUSED : WordProgress.State.RUNNING;
    }

    /** What went wrong in a worker, if the state is {@code FAILED}. */
    public @Nullable Throwable fault() {
        return fault;
    }

    /** The vectors as they are now: a copy, taken while the workers go on. */
    public WordVectors snapshot() {
        float[] pieces = learner.pieceRows();
        HeapRows rows = HeapRows.of(learner.vectors(), settings.dim());
        @Nullable UnseenWords unseen = pieces.length == 0 ? null : new PieceVectors(settings.pieces(), pieces, settings.dim());
        synchronized (this) {
            names = names == null ? new WordVectors(words.words(), words.counts(), rows, unseen) : names.moved(rows, unseen);
            return names;
        }
    }

    /** Ends the workers and forgets the text. */
    @Override
    public void close() throws IOException {
        run.stop();
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (ownsText) {
            text.close();
        }
    }

    /** Seconds while running. */
    private static final class Stopwatch {
        private long since;
        private long sum;
        private boolean running;

        synchronized void run(boolean on) {
            long now = System.nanoTime();
            sum += running ? now - since : 0;
            since = now;
            running = on;
        }

        synchronized double seconds() {
            return (sum + (running ? System.nanoTime() - since : 0)) / 1e9;
        }
    }
}
