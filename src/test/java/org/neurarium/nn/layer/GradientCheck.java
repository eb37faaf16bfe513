package org.neurarium.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Compares Deeplearning4j's gradient with central differences of the score, in double precision. */
final class GradientCheck {

    private static final double H = 1e-6;

    private GradientCheck() {
    }

    /**
     * Checks every parameter.
     *
     * @param seed set before each evaluation, so that random masks and slopes are the same each time
     */
    static void check(MultiLayerNetwork net, INDArray x, INDArray t, long seed, double tolerance) {
        DataSet data = new DataSet(x, t);
        Nd4j.getRandom().setSeed(seed);
        net.setInput(x);
        net.setLabels(t);
        net.computeGradientAndScore();
        double[] analytic = net.getFlattenedGradients().dup().data().asDouble();
        INDArray params = net.params();
        for (int i = 0; i < analytic.length; i++) {
            double kept = params.getDouble(i);
            params.putScalar(i, kept + H);
            double up = score(net, data, seed);
            params.putScalar(i, kept - H);
            double down = score(net, data, seed);
            params.putScalar(i, kept);
            // The gradient is a sum over the batch, the score a mean.
            double numeric = (up - down) / (2 * H) * x.size(0);
            assertEquals(numeric, analytic[i], tolerance * Math.max(1, Math.abs(numeric)), "parameter " + i);
        }
    }

    private static double score(MultiLayerNetwork net, DataSet data, long seed) {
        Nd4j.getRandom().setSeed(seed);
        return net.score(data, true);
    }
}
