package org.neurarium.ui.lab.context;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.context.SenseSentences;
import org.neurarium.lab.context.SenseTraining;
import org.neurarium.lab.context.TaskWeights;
import org.neurarium.ui.lab.stage.StepHead;

/** A word in four sentences and how a task mixes its layers; a step is an epoch of the language model. */
final class ContextViewModel {
    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Executor thread;
    private final double[] scores = new double[3];
    private SenseSentences sentences;
    private double gamma = 1;
    private int seed = 1;
    private SenseTraining training;

    /** @param thread where the model learns */
    ContextViewModel(SenseSentences sentences, Executor thread) {
        this.sentences = sentences;
        this.thread = thread;
        training = new SenseTraining(sentences, seed, thread);
        head.length(SenseTraining.EPOCHS);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    SenseTraining training() {
        return training;
    }

    /** The model after the epochs of this step. */
    SenseTraining.Moment moment() {
        return training.after(head.at().get());
    }

    /** How near the probes are to each other after some epochs. */
    SenseTraining.Likeness likeness(int epochs) {
        return SenseTraining.Likeness.of(training.after(epochs).probes(), weights());
    }

    TaskWeights weights() {
        return new TaskWeights(scores.clone(), gamma);
    }

    String word() {
        return sentences.name().toLowerCase(Locale.ROOT);
    }

    void word(String name) {
        sentences = SenseSentences.valueOf(name.toUpperCase(Locale.ROOT));
        again();
    }

    double score(int layer) {
        return scores[layer];
    }

    void score(int layer, double value) {
        scores[layer] = value;
        changed();
    }

    double gamma() {
        return gamma;
    }

    void gamma(double value) {
        gamma = value;
        changed();
    }

    int seed() {
        return seed;
    }

    void seed(int value) {
        seed = value;
        again();
    }

    /** Scores and γ as the task learns them that asks which sense a word has, to hundredths: as their fields show them whole. */
    void learnWeights() {
        TaskWeights learned = training.learnedWeights(head.at().get());
        Arrays.setAll(scores, i -> hundredths(learned.scores()[i]));
        gamma = hundredths(learned.gamma());
        changed();
    }

    void close() {
        training.stop();
    }

    private static double hundredths(double value) {
        return Math.rint(value * 100) / 100;
    }

    private void again() {
        training.stop();
        training = new SenseTraining(sentences, seed, thread);
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
