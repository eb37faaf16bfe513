package org.neurarium.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.dataset.table.Note;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.spec.Shape;

/** Puts tokenized texts together as examples. */
final class TokenExamples {
    private TokenExamples() {
    }

    /** One class for each text; texts longer than {@code steps} are cut. */
    static Examples labelled(TokenStore texts, Vocabulary vocabulary, int steps, int[] labels, List<String> classes,
                             List<Note> notes) {
        return Examples.classification(texts.padded(vocabulary, steps), Shape.of(steps), labels, classes, List.of())
                .with(new Sequences(texts.lengths(steps), vocabulary.tokens(), 0, null, notes));
    }

    /** One class for every token: row for row, {@code tags} has as many tokens as {@code texts}. */
    static Examples tagged(TokenStore texts, Vocabulary vocabulary, List<List<Integer>> tags, List<String> classes) {
        int steps = texts.longest();
        int[] labels = new int[texts.size() * steps];
        Arrays.fill(labels, Sequences.NO_ANSWER);
        for (int row = 0; row < texts.size(); row++) {
            for (int t = 0; t < texts.length(row); t++) {
                labels[row * steps + t] = tags.get(row).get(t);
            }
        }
        return Examples.classification(texts.padded(vocabulary, steps), Shape.of(steps), labels, classes, List.of())
                .with(new Sequences(texts.lengths(steps), vocabulary.tokens(), steps, null));
    }

    /** The next token at every step: from the start sign to the last token, answered by the first to the end sign. */
    static Examples continued(TokenStore texts, Vocabulary vocabulary, List<Note> notes) {
        Written written = written(texts, vocabulary);
        return Examples.classification(written.inputs, Shape.of(written.steps), written.answers, vocabulary.tokens(),
                List.of()).with(new Sequences(written.lengths, vocabulary.tokens(), written.steps, null, notes));
    }

    /** A text answered by a text. Both ids are of their own vocabulary. */
    static Examples translated(TokenStore sources, Vocabulary vocabulary, TokenStore targets, Vocabulary answers,
                               List<Note> notes) {
        int steps = sources.longest();
        Written written = written(targets, answers);
        Sequences.Decoder decoder = new Sequences.Decoder(written.inputs, written.steps, written.lengths,
                answers.tokens(), Vocabulary.START_ID, Vocabulary.END_ID);
        return Examples.classification(sources.padded(vocabulary, steps), Shape.of(steps), written.answers,
                answers.tokens(), List.of())
                .with(new Sequences(sources.lengths(steps), vocabulary.tokens(), written.steps, decoder, notes));
    }

    /** One text as features, cut or padded to the steps of the schema. */
    static float[] typed(List<String> tokens, Examples.Schema schema) {
        int steps = schema.shape().size(0);
        float[] ids = new float[steps];
        Map<String, Integer> known = new HashMap<>();
        for (int id = 0; id < schema.vocabulary().size(); id++) {
            known.putIfAbsent(schema.vocabulary().get(id), id);
        }
        for (int t = 0; t < Math.min(steps, tokens.size()); t++) {
            ids[t] = known.getOrDefault(tokens.get(t), Sequences.UNKNOWN);
        }
        return ids;
    }

    private static Written written(TokenStore texts, Vocabulary vocabulary) {
        int steps = texts.longest() + 1;
        float[] inputs = new float[texts.size() * steps];
        int[] answers = new int[texts.size() * steps];
        int[] lengths = new int[texts.size()];
        Arrays.fill(answers, Sequences.NO_ANSWER);
        float[] padded = texts.padded(vocabulary, steps);
        for (int row = 0; row < texts.size(); row++) {
            int length = texts.length(row);
            int at = row * steps;
            inputs[at] = Vocabulary.START_ID;
            for (int t = 0; t < length; t++) {
                answers[at + t] = (int) padded[at + t];
                inputs[at + t + 1] = padded[at + t];
            }
            answers[at + length] = Vocabulary.END_ID;
            lengths[row] = length + 1;
        }
        return new Written(inputs, answers, lengths, steps);
    }

    private record Written(float[] inputs, int[] answers, int[] lengths, int steps) {
    }
}
