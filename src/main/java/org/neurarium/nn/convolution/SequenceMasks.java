package org.neurarium.nn.convolution;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Masks [batch, time] of sequences [batch, features, time]; 1 is a valid step. */
final class SequenceMasks {

    private SequenceMasks() {
    }

    /** The sequence with zeros at masked steps. */
    static INDArray applied(INDArray sequence, @Nullable INDArray mask) {
        if (mask == null) {
            return sequence;
        }
        INDArray spread = mask.castTo(sequence.dataType()).reshape(mask.size(0), 1, mask.size(1)); // [batch, 1, time]
        return sequence.mul(spread.broadcast(sequence.shape()));
    }

    /** The same in place. */
    static INDArray applyTo(INDArray sequence, @Nullable INDArray mask) {
        return mask == null ? sequence : sequence.assign(applied(sequence, mask));
    }

    /** The mask after a window has moved over it: an output step is valid where the window sees a valid one. */
    static INDArray reduced(INDArray mask, WindowAxis axis) {
        int time = (int) mask.size(1);
        int outputs = axis.outputs(time);
        INDArray reduced = Nd4j.zeros(mask.dataType(), mask.size(0), outputs);
        for (int i = 0; i < mask.size(0); i++) {
            for (int o = 0; o < outputs; o++) {
                reduced.putScalar(i, o, sees(mask, i, axis, axis.first(o, time), time) ? 1 : 0);
            }
        }
        return reduced;
    }

    private static boolean sees(INDArray mask, int example, WindowAxis axis, int first, int time) {
        for (int k = 0; k < axis.size(); k++) {
            int t = first + k * axis.dilation();
            if (t >= 0 && t < time && mask.getDouble(example, t) > 0) {
                return true;
            }
        }
        return false;
    }
}
