package org.neurarium.nn.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.neurarium.nn.layer.AnyShapeDropout;
import org.neurarium.nn.layer.InvertedDropout;
import org.neurarium.nn.layer.PerStep;

/** Layers that work on every step leave valid steps alone, whatever the lengths of the sequences. */
class MaskedStepsTest {

    private static PerStep dense() {
        return new PerStep(new DenseLayer.Builder().nIn(3).nOut(3).activation(new ActivationTanH()).build());
    }

    @Test
    void theMaskSilencesPaddingOnly() {
        ComputationGraph net = Graphs.chain(DataType.DOUBLE, dense(), new AnyShapeDropout(new InvertedDropout(0.3), 3));
        INDArray x = Graphs.input(DataType.DOUBLE);
        INDArray plain = net.feedForward(x, false).get("1").dup('c');
        net.setLayerMaskArrays(new INDArray[] {Graphs.mask(DataType.DOUBLE)}, null);
        INDArray masked = net.feedForward(x, false).get("1");
        INDArray steps = Graphs.mask(DataType.DOUBLE);
        for (int b = 0; b < Graphs.BATCH; b++) {
            int length = steps.getRow(b).sumNumber().intValue();
            assertArrayEquals(
                    plain.get(NDArrayIndex.point(b), NDArrayIndex.all(), NDArrayIndex.interval(0, length)).dup('c').data().asDouble(),
                    masked.get(NDArrayIndex.point(b), NDArrayIndex.all(), NDArrayIndex.interval(0, length)).dup('c').data().asDouble(), 0);
        }
    }

    @Test
    void slopesAreCentralDifferences() {
        Graphs.checkGradients(Graphs.chain(DataType.DOUBLE, dense(), new AnyShapeDropout(new InvertedDropout(0.3), 3), dense()),
                Graphs.mask(DataType.DOUBLE), 1e-6);
    }
}
