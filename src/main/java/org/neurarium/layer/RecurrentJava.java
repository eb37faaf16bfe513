package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.nn.recurrent.CellKind;

/** A recurrent layer in Deeplearning4j code: its own LSTM and SimpleRnn where they do the same, else Neurarium's. */
final class RecurrentJava {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String OURS = "org.neurarium.nn.recurrent.";
    private final CellKind cell;
    private final CodeRequest request;
    private final Settings s;
    private final int in;
    private final int units;
    private final WeightCode kernel;
    private final WeightCode recurrent;

    RecurrentJava(CellKind cell, CodeRequest request) {
        this.cell = cell;
        this.request = request;
        this.s = request.settings();
        this.in = request.inputs().get(0).size(1);
        this.units = RecurrentSettings.units(s);
        int columns = cell.gates() * units;
        this.kernel = new WeightCode(s, request.training(), in, columns);
        this.recurrent = new WeightCode(s.with("kernelInitializer", RecurrentSettings.recurrentInitializer(s)),
                request.training(), units, columns);
    }

    LayerCode.Dl4j write() {
        if (isStock()) {
            return LayerCode.Dl4j.layer(stock(), stockImports());
        }
        if (request.inputs().size() == 1) {
            return LayerCode.Dl4j.layer(ours(""), oursImports());
        }
        List<String> imports = oursImports();
        imports.add("org.neurarium.nn.layer.SideInputVertex");
        return new LayerCode.Dl4j(ours(""), false, imports, List.of(new LayerCode.Dl4j.Step("-inputs",
                "new SideInputVertex({name}, 2)", true)), List.of("-inputs"));
    }

    /** Whether Deeplearning4j's own layer computes and learns the same. */
    private boolean isStock() {
        return cell != CellKind.GRU && request.inputs().size() == 1 && Kernels.useBias(s) && !s.flag("goBackwards", false)
                && !RecurrentSettings.returnsState(cell, s) && s.integer("truncation", 0) == 0
                && s.number("dropout", 0) == 0 && s.number("recurrentDropout", 0) == 0;
    }

    private String stock() {
        String layer = "new " + (cell == CellKind.LSTM ? "LSTM" : "SimpleRnn") + ".Builder().nIn(" + in + ").nOut(" + units
                + ").activation(" + activation(RecurrentSettings.activation(s)) + ")"
                + (cell == CellKind.LSTM ? ".gateActivationFunction(" + activation(RecurrentSettings.recurrentActivation(s))
                        + ").forgetGateBiasInit(" + RecurrentSettings.keepBias(cell, s) + ")" : "")
                + ".weightInitRecurrent(" + recurrent.dl4jRule() + ")" + kernel.dl4j() + ".build()";
        return RecurrentSettings.returnsSequences(s) ? layer : "new LastTimeStep(" + layer + ")";
    }

    private List<String> stockImports() {
        List<String> imports = weightImports();
        imports.add(cell == CellKind.LSTM ? LAYERS + "LSTM" : LAYERS + "recurrent.SimpleRnn");
        imports.add(ActivationCode.dl4jImport(RecurrentSettings.activation(s), List.of()));
        if (cell == CellKind.LSTM) {
            imports.add(ActivationCode.dl4jImport(RecurrentSettings.recurrentActivation(s), List.of()));
        }
        if (!RecurrentSettings.returnsSequences(s)) {
            imports.add(LAYERS + "recurrent.LastTimeStep");
        }
        return imports;
    }

    private static String activation(String id) {
        return ActivationCode.dl4j(id, List.of());
    }

    /** @param direction calls behind the options, for one direction of two */
    String ours(String direction) {
        String options = "RecurrentOptions.DEFAULT.withActivations(Squash." + constant(RecurrentSettings.activation(s)) + ", Squash."
                + constant(RecurrentSettings.recurrentActivation(s)) + ")"
                + ".withBias(" + Kernels.useBias(s) + ", " + RecurrentSettings.keepBias(cell, s) + ")"
                + (s.flag("resetAfter", true) ? "" : ".withResetAfter(false)")
                + ".returning(" + RecurrentSettings.returnsSequences(s) + ", " + RecurrentSettings.returnsState(cell, s) + ")"
                + (s.flag("goBackwards", false) ? ".backwards(true, false)" : "")
                + (s.integer("truncation", 0) == 0 ? "" : ".withTruncation(" + s.integer("truncation", 0) + ")")
                + (s.number("dropout", 0) == 0 && s.number("recurrentDropout", 0) == 0 ? ""
                        : ".withDropout(" + s.number("dropout", 0) + ", " + s.number("recurrentDropout", 0) + ")") + direction;
        return "new RecurrentLayer.Builder(CellKind." + cell + ").options(" + options + ").recurrentInit("
                + recurrent.dl4jRule() + ").nIn(" + in + ").nOut(" + units + ")" + kernel.dl4j() + ".build()";
    }

    private static String constant(String id) {
        return id.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    List<String> oursImports() {
        List<String> imports = weightImports();
        imports.addAll(List.of(OURS + "CellKind", OURS + "RecurrentLayer", OURS + "RecurrentOptions", OURS + "Squash"));
        return imports;
    }

    private List<String> weightImports() {
        List<String> imports = new ArrayList<>(kernel.dl4jImports());
        imports.addAll(recurrent.dl4jImports());
        return imports;
    }
}
