package org.neurarium.lab.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A language model in two directions (Peters et al. 2018, "Deep contextualized word representations", section 3.1). From the
 * left, layers of LSTM units read the tokens before and say the next one; from the right, others read those behind and say the
 * one before. Both share the token vectors and the softmax; the loss of a sentence is
 * −Σₖ (log p(tₖ | t₁ … tₖ₋₁) + log p(tₖ | tₖ₊₁ … t_N)).
 */
public final class TwoDirectionModel {
    /** LSTM layers in each direction. */
    public static final int LAYERS = 2;
    /** Ids of the signs at both ends of every sentence. */
    public static final int START = 0;
    public static final int END = 1;

    private static final int BATCH = 2;
    private static final double RATE = 0.02;
    /** Small, so that a token does not drown its context. */
    private static final double TOKEN_REACH = 0.3;

    private final int vocabulary;
    private final int width;
    private final Random order;
    private final Learned tokens;
    private final Learned softmax;
    private final Lstm[][] directions = new Lstm[2][LAYERS];

    /**
     * @param vocabulary number of tokens, with the two signs
     * @param width numbers of a token vector, and units of a layer
     */
    public TwoDirectionModel(int vocabulary, int width, long seed) {
        this.vocabulary = vocabulary;
        this.width = width;
        Random random = new Random(seed);
        order = new Random(seed + 1);
        tokens = Learned.uniform(vocabulary * width, TOKEN_REACH, random);
        softmax = Learned.uniform(vocabulary * (width + 1), 1 / Math.sqrt(width), random);
        for (Lstm[] direction : directions) {
            for (int layer = 0; layer < LAYERS; layer++) {
                direction[layer] = new Lstm(width, width, random);
            }
        }
    }

    /** One epoch: every sentence once, in an order of chance. Gives the mean loss per token and direction before each update. */
    public double learn(List<int[]> sentences) {
        List<int[]> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, order);
        double loss = 0;
        long asked = 0;
        for (int i = 0; i < shuffled.size(); i++) {
            loss += gradients(shuffled.get(i));
            asked += 2L * shuffled.get(i).length;
            if (i % BATCH == BATCH - 1 || i == shuffled.size() - 1) {
                parameters().forEach(p -> p.update(RATE));
            }
        }
        return loss / asked;
    }

    /** Everything learned. */
    List<Learned> parameters() {
        List<Learned> all = new ArrayList<>(List.of(tokens, softmax));
        for (Lstm[] direction : directions) {
            for (Lstm layer : direction) {
                all.add(layer.weights);
            }
        }
        return all;
    }

    /** Adds up the gradients of a sentence's loss and gives the loss. */
    double gradients(int[] sentence) {
        return read(framed(sentence), 0) + read(reversed(framed(sentence)), 1);
    }

    /** From one end: each token but the last says the one behind it; what is said of the sign at the far end is not asked. */
    private double read(int[] ids, int direction) {
        int steps = ids.length - 2;
        Lstm.Pass[] passes = passes(ids, direction);
        double[][] states = passes[LAYERS - 1].states();
        double[][] d = new double[states.length][width];
        double loss = 0;
        for (int t = 0; t < steps; t++) {
            loss += say(states[t], ids[t + 1], d[t]);
        }
        for (int layer = LAYERS - 1; layer >= 0; layer--) {
            d = directions[direction][layer].backward(passes[layer], d);
        }
        for (int t = 0; t < d.length; t++) {
            for (int j = 0; j < width; j++) {
                tokens.gradients[ids[t] * width + j] += d[t][j];
            }
        }
        return loss;
    }

    /** −log softmax of the right token; adds ∂L/∂h to {@code d}. */
    private double say(double[] h, int right, double[] d) {
        double[] p = new double[vocabulary];
        double most = Double.NEGATIVE_INFINITY;
        int row = width + 1;
        for (int k = 0; k < vocabulary; k++) {
            p[k] = softmax.values[k * row + width];
            for (int j = 0; j < width; j++) {
                p[k] += softmax.values[k * row + j] * h[j];
            }
            most = Math.max(most, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < vocabulary; k++) {
            p[k] = Math.exp(p[k] - most);
            sum += p[k];
        }
        for (int k = 0; k < vocabulary; k++) {
            p[k] /= sum;
            double miss = p[k] - (k == right ? 1 : 0);
            for (int j = 0; j < width; j++) {
                softmax.gradients[k * row + j] += miss * h[j];
                d[j] += miss * softmax.values[k * row + j];
            }
            softmax.gradients[k * row + width] += miss;
        }
        return -Math.log(Math.max(p[right], Double.MIN_NORMAL));
    }

    private Lstm.Pass[] passes(int[] ids, int direction) {
        double[][] x = new double[ids.length - 1][];
        for (int t = 0; t < x.length; t++) {
            x[t] = Arrays.copyOfRange(tokens.values, ids[t] * width, (ids[t] + 1) * width);
        }
        Lstm.Pass[] passes = new Lstm.Pass[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            passes[layer] = directions[direction][layer].forward(layer == 0 ? x : passes[layer - 1].states());
        }
        return passes;
    }

    /**
     * What the layers make of one token: its own vector twice, then for each layer the state from the left beside that from the
     * right, {@code [1 + LAYERS][2 · width]}.
     *
     * @param at place of the token in the sentence
     */
    public double[][] layers(int[] sentence, int at) {
        Lstm.Pass[] left = passes(framed(sentence), 0);
        Lstm.Pass[] right = passes(reversed(framed(sentence)), 1);
        double[][] layers = new double[1 + LAYERS][2 * width];
        for (int j = 0; j < width; j++) {
            layers[0][j] = tokens.values[sentence[at] * width + j];
            layers[0][width + j] = layers[0][j];
            for (int layer = 0; layer < LAYERS; layer++) {
                layers[layer + 1][j] = left[layer].states()[at + 1][j];
                layers[layer + 1][width + j] = right[layer].states()[sentence.length - at][j];
            }
        }
        return layers;
    }

    private static int[] framed(int[] sentence) {
        int[] ids = new int[sentence.length + 2];
        ids[0] = START;
        ids[ids.length - 1] = END;
        System.arraycopy(sentence, 0, ids, 1, sentence.length);
        return ids;
    }

    private static int[] reversed(int[] ids) {
        int[] turned = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            turned[i] = ids[ids.length - 1 - i];
        }
        return turned;
    }
}
