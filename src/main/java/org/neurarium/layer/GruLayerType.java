package org.neurarium.layer;

import org.neurarium.document.Settings;
import org.neurarium.nn.recurrent.CellKind;

/**
 * Gated recurrent unit (Cho et al. 2014): the update gate z_t decides how much of the old state stays, the reset gate r_t
 * how much of it the candidate sees. With {@code resetAfter} the reset gate follows the product with U, which then has a
 * bias of its own; without, it comes first, as in the paper. Columns of the kernels: update, reset, candidate.
 */
final class GruLayerType extends RecurrentLayerType {
    GruLayerType() {
        super(CellKind.GRU);
    }

    @Override
    public String id() {
        return "gru";
    }

    @Override
    public String formula(Settings settings) {
        boolean after = settings.flag("resetAfter", true);
        boolean bias = Kernels.useBias(settings);
        String inner = "U^{\\top}h_{t-1}" + (bias && after ? " + b'" : "");
        String gate = ActivationSettings.applied(RecurrentSettings.recurrentActivation(settings),
                "W^{\\top}x_t" + (bias ? " + b" : "") + " + " + inner);
        String seen = after ? "r_t \\odot \\left(U_h^{\\top}h_{t-1}" + (bias ? " + b'_h" : "") + "\\right)"
                : "U_h^{\\top}\\left(r_t \\odot h_{t-1}\\right)";
        return "\\begin{aligned} z_t, r_t &= " + gate + "\\\\ \\hat h_t &= "
                + ActivationSettings.applied(RecurrentSettings.activation(settings),
                        "W_h^{\\top}x_t" + (bias ? " + b_h" : "") + " + " + seen)
                + "\\\\ h_t &= z_t \\odot h_{t-1} + (1-z_t) \\odot \\hat h_t \\end{aligned}";
    }
}
