package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.nn.recurrent.CellKind;

/** A recurrent layer in exported code. */
final class RecurrentCode {
    private final CellKind cell;
    private final CodeRequest request;
    private final Settings s;
    private final int in;
    private final int units;
    private final boolean fromState;
    private final WeightCode kernel;
    private final WeightCode recurrent;

    RecurrentCode(CellKind cell, CodeRequest request) {
        this.cell = cell;
        this.request = request;
        this.s = request.settings();
        this.in = request.inputs().get(0).size(1);
        this.units = RecurrentSettings.units(s);
        this.fromState = request.inputs().size() > 1;
        int columns = cell.gates() * units;
        this.kernel = new WeightCode(s, request.training(), in, columns);
        this.recurrent = new WeightCode(s.with("kernelInitializer", RecurrentSettings.recurrentInitializer(s)),
                request.training(), units, columns);
    }

    LayerCode write() {
        return LayerCode.of(keras(), pytorch(), new RecurrentJava(cell, request).write());
    }

    private LayerCode.Keras keras() {
        String layer = kerasLayer("");
        String call = fromState ? "from_state(" + layer + ", {in})" : layer + "({in})";
        boolean state = RecurrentSettings.returnsState(cell, s);
        return new LayerCode.Keras((state ? "layers.Concatenate()(" + call + "[1:])" : call) + truncationNote(s),
                kerasDefinitions());
    }

    /** Functions that the call needs. */
    List<String> kerasDefinitions() {
        List<String> needed = new ArrayList<>();
        if (fromState) {
            needed.add(RecurrentPython.KERAS_STATE);
        }
        if (startsBias()) {
            needed.add(RecurrentPython.KERAS_BIAS);
        }
        return needed;
    }

    /** Keras' constructor. */
    String kerasLayer(String extra) {
        String name = switch (cell) {
            case SIMPLE_RNN -> "SimpleRNN";
            case LSTM -> "LSTM";
            case GRU -> "GRU";
        };
        StringBuilder out = new StringBuilder("layers." + name + "(" + units + ", activation="
                + keras(RecurrentSettings.activation(s)));
        if (cell != CellKind.SIMPLE_RNN) {
            out.append(", recurrent_activation=").append(keras(RecurrentSettings.recurrentActivation(s)));
        }
        add(out, "use_bias=False", !Kernels.useBias(s));
        double keep = RecurrentSettings.keepBias(cell, s);
        add(out, "unit_forget_bias=False", cell == CellKind.LSTM && keep != 1 && Kernels.useBias(s));
        add(out, "bias_initializer=gate_bias(" + (cell == CellKind.LSTM ? units : 0) + ", " + units + ", " + keep + ")", startsBias());
        add(out, "reset_after=False", cell == CellKind.GRU && !s.flag("resetAfter", true));
        add(out, "return_sequences=True", RecurrentSettings.returnsSequences(s));
        add(out, "return_state=True", RecurrentSettings.returnsState(cell, s));
        add(out, "go_backwards=True", s.flag("goBackwards", false));
        add(out, "dropout=" + s.number("dropout", 0), s.number("dropout", 0) > 0);
        add(out, "recurrent_dropout=" + s.number("recurrentDropout", 0), s.number("recurrentDropout", 0) > 0);
        return out.append(kernel.keras()).append(recurrent.keras().replace("kernel_", "recurrent_")).append(extra).append(')')
                .toString();
    }

    /** Whether Keras has no word for what the bias starts with. */
    private boolean startsBias() {
        double keep = RecurrentSettings.keepBias(cell, s);
        return Kernels.useBias(s) && keep != 0 && !(cell == CellKind.LSTM && keep == 1);
    }

    private static String keras(String activation) {
        return activation.equals("identity") ? "\"linear\"" : ActivationCode.keras(activation, List.of());
    }

    private static void add(StringBuilder out, String argument, boolean wanted) {
        out.append(wanted ? ", " + argument : "");
    }

    static String truncationNote(Settings s) {
        return s.integer("truncation", 0) == 0 ? "" : "  # Keras carries gradients through all steps: the truncation after "
                + s.integer("truncation", 0) + " is left out";
    }

    private LayerCode.PyTorch pytorch() {
        String arguments = "{in}, mask={mask}" + (fromState ? ", state_mask={mask2}" : "") + (RecurrentSettings.returnsSequences(s) ? ", sequences=True" : "")
                + (RecurrentSettings.returnsState(cell, s) ? ", with_cell=True" : "")
                + (s.flag("goBackwards", false) ? ", backwards=True" : "");
        return new LayerCode.PyTorch(torchModule(), List.of("{out} = run_recurrent({self}, " + arguments + ")"),
                torchStart("{self}"), torchPenalties("{self}"), torchDefinitions());
    }

    List<String> torchDefinitions() {
        return isTorchs() ? List.of(RecurrentPython.TORCH_RUN) : List.of(RecurrentPython.TORCH_RUN, RecurrentPython.TORCH_CELL);
    }

    /** Whether PyTorch's own layer computes the same. */
    private boolean isTorchs() {
        String f = RecurrentSettings.activation(s);
        return (f.equals("tanh") || f.equals("relu") && cell == CellKind.SIMPLE_RNN)
                && RecurrentSettings.recurrentActivation(s).equals("sigmoid") && (cell != CellKind.GRU || s.flag("resetAfter", true))
                && s.integer("truncation", 0) == 0 && s.number("dropout", 0) == 0 && s.number("recurrentDropout", 0) == 0;
    }

    String torchModule() {
        if (isTorchs()) {
            String name = cell == CellKind.SIMPLE_RNN ? "RNN" : cell.name();
            return "nn." + name + "(" + in + ", " + units + ", batch_first=True"
                    + (Kernels.useBias(s) ? "" : ", bias=False")
                    + (RecurrentSettings.activation(s).equals("relu") ? ", nonlinearity=\"relu\"" : "") + ")";
        }
        String name = cell == CellKind.SIMPLE_RNN ? "simple" : cell.name().toLowerCase(java.util.Locale.ROOT);
        return "Recurrent(\"" + name + "\", " + in + ", " + units + ", " + torchFunction(RecurrentSettings.activation(s)) + ", "
                + torchFunction(RecurrentSettings.recurrentActivation(s)) + (Kernels.useBias(s) ? "" : ", bias=False")
                + (s.flag("resetAfter", true) ? "" : ", reset_after=False")
                + (s.integer("truncation", 0) == 0 ? "" : ", truncation=" + s.integer("truncation", 0))
                + (s.number("dropout", 0) == 0 ? "" : ", drop=" + s.number("dropout", 0))
                + (s.number("recurrentDropout", 0) == 0 ? "" : ", recurrent_drop=" + s.number("recurrentDropout", 0)) + ")";
    }

    private static String torchFunction(String activation) {
        return "lambda v: " + ActivationCode.pytorch(activation, List.of()).replace("{out}", "v");
    }

    /** PyTorch's layers have two biases where one is enough: the second stays 0. */
    List<String> torchStart(String self) {
        List<String> lines = new ArrayList<>();
        kernel.pytorch(false).forEach(l -> lines.add(l.replace("{self}.weight", self + ".weight_ih_l0")));
        recurrent.pytorch(false).forEach(l -> lines.add(l.replace("{self}.weight", self + ".weight_hh_l0")));
        if (Kernels.useBias(s)) {
            lines.add("nn.init.zeros_(" + self + ".bias_ih_l0)");
            boolean two = cell == CellKind.GRU && s.flag("resetAfter", true);
            if (two || isTorchs()) {
                lines.add("nn.init.zeros_(" + self + ".bias_hh_l0)");
            }
            if (!two && isTorchs()) {
                lines.add(self + ".bias_hh_l0.requires_grad_(False)");
            }
            if (RecurrentSettings.keepBias(cell, s) != 0) { // forget comes second of i f g o, update second of r z n
                lines.add("nn.init.constant_(" + self + ".bias_ih_l0.data[" + units + ":" + 2 * units + "], "
                        + RecurrentSettings.keepBias(cell, s) + ")");
            }
        }
        return lines;
    }

    List<String> torchPenalties(String self) {
        List<String> terms = new ArrayList<>();
        kernel.pytorchPenalties().forEach(t -> {
            terms.add(t.replace("{self}.weight", self + ".weight_ih_l0"));
            terms.add(t.replace("{self}.weight", self + ".weight_hh_l0"));
        });
        return terms;
    }
}
