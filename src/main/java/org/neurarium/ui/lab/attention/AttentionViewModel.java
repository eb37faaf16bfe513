package org.neurarium.ui.lab.attention;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.attention.PositionWaves;
import org.neurarium.lab.attention.SelfAttention;
import org.neurarium.lab.attention.Vectors;
import org.neurarium.ui.lab.stage.StepHead;

/** A typed sentence, how it is attended to, and at which {@link Stage} of the computation a person is. */
final class AttentionViewModel {
    static final int MOST_TOKENS = 7;
    static final String PAD = "⟨pad⟩";

    /** What a step shows. */
    enum Stage {
        VECTORS, QUERIES, KEYS, VALUES, SCORES, SCALE, MASK, SOFTMAX, SUM, JOIN, OUTPUT, ORDER
    }

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private String example;
    private String sentence;
    private int size = 4;
    private int heads = 2;
    /** With these vectors the weights of the example are neither even nor all on one word. */
    private int seed = 448;
    private boolean causal;
    private boolean positions = true;
    private int padding;
    private int query = 2;
    private int shown = 1;
    private List<String> tokens = List.of();
    private SelfAttention attention;
    private List<SelfAttention.Head> result = List.of();
    private double[][] turned = new double[0][];

    AttentionViewModel(String sentence) {
        head.length(Stage.values().length - 1);
        example = sentence;
        this.sentence = sentence;
        attention = compute();
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    Stage stage() {
        return Stage.values()[head.at().get()];
    }

    String sentence() {
        return sentence;
    }

    void sentence(String typed) {
        sentence = typed;
        changed();
    }

    /** The sentence that stands there until another one is typed, in another language. */
    void example(String said) {
        boolean untouched = sentence.equals(example);
        boolean other = !said.equals(example);
        example = said;
        if (untouched && other) {
            sentence(said);
        }
    }

    /** Words typed beyond those that are shown. */
    int left() {
        return Math.max(0, words().size() - (MOST_TOKENS - padding));
    }

    List<String> tokens() {
        return tokens;
    }

    SelfAttention attention() {
        return attention;
    }

    List<SelfAttention.Head> result() {
        return result;
    }

    /** Y, what the layer hands on. */
    double[][] output() {
        return attention.output(result);
    }

    /** Y of the sentence read backwards, its rows put back beside the words they belong to. */
    double[][] turned() {
        return turned;
    }

    /** The largest difference between the two: 0 where the order of the words makes none. */
    double orderMatters() {
        double[][] y = output();
        double most = 0;
        for (int i = 0; i < y.length; i++) {
            for (int c = 0; c < y[i].length; c++) {
                most = Math.max(most, Math.abs(y[i][c] - turned[i][c]));
            }
        }
        return most;
    }

    /** The head whose arithmetic is written out. */
    SelfAttention.Head shownHead() {
        return result.get(shown() - 1);
    }

    /** The token whose row is looked at, from 0. */
    int row() {
        return Math.min(query, tokens.size()) - 1;
    }

    /** The words' vectors before positions are added. */
    double[][] wordVectors() {
        return tokens.stream().map(t -> Vectors.of(t, size, seed)).toArray(double[][]::new);
    }

    double[][] waves() {
        return PositionWaves.table(tokens.size(), size);
    }

    int query() {
        return row() + 1;
    }

    void query(int wanted) {
        query = wanted;
        changed();
    }

    int shown() {
        return Math.min(shown, heads);
    }

    void shown(int wanted) {
        shown = wanted;
        changed();
    }

    String size() {
        return String.valueOf(size);
    }

    void size(String wanted) {
        size = Integer.parseInt(wanted);
        changed();
    }

    String heads() {
        return String.valueOf(heads);
    }

    void heads(String wanted) {
        heads = Integer.parseInt(wanted);
        changed();
    }

    int seed() {
        return seed;
    }

    void seed(int wanted) {
        seed = wanted;
        changed();
    }

    boolean causal() {
        return causal;
    }

    void causal(boolean wanted) {
        causal = wanted;
        changed();
    }

    boolean positions() {
        return positions;
    }

    void positions(boolean wanted) {
        positions = wanted;
        changed();
    }

    int padding() {
        return padding;
    }

    void padding(int wanted) {
        padding = wanted;
        changed();
    }

    private List<String> words() {
        List<String> words = Arrays.stream(sentence.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        return words.isEmpty() ? List.of("…") : words;
    }

    private void changed() {
        attention = compute();
        revision.set(revision.get() + 1);
    }

    private SelfAttention compute() {
        List<String> all = new java.util.ArrayList<>(words().stream().limit(MOST_TOKENS - padding).toList());
        for (int i = 0; i < padding; i++) {
            all.add(PAD);
        }
        tokens = List.copyOf(all);
        SelfAttention made = of(tokens);
        result = made.run();
        List<String> backwards = new java.util.ArrayList<>(tokens.subList(0, tokens.size() - padding));
        java.util.Collections.reverse(backwards);
        backwards.addAll(tokens.subList(backwards.size(), tokens.size()));
        SelfAttention other = of(backwards);
        double[][] y = other.output(other.run());
        turned = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            turned[i] = y[i < y.length - padding ? y.length - padding - 1 - i : i];
        }
        return made;
    }

    private SelfAttention of(List<String> row) {
        double[][] x = row.stream().map(t -> Vectors.of(t, size, seed)).toArray(double[][]::new);
        for (int i = 0; i < x.length && positions; i++) {
            for (int c = 0; c < size; c++) {
                x[i][c] += PositionWaves.at(i, c, size);
            }
        }
        return new SelfAttention(x, Vectors.weights(size, "query", seed), Vectors.weights(size, "key", seed),
                Vectors.weights(size, "value", seed), Vectors.weights(size, "output", seed), heads, causal, padding);
    }
}
