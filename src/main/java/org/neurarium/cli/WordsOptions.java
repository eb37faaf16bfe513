package org.neurarium.cli;

import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import picocli.CommandLine.Option;

/** Options that say how vectors are learnt. */
final class WordsOptions {
    @Option(names = "--method", paramLabel = "M", descriptionKey = "words.method")
    String method = WordMethod.SKIP_GRAM.id();

    @Option(names = "--loss", paramLabel = "negative-sampling|softmax", descriptionKey = "words.loss")
    String loss = WordSettings.Objective.NEGATIVE_SAMPLING.id();

    @Option(names = "--dim", paramLabel = "N", descriptionKey = "words.dim")
    @Nullable String dim;

    @Option(names = "--window", paramLabel = "N", descriptionKey = "words.window")
    @Nullable String window;

    @Option(names = "--negative", paramLabel = "N", descriptionKey = "words.negative")
    @Nullable String negative;

    @Option(names = "--min-count", paramLabel = "N", descriptionKey = "words.min-count")
    @Nullable String minCount;

    @Option(names = "--sample", paramLabel = "X", descriptionKey = "words.sample")
    @Nullable String sample;

    @Option(names = "--rate", paramLabel = "X", descriptionKey = "words.rate")
    @Nullable String rate;

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "words.epochs")
    @Nullable String epochs;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "words.threads")
    @Nullable String threads;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "words.seed")
    @Nullable String seed;

    WordSettings settings() throws InputFault {
        WordMethod how = WordMethod.find(OptionValue.choice("--method", method, WordMethod.ids())).orElseThrow();
        WordSettings s = WordSettings.of(how).withThreads(Runtime.getRuntime().availableProcessors());
        OptionValue.choice("--loss", loss, java.util.List.of("negative-sampling", "softmax"));
        s = loss.equals("softmax") ? s.withObjective(WordSettings.Objective.SOFTMAX) : s;
        s = dim == null ? s : s.withDim(integer("--dim", dim, WordSettings.MOST_DIM));
        s = window == null ? s : s.withWindow(integer("--window", window, WordSettings.MOST_WINDOW));
        s = negative == null ? s : s.withNegatives(integer("--negative", negative, WordSettings.MOST_NEGATIVES));
        s = minCount == null ? s : s.withMinCount(integer("--min-count", minCount, Integer.MAX_VALUE));
        s = epochs == null ? s : s.withEpochs(integer("--epochs", epochs, WordSettings.MOST_EPOCHS));
        s = threads == null ? s : s.withThreads(integer("--threads", threads, WordSettings.MOST_THREADS));
        s = seed == null ? s : s.withSeed(OptionValue.integer("--seed", seed, 0, Long.MAX_VALUE));
        s = sample == null ? s : s.withSample(number("--sample", sample, 0, 1));
        s = rate == null ? s : s.withRate(number("--rate", rate, 0, 10));
        return s.checked();
    }

    private static int integer(String option, String text, int most) throws InputFault {
        return (int) OptionValue.integer(option, text, 1, most);
    }

    static double number(String option, String text, double least, double most) throws InputFault {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InputFault(e, "words.fault.option-number", option, text, least, most);
        }
        throw new InputFault("words.fault.option-number", option, text, least, most);
    }
}
