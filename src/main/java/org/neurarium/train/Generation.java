package org.neurarium.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.DataSource;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;
import org.neurarium.lab.decode.NextTokens;
import org.neurarium.lab.decode.Sampling;

/**
 * Lets a network write by chance with the parameters it has at that moment: a language model goes on from a beginning, an
 * encoder–decoder answers. Training waits while a text is written, so that all of it is by the same parameters.
 */
public final class Generation {
    private final TrainingSession session;
    private final Decoding decoding;
    private final Examples train;

    /** @param session of a network that {@link #canWrite} */
    public Generation(TrainingSession session) {
        this.session = session;
        this.decoding = new Decoding(session);
        this.train = Sessions.data(session).train();
    }

    /** Whether the network is a language model or has a decoder. */
    public static boolean canWrite(TrainingSession session) {
        Decoding decoding = new Decoding(session);
        return decoding.hasDecoder() || decoding.isLanguageModel();
    }

    /**
     * A token that was drawn.
     *
     * @param probability p(token | all before), as the network gives it
     * @param chance with which it was drawn: after temperature and top-k, and without the tokens that nobody writes (padding,
     *     unknown, the start sign)
     */
    public record Token(int id, String text, double probability, double chance) {
    }

    /**
     * @param begun tokens that were there before: of a language model the beginning, the start sign with it
     * @param tokens what was written, without the end sign
     * @param ended whether the network wrote the end sign
     */
    public record Written(List<String> begun, List<Token> tokens, boolean ended) {
    }

    /** Whether it answers a prompt, in place of going on from it. */
    public boolean answers() {
        return decoding.hasDecoder();
    }

    /**
     * A text to go on from or to answer, as it was typed. Of a beginning longer than the network's steps nothing is cut off:
     * it goes on from its end.
     *
     * @throws InputFault if nothing of it is known, or if it is too long to be answered
     */
    public ExampleInput prompt(DataSource data, String text) throws InputFault {
        Examples.Schema schema = train.schema();
        int steps = schema.shape().size(0);
        Shape room = Shape.of(Math.max(steps, 3 * text.length() + 2)); // jamo are three a character; a start sign
        Examples.Schema roomy = new Examples.Schema(room, schema.classes(), schema.valueNames(), schema.featureNames(),
                schema.count(), schema.vocabulary(), schema.answers(), schema.decoderSteps(), schema.decoderVocabulary());
        float[] ids = DatasetCatalogue.get(data.kind()).typed(data.settings(), roomy, text).orElseThrow();
        ExampleInput typed = new ExampleInput(ids, ids.length, schema, null);
        int length = typed.length();
        if (!text.isBlank() && known(ids, length) == 0) {
            throw new InputFault("train.error.prompt-unknown", text);
        }
        if (answers() && length > steps) {
            throw new InputFault("train.error.prompt-long", length, steps);
        }
        return answers() ? ExampleInput.of(Sessions.data(session), Arrays.copyOf(ids, steps)) : typed;
    }

    private int known(float[] ids, int length) {
        int known = 0;
        for (int t = 0; t < length; t++) {
            boolean sign = train.schema().vocabulary().get((int) ids[t]).equals(Vocabulary.START);
            known += ids[t] == Sequences.UNKNOWN || sign ? 0 : 1;
        }
        return known;
    }

    /**
     * Blocks until the text is written; not to be called on a thread that must not wait.
     *
     * @param prompt what is gone on from or answered; a language model told nothing begins with the start sign, or with the
     *     first token that it learned from where its texts have none
     * @param length most tokens written; an answer has no more than the decoder's steps
     * @param seed the same seed and parameters give the same text
     */
    public Written write(ExampleInput prompt, Sampling sampling, int length, long seed) {
        int[] begun = answers() ? new int[] {decoder().start()} : beginning(prompt);
        int most = answers() ? Math.min(length, decoder().steps()) : length;
        Draw draw = new Draw(begun, sampling, new SplittableRandom(seed));
        return decoding.ask(prompt.featuresOnly(), model -> draw.text(model, most));
    }

    /** What a person reads for it, the beginning of a language model with it. */
    public String readable(Written written, DataSource data) throws InputFault {
        List<String> tokens = new ArrayList<>();
        if (!answers()) {
            tokens.addAll(written.begun());
            tokens.remove(Vocabulary.START);
        }
        written.tokens().forEach(t -> tokens.add(t.text()));
        return DatasetCatalogue.get(data.kind()).written(data.settings(), tokens);
    }

    private int[] beginning(ExampleInput prompt) {
        int[] begun = new int[prompt.length()];
        for (int t = 0; t < begun.length; t++) {
            begun[t] = (int) prompt.values()[t];
        }
        return begun.length > 0 ? begun : new int[] {(int) train.features()[0]};
    }

    private Sequences.Decoder decoder() {
        return java.util.Objects.requireNonNull(train.sequences().decoder());
    }

    /** One text being drawn. */
    private final class Draw {
        private final List<String> vocabulary = train.classes();
        private final int end = answers() ? decoder().end() : vocabulary.indexOf(Vocabulary.END);
        private final int start = answers() ? decoder().start() : vocabulary.indexOf(Vocabulary.START);
        private final List<String> begun;
        private final Sampling sampling;
        private final RandomGenerator random;
        private int[] prefix;

        Draw(int[] begun, Sampling sampling, RandomGenerator random) {
            this.begun = Arrays.stream(begun).mapToObj(vocabulary::get).toList();
            this.prefix = begun;
            this.sampling = sampling;
            this.random = random;
        }

        Written text(NextTokens model, int most) {
            List<Token> tokens = new ArrayList<>();
            while (tokens.size() < most) {
                float[] logs = model.logProbabilities(List.of(prefix))[0];
                Token token = next(logs);
                if (token.id() == end) {
                    return new Written(begun, List.copyOf(tokens), true);
                }
                tokens.add(token);
                prefix = Arrays.copyOf(prefix, prefix.length + 1);
                prefix[prefix.length - 1] = token.id();
            }
            return new Written(begun, List.copyOf(tokens), false);
        }

        private Token next(float[] logs) {
            float[] allowed = logs.clone();
            for (int mark : new int[] {Sequences.PADDING, Sequences.UNKNOWN, start}) {
                if (mark >= 0) {
                    allowed[mark] = Float.NEGATIVE_INFINITY;
                }
            }
            int id = sampling.draw(allowed, random);
            return new Token(id, vocabulary.get(id), Math.exp(logs[id]), sampling.probabilities(allowed)[id]);
        }
    }
}
