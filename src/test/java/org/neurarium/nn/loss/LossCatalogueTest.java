package org.neurarium.nn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neurarium.nn.activation.ActivationCatalogue;

class LossCatalogueTest {

    private static final int BATCH = 4;
    private static final int OUTPUTS = 3;

    /** Each loss with each activation whose range suits it. */
    static Stream<Arguments> pairs() {
        return Stream.of("mean-squared-error sigmoid tanh identity relu softmax elu", "mean-absolute-error sigmoid identity softmax",
                "hinge tanh identity softmax", "binary-crossentropy sigmoid hard-sigmoid softmax",
                "categorical-crossentropy softmax sigmoid softplus", "negative-log-likelihood softmax sigmoid softplus")
                .flatMap(line -> Stream.of(line.substring(line.indexOf(' ') + 1).split(" "))
                        .map(a -> Arguments.of(line.substring(0, line.indexOf(' ')), a)));
    }

    /** The published definition of one example's loss, in plain Java. */
    private static double reference(String id, double[] t, double[] y) {
        double total = 0;
        double sumY = 0;
        for (double v : y) {
            sumY += v;
        }
        for (int i = 0; i < t.length; i++) {
            total += switch (id) {
                case "mean-squared-error" -> (y[i] - t[i]) * (y[i] - t[i]) / t.length;
                case "mean-absolute-error" -> Math.abs(y[i] - t[i]) / t.length;
                case "hinge" -> Math.max(0, 1 - (t[i] == 0 ? -1 : t[i]) * y[i]) / t.length;
                case "binary-crossentropy" -> -(t[i] * Math.log(y[i]) + (1 - t[i]) * Math.log(1 - y[i])) / t.length;
                case "categorical-crossentropy" -> -t[i] * Math.log(y[i] / sumY);
                case "negative-log-likelihood" -> -t[i] * Math.log(y[i]);
                default -> throw new IllegalArgumentException(id);
            };
        }
        return total;
    }

    private static INDArray labels(String id) {
        double[][] t = new double[BATCH][OUTPUTS];
        for (int e = 0; e < BATCH; e++) {
            t[e][e % OUTPUTS] = 1;
            if (id.startsWith("mean")) {
                t[e] = new Random(e).doubles(OUTPUTS, -0.9, 0.9).toArray();
            }
        }
        return Nd4j.createFromArray(t);
    }

    private static INDArray logits() {
        return Nd4j.createFromArray(new Random(11).doubles(BATCH * OUTPUTS, -2, 2).toArray()).reshape(BATCH, OUTPUTS);
    }

    private static IActivation activation(String id) {
        return ActivationCatalogue.find(id).orElseThrow().toDl4j();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void scoreIsThePublishedDefinition(String id, String activation) {
        ILossFunction loss = LossCatalogue.find(id).orElseThrow().toDl4j();
        INDArray t = labels(id);
        INDArray z = logits();
        INDArray y = activation(activation).getActivation(z.dup(), false);
        double sum = 0;
        for (int e = 0; e < BATCH; e++) {
            double expected = reference(id, t.getRow(e).toDoubleVector(), y.getRow(e).toDoubleVector());
            sum += expected;
            assertEquals(expected, loss.computeScoreArray(t, z, activation(activation), null).getDouble(e), 1e-6 * Math.max(1, expected));
        }
        assertEquals(sum / BATCH, loss.computeScore(t, z, activation(activation), null, true), 1e-6 * Math.max(1, sum));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void gradientIsTheCentralDifference(String id, String activation) {
        ILossFunction loss = LossCatalogue.find(id).orElseThrow().toDl4j();
        INDArray t = labels(id);
        INDArray z = logits();
        INDArray gradient = loss.computeGradient(t, z.dup(), activation(activation), null);
        double h = 1e-5;
        for (int e = 0; e < BATCH; e++) {
            for (int i = 0; i < OUTPUTS; i++) {
                double numeric = (shifted(loss, t, z, activation, e, i, h) - shifted(loss, t, z, activation, e, i, -h)) / (2 * h);
                assertEquals(numeric, gradient.getDouble(e, i), 2e-6 * Math.max(1, Math.abs(numeric)), id + " " + activation);
            }
        }
    }

    private static double shifted(ILossFunction loss, INDArray t, INDArray z, String activation, int e, int i, double by) {
        INDArray moved = z.dup();
        moved.putScalar(e, i, z.getDouble(e, i) + by);
        return loss.computeScore(t, moved, activation(activation), null, false);
    }

    @Test
    void saturatedUnitsKeepALossAndAGradient() {
        INDArray z = Nd4j.createFromArray(new float[][] {{-200, 200}});
        INDArray t = Nd4j.createFromArray(new float[][] {{1, 0}});
        BinaryCrossEntropy binary = new BinaryCrossEntropy();
        assertEquals(200, binary.computeScore(t, z, new ActivationSigmoid(), null, true), 1e-3);
        INDArray gradient = binary.computeGradient(t, z, new ActivationSigmoid(), null);
        assertEquals(-0.5, gradient.getDouble(0, 0), 1e-7);
        assertEquals(0.5, gradient.getDouble(0, 1), 1e-7);
        CategoricalCrossEntropy classes = new CategoricalCrossEntropy();
        assertEquals(400, classes.computeScore(t, z, new ActivationSoftmax(), null, true), 1e-3);
        assertEquals(-1, classes.computeGradient(t, z, new ActivationSoftmax(), null).getDouble(0, 0), 1e-7);
    }

    @Test
    void maskedExamplesCountForNothing() {
        INDArray mask = Nd4j.createFromArray(new double[][] {{1}, {0}, {1}, {0}});
        for (LossDefinition definition : LossCatalogue.all()) {
            ILossFunction loss = definition.toDl4j();
            INDArray scores = loss.computeScoreArray(labels("hinge"), logits(), new ActivationSigmoid(), mask);
            INDArray gradient = loss.computeGradient(labels("hinge"), logits(), new ActivationSigmoid(), mask);
            assertEquals(0, scores.getDouble(1), 0.0);
            assertEquals(0, gradient.getRow(3).norm1Number().doubleValue(), 0.0);
            assertTrue(scores.getDouble(0) > 0, definition.id());
        }
    }

    @Test
    void perceptronCriterionIsPositiveOnErrorsOnlyAndItsGradientIsTheRule() {
        INDArray z = Nd4j.createFromArray(new double[][] {{0.7}, {-0.4}, {2}, {-3}});
        INDArray t = Nd4j.createFromArray(new double[][] {{0}, {1}, {1}, {0}});
        IActivation step = ActivationCatalogue.find("binary-step").orElseThrow().toDl4j();
        PerceptronCriterion loss = new PerceptronCriterion();
        assertEquals(Nd4j.createFromArray(new double[][] {{0.7}, {0.4}, {0}, {0}}), loss.computeScoreArray(t, z, step, null));
        assertEquals(Nd4j.createFromArray(new double[][] {{1}, {-1}, {0}, {0}}), loss.computeGradient(t, z, step, null));
    }

    @Test
    void worksInFloatWithLabelsOfAnotherType() {
        INDArray z = logits().castTo(DataType.FLOAT);
        INDArray t = labels("hinge").castTo(DataType.INT32);
        for (LossDefinition definition : LossCatalogue.all()) {
            double whole = definition.toDl4j().computeScore(t, z, new ActivationSigmoid(), null, true);
            double precise = definition.toDl4j().computeScore(labels("hinge"), logits(), new ActivationSigmoid(), null, true);
            assertEquals(precise, whole, 1e-5, definition.id());
        }
    }
}
