package org.neurarium.lab.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** A model that learns sentences epoch by epoch, ahead of who looks; what it was after each epoch is kept, and who asks early waits. */
public final class SenseTraining {
    public static final int EPOCHS = 40;
    private static final int WIDTH = 12;

    private final SenseSentences.Text text;
    private final TwoDirectionModel model;
    private final List<CompletableFuture<Moment>> moments = Stream.generate(CompletableFuture<Moment>::new).limit(EPOCHS + 1L).toList();
    private volatile boolean stopped;

    /**
     * What the model makes of the word, as layers by {@link TwoDirectionModel#layers}.
     *
     * @param loss mean −log p per token and direction during the epoch; NaN before the first
     * @param probes in the four sentences that are not learned, those of the first sense first
     * @param uses in the sentences that are learned
     */
    public record Moment(double loss, List<double[][]> probes, List<double[][]> uses) {
    }

    /** @param thread where it learns */
    public SenseTraining(SenseSentences sentences, long seed, Executor thread) {
        text = sentences.text(seed);
        model = new TwoDirectionModel(text.vocabulary().size(), WIDTH, seed);
        thread.execute(this::learn);
    }

    private void learn() {
        try {
            List<int[]> sentences = text.learned().stream().map(text::ids).toList();
            double loss = Double.NaN;
            for (int epoch = 0; epoch <= EPOCHS && !stopped; epoch++) {
                loss = epoch == 0 ? Double.NaN : model.learn(sentences);
                moments.get(epoch).complete(new Moment(loss, layers(text.probes()), layers(text.learned())));
            }
        } catch (RuntimeException failure) {
            moments.forEach(m -> m.completeExceptionally(failure));
        }
    }

    private List<double[][]> layers(List<SenseSentences.Use> uses) {
        List<double[][]> layers = new ArrayList<>();
        uses.forEach(u -> layers.add(model.layers(text.ids(u), text.place(u))));
        return layers;
    }

    public SenseSentences.Text text() {
        return text;
    }

    /** After so many epochs; waits until it has learned them. Not to be asked once it was stopped. */
    public Moment after(int epochs) {
        return moments.get(epochs).join();
    }

    /** How the task "which sense is it" mixes the layers after so many epochs. */
    public TaskWeights learnedWeights(int epochs) {
        boolean[] second = new boolean[text.learned().size()];
        for (int i = 0; i < second.length; i++) {
            second[i] = text.learned().get(i).second();
        }
        return TaskWeights.learned(after(epochs).uses(), second);
    }

    /** Learns no further. */
    public void stop() {
        stopped = true;
    }

    /**
     * Mean cosines between the probes: of two uses of one sense, and of one use of each.
     *
     * @param cosines of every pair, {@code [4][4]}
     */
    public record Likeness(double[][] cosines, double one, double two) {
        public static Likeness of(List<double[][]> probes, TaskWeights weights) {
            List<double[]> mixed = probes.stream().map(weights::mix).toList();
            int half = mixed.size() / 2;
            double[][] cosines = new double[mixed.size()][mixed.size()];
            double[] sums = new double[2];
            int[] pairs = new int[2];
            for (int i = 0; i < cosines.length; i++) {
                for (int j = 0; j < cosines.length; j++) {
                    cosines[i][j] = TaskWeights.cosine(mixed.get(i), mixed.get(j));
                    if (i < j) {
                        int kind = i / half == j / half ? 0 : 1;
                        sums[kind] += cosines[i][j];
                        pairs[kind]++;
                    }
                }
            }
            return new Likeness(cosines, sums[0] / pairs[0], sums[1] / pairs[1]);
        }
    }
}
