package org.neurarium.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.learn.WordTraining;

/** Lets a training of word vectors run to its end, shows how far it is, and stops it at Ctrl+C. */
final class WordsRun {
    private static final long LOOK_MILLISECONDS = 100;
    private final CommandContext context;
    private final WordTraining training;
    private final WordsProgressBar bar;
    private final boolean json;
    private int epoch;

    WordsRun(CommandContext context, WordTraining training, WordsProgressBar bar, boolean json) {
        this.context = context;
        this.training = training;
        this.bar = bar;
        this.json = json;
    }

    /** How it went. */
    record Ended(WordProgress progress, double seconds) {
    }

    Ended train() throws RunFault {
        long start = System.nanoTime();
        try (StopSignal stop = StopSignal.listen()) {
            training.start();
            while (!training.await(LOOK_MILLISECONDS)) {
                bar.show(training.progress());
                epochs(training.progress());
                if (stop.asked()) {
                    training.stop();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            training.stop();
        }
        WordProgress last = training.progress();
        bar.show(last);
        bar.end();
        epochs(last);
        if (last.state() == WordProgress.State.FAILED) {
            throw new RunFault("words.fault.failed", String.valueOf(training.fault()));
        }
        return new Ended(last, Math.round((System.nanoTime() - start) / 1e7) / 100.0);
    }

    private void epochs(WordProgress progress) {
        if (json && progress.epoch() > epoch) {
            epoch = progress.epoch();
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("event", "epoch");
            tree.put("epoch", epoch);
            tree.put("loss", progress.loss());
            tree.put("rate", progress.rate());
            tree.put("perSecond", progress.perSecond());
            context.json(tree);
        }
    }
}
