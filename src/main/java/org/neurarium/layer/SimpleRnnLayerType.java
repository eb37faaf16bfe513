package org.neurarium.layer;

import org.neurarium.document.Settings;
import org.neurarium.nn.recurrent.CellKind;

/** The simple recurrent layer (Elman 1990): h_t = φ(Wᵀx_t + Uᵀh_{t−1} + b). */
final class SimpleRnnLayerType extends RecurrentLayerType {
    SimpleRnnLayerType() {
        super(CellKind.SIMPLE_RNN);
    }

    @Override
    public String id() {
        return "simple-rnn";
    }

    @Override
    public String formula(Settings settings) {
        return "h_t = " + ActivationSettings.applied(RecurrentSettings.activation(settings),
                "W^{\\top}x_t + U^{\\top}h_{t-1}" + (Kernels.useBias(settings) ? " + b" : ""));
    }
}
