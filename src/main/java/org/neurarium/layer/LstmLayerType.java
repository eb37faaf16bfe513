package org.neurarium.layer;

import org.neurarium.document.Settings;
import org.neurarium.nn.recurrent.CellKind;

/**
 * Long short-term memory (Hochreiter &amp; Schmidhuber 1997, with the forget gate of Gers et al. 2000): a cell state c_t
 * that gates keep, write and show. The columns of the kernels hold input, forget, candidate, output in this order.
 */
final class LstmLayerType extends RecurrentLayerType {
    LstmLayerType() {
        super(CellKind.LSTM);
    }

    @Override
    public String id() {
        return "lstm";
    }

    @Override
    public String formula(Settings settings) {
        String b = Kernels.useBias(settings) ? " + b" : "";
        String gate = ActivationSettings.applied(RecurrentSettings.recurrentActivation(settings), "W^{\\top}x_t + U^{\\top}h_{t-1}" + b);
        String phi = RecurrentSettings.activation(settings);
        return "\\begin{aligned} i_t, f_t, o_t &= " + gate + "\\\\ g_t &= "
                + ActivationSettings.applied(phi, "W_g^{\\top}x_t + U_g^{\\top}h_{t-1}" + (b.isEmpty() ? "" : " + b_g"))
                + "\\\\ c_t &= f_t \\odot c_{t-1} + i_t \\odot g_t\\\\ h_t &= o_t \\odot " + ActivationSettings.applied(phi, "c_t")
                + " \\end{aligned}";
    }
}
