package org.neurarium.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.learn.WordTraining;
import org.neurarium.words.projection.Points;
import org.neurarium.words.projection.Tsne;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.WordVectors;

/**
 * The works {@code sgns}, {@code tsne} and {@code neighbours}. Text: made sentences of 16,000 words whose frequencies fall as Zipf and
 * Mandelbrot have it, like a book's, so that the vocabulary, the share of dropped words and the work per word are a book's.
 */
final class WordsBench {
    private static final int VOCABULARY = 16_000;
    private static final double MANDELBROT = 2.7;
    private static final int WARM_UP = 100_000;
    private static final int TOKENS = 500_000;
    private static final int SENTENCE = 1_000;
    private static final long SNAPSHOT_MILLISECONDS = 100;
    private static final int POINTS = 10_000;
    private static final int DIM = 50;
    private static final int CLUSTERS = 10;
    private static final int STEPS = 300;
    private static final int FIRST_STEPS = 50;
    private static final int NEIGHBOURS = 1_000_000;
    private static final int NEIGHBOURS_DIM = 100;
    private static final int QUESTIONS = 45;

    private WordsBench() {
    }

    /** Skip-gram, 100 numbers, window 5, 5 negatives, sample 1e-3; a copy of all vectors ten times a second. Words a second. */
    static BenchRow sgns() throws InputFault, IOException {
        wordsPerSecond(WARM_UP, 1);
        double one = wordsPerSecond(TOKENS, 1);
        return new BenchRow("sgns", one, "words/s", 1, "cpu", "java", Map.of("2 threads", wordsPerSecond(TOKENS, 2)));
    }

    private static double wordsPerSecond(int tokens, int threads) throws InputFault, IOException {
        WordSettings settings = WordSettings.of(WordMethod.SKIP_GRAM).withMinCount(1).withEpochs(1).withThreads(threads);
        try (WordTraining training = WordTraining.open(new ZipfText(tokens), settings, share -> { })) {
            training.start();
            while (!training.await(SNAPSHOT_MILLISECONDS)) {
                training.snapshot();
            }
            return training.progress().perSecond();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** 10,000 points of 50 numbers in ten clusters, perplexity 30. Milliseconds a step, one thread. */
    static BenchRow tsne() {
        Random random = new Random(1);
        float[] centres = new float[CLUSTERS * DIM];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 4 * (float) random.nextGaussian();
        }
        float[] values = new float[POINTS * DIM];
        for (int i = 0; i < values.length; i++) {
            values[i] = centres[i / DIM % CLUSTERS * DIM + i % DIM] + (float) random.nextGaussian();
        }
        long start = System.nanoTime();
        Tsne tsne = Tsne.of(new Points(values, POINTS, DIM), 2, 30, 0, 1);
        double similarities = (System.nanoTime() - start) / 1e6;
        for (int i = 0; i < FIRST_STEPS; i++) {
            tsne.step();
        }
        start = System.nanoTime();
        for (int i = 0; i < STEPS; i++) {
            tsne.step();
        }
        double step = (System.nanoTime() - start) / 1e6 / STEPS;
        return new BenchRow("tsne", step, "ms/iteration", 1, "cpu", "java", Map.of("similarities, all threads, ms", similarities));
    }

    /** A million words of 100 numbers in memory; the ten nearest to one of them, all threads. Milliseconds a question. */
    static BenchRow neighbours() {
        Random random = new Random(1);
        float[] rows = new float[NEIGHBOURS * NEIGHBOURS_DIM];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextFloat() - 0.5f;
        }
        WordVectors vectors = new WordVectors(IntStream.range(0, NEIGHBOURS).mapToObj(Integer::toString).toList(), new long[0],
                HeapRows.of(rows, NEIGHBOURS_DIM), null);
        Neighbours neighbours = new Neighbours(vectors);
        double[] times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            float[] query = vectors.vector(random.nextInt(NEIGHBOURS));
            long start = System.nanoTime();
            neighbours.nearest(query, 10, Neighbours.Measure.COSINE, Set.of());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(times, QUESTIONS / 3, QUESTIONS);
        Arrays.sort(warm);
        return new BenchRow("neighbours", warm[warm.length / 2], "ms", Runtime.getRuntime().availableProcessors(), "cpu", "java",
                Map.of("best", warm[0], "worst", warm[warm.length - 1]));
    }

    /** Independent words, the r-th most frequent with probability ∝ 1 / (r + 2.7). */
    private record ZipfText(int tokens) implements Corpus {
        @Override
        public String name() {
            return "zipf";
        }

        @Override
        public void read(Reader reader) throws InputFault {
            double[] below = new double[VOCABULARY];
            double sum = 0;
            for (int r = 0; r < VOCABULARY; r++) {
                sum += 1 / (r + 1 + MANDELBROT);
                below[r] = sum;
            }
            Random random = new Random(1);
            List<String> passage = new ArrayList<>();
            for (int i = 0; i < tokens; i += SENTENCE) {
                passage.clear();
                for (int j = 0; j < SENTENCE; j++) {
                    int found = Arrays.binarySearch(below, random.nextDouble() * sum);
                    passage.add("w" + (found < 0 ? -found - 1 : found));
                }
                if (!reader.passage(passage, i / (double) tokens)) {
                    return;
                }
            }
        }
    }
}
