package org.neurarium.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Brackets of several kinds that close properly or not. A proper string is drawn uniformly among those of its length
 * (Arnold and Sleep, "Uniform random generation of balanced parenthesis strings", 1980); an improper one is such a
 * string with two brackets exchanged, so both classes hold the same brackets and only their order tells. Lengths are
 * even, uniform from 2 to {@code length}; classes in turn.
 */
final class BracketMatchingDataset implements DatasetType {
    private static final String OPENING = "([{<";
    private static final String CLOSING = ")]}>";
    private static final int TRIES = 20;

    @Override
    public String id() {
        return "bracket-matching";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.SEQUENCE;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(4_000, SequenceParams.MAX_COUNT, ParamSpec.integer("length", 20, 4, 200),
                ParamSpec.integer("kinds", 2, 1, OPENING.length()));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        SplitMix64 random = new SplitMix64((long) checked.number("seed"), 0);
        int kinds = checked.integer("kinds");
        TokenStore texts = new TokenStore();
        int[] labels = new int[checked.integer("count")];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            char[] brackets = proper(2 * (1 + random.below(checked.integer("length") / 2)), kinds, random);
            if (labels[i] == 0) {
                exchange(brackets, random);
            }
            texts.add(Arrays.asList(new String(brackets).split("")));
        }
        List<String> alphabet = Arrays.asList((OPENING.substring(0, kinds) + CLOSING.substring(0, kinds)).split(""));
        return TokenExamples.labelled(texts, Vocabulary.of(alphabet, false), checked.integer("length") / 2 * 2, labels,
                List.of("unmatched", "matched"), List.of());
    }

    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) {
        return Optional.of(TokenExamples.typed(Splitting.CHARACTERS.tokenizer().tokens(text.replaceAll("\\s", "")), schema));
    }

    /** Opens with probability (d + 2)(r − d) / (2r(d + 1)) at depth d with r signs to go, which makes every string as likely. */
    private static char[] proper(int length, int kinds, SplitMix64 random) {
        char[] brackets = new char[length];
        int[] open = new int[length];
        int depth = 0;
        for (int t = 0; t < length; t++) {
            double rest = length - t;
            if (random.uniform() < (depth + 2) * (rest - depth) / (2 * rest * (depth + 1))) {
                open[depth] = random.below(kinds);
                brackets[t] = OPENING.charAt(open[depth++]);
            } else {
                brackets[t] = CLOSING.charAt(open[--depth]);
            }
        }
        return brackets;
    }

    private static void exchange(char[] brackets, SplitMix64 random) {
        for (int i = 0; i < TRIES; i++) {
            int one = random.below(brackets.length);
            int other = random.below(brackets.length);
            swap(brackets, one, other);
            if (!matched(brackets)) {
                return;
            }
            swap(brackets, one, other);
        }
        // The first opens and the last closes: exchanged, the string begins by closing.
        swap(brackets, 0, brackets.length - 1);
    }

    private static void swap(char[] brackets, int one, int other) {
        char held = brackets[one];
        brackets[one] = brackets[other];
        brackets[other] = held;
    }

    private static boolean matched(char[] brackets) {
        char[] open = new char[brackets.length];
        int depth = 0;
        for (char bracket : brackets) {
            int kind = CLOSING.indexOf(bracket);
            if (kind < 0) {
                open[depth++] = bracket;
            } else if (depth == 0 || open[--depth] != OPENING.charAt(kind)) {
                return false;
            }
        }
        return depth == 0;
    }
}
