package org.neurarium.dataset.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;

/** The plain methods that fit some examples, learned from one part of a split and judged on the other. */
public final class Baselines {
    private Baselines() {
    }

    /** Every method that fits, the simplest first; none where nothing is held out, or for an encoder–decoder. */
    public static List<Baseline> of(Split split) {
        Examples train = split.train();
        if (split.validation().count() == 0 || train.count() == 0 || train.sequences().decoder() != null) {
            return List.of();
        }
        if (!train.isClassification()) {
            return regression(split);
        }
        List<Baseline> all = new ArrayList<>(List.of(majority(split)));
        boolean tokens = train.sequences().isTokens();
        if (tokens && train.sequences().answers() == 0) {
            all.add(naiveBayes(split));
        } else if (tokens && train.classes().equals(train.sequences().vocabulary())) {
            all.add(trigram(split));
        } else if (tokens) {
            all.add(commonestTag(split));
        }
        return all;
    }

    private static Baseline majority(Split split) {
        int best = mode(counts(split.train().labels(), split.train().classes().size()));
        int[] held = split.validation().labels();
        return Baseline.accuracy("majority", Arrays.stream(held).filter(l -> l == best).count(), asked(held));
    }

    private static Baseline naiveBayes(Split split) {
        NaiveBayes bayes = new NaiveBayes(split.train().classes().size());
        for (int i = 0; i < split.train().count(); i++) {
            bayes.learn(words(split.train(), i), split.train().labels()[i]);
        }
        long right = 0;
        for (int i = 0; i < split.validation().count(); i++) {
            right += bayes.classify(words(split.validation(), i)) == split.validation().labels()[i] ? 1 : 0;
        }
        return Baseline.accuracy("naive-bayes", right, split.validation().count());
    }

    /** The known tokens of an example; unknown ones tell nothing. */
    private static List<String> words(Examples examples, int example) {
        List<String> words = new ArrayList<>();
        for (int t = 0; t < steps(examples); t++) {
            int id = token(examples, example, t);
            if (id != Sequences.PADDING && id != Sequences.UNKNOWN) {
                words.add(examples.sequences().vocabulary().get(id));
            }
        }
        return words;
    }

    private static Baseline trigram(Split split) {
        Examples train = split.train();
        Trigram model = new Trigram(train.classes().size());
        each(train, (before, last, next) -> model.learn(before, last, next));
        double[] sums = new double[3];
        each(split.validation(), (before, last, next) -> {
            sums[0] -= Math.log(model.probability(before, last, next));
            sums[1]++;
        });
        return new Baseline("trigram", Double.NaN, Math.exp(sums[0] / sums[1]), Double.NaN);
    }

    /** The tag that a token had most often, and the commonest of all for a token never seen. */
    private static Baseline commonestTag(Split split) {
        Examples train = split.train();
        Map<Integer, int[]> tags = new HashMap<>();
        int classes = train.classes().size();
        each(train, (before, last, tag) -> tags.computeIfAbsent(last, k -> new int[classes])[tag]++);
        int usual = mode(counts(train.labels(), classes));
        long[] right = new long[2];
        each(split.validation(), (before, last, tag) -> {
            int[] seen = tags.get(last);
            right[0] += (seen == null ? usual : mode(seen)) == tag ? 1 : 0;
            right[1]++;
        });
        return Baseline.accuracy("commonest-tag", right[0], right[1]);
    }

    private static List<Baseline> regression(Split split) {
        int width = split.train().valueNames().size();
        float[] values = split.train().values();
        double[] mean = new double[width];
        for (int i = 0; i < values.length; i++) {
            mean[i % width] += values[i] / ((double) values.length / width);
        }
        float[] held = split.validation().values();
        double squares = 0;
        for (int i = 0; i < held.length; i++) {
            squares += (held[i] - mean[i % width]) * (held[i] - mean[i % width]);
        }
        Baseline first = Baseline.rmse("mean", squares, held.length);
        boolean series = split.train().shape().rank() == 2 && split.train().sequences().answers() == 0;
        return series ? List.of(first, lastValue(split)) : List.of(first);
    }

    /** "The same as last time": the newest value of a window, whose first channel is the one to predict. */
    private static Baseline lastValue(Split split) {
        Examples held = split.validation();
        float[] features = held.features().clone();
        split.normalization().undo(features);
        int steps = held.shape().size(0);
        int channels = held.shape().size(1);
        int width = held.valueNames().size();
        double squares = 0;
        for (int i = 0; i < held.values().length; i++) {
            double last = features[(i / width * steps + steps - 1) * channels];
            squares += (held.values()[i] - last) * (held.values()[i] - last);
        }
        return Baseline.rmse("last-value", squares, held.values().length);
    }

    /** What was asked: the two tokens up to the step (−1 for none) and the right answer there. */
    private interface Asked {
        void answer(int before, int last, int answer);
    }

    private static void each(Examples examples, Asked asked) {
        int steps = steps(examples);
        for (int i = 0; i < examples.count(); i++) {
            for (int t = 0; t < steps; t++) {
                int answer = examples.labels()[i * steps + t];
                if (answer >= 0) {
                    asked.answer(t == 0 ? -1 : token(examples, i, t - 1), token(examples, i, t), answer);
                }
            }
        }
    }

    private static int steps(Examples examples) {
        return (int) examples.shape().count();
    }

    private static int token(Examples examples, int example, int step) {
        return (int) examples.features()[example * steps(examples) + step];
    }

    private static int[] counts(int[] labels, int classes) {
        int[] counts = new int[classes];
        Arrays.stream(labels).filter(l -> l >= 0).forEach(l -> counts[l]++);
        return counts;
    }

    private static long asked(int[] labels) {
        return Arrays.stream(labels).filter(l -> l >= 0).count();
    }

    private static int mode(int[] counts) {
        int best = 0;
        for (int c = 1; c < counts.length; c++) {
            best = counts[c] > counts[best] ? c : best;
        }
        return best;
    }
}
