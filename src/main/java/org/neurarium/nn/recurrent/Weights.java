package org.neurarium.nn.recurrent;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of one recurrent layer in the form in which a cell uses them. */
final class Weights<A> {
    final Kernel<A> w;
    final Kernel<A> u;
    final @Nullable Bias<A> b;
    final @Nullable Bias<A> rb;

    Weights(Lanes<A> lanes, RecurrentLayer layer) {
        int inputs = Math.toIntExact(layer.getNIn());
        int units = Math.toIntExact(layer.getNOut());
        int gates = layer.cell().gates();
        w = lanes.kernel(inputs, units, gates);
        u = lanes.kernel(units, units, gates);
        b = layer.options().useBias() ? new Bias<>(lanes, units, gates) : null;
        rb = layer.hasRecurrentBias() ? new Bias<>(lanes, units, gates) : null;
    }

    void load(Map<String, INDArray> params, int batch) {
        w.load(params.get(RecurrentLayer.INPUT_KERNEL));
        u.load(params.get(RecurrentLayer.RECURRENT_KERNEL));
        if (b != null) {
            b.load(params.get(RecurrentLayer.BIAS), batch);
        }
        if (rb != null) {
            rb.load(params.get(RecurrentLayer.RECURRENT_BIAS), batch);
        }
    }

    void clearGradient() {
        w.clear();
        u.clear();
        if (b != null) {
            b.clear();
        }
        if (rb != null) {
            rb.clear();
        }
    }

    void storeGradient(Map<String, INDArray> gradients) {
        w.store(gradients.get(RecurrentLayer.INPUT_KERNEL));
        u.store(gradients.get(RecurrentLayer.RECURRENT_KERNEL));
        if (b != null) {
            b.store(gradients.get(RecurrentLayer.BIAS));
        }
        if (rb != null) {
            rb.store(gradients.get(RecurrentLayer.RECURRENT_BIAS));
        }
    }
}
