package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.nn.recurrent.CellKind;

/** A bidirectional layer in exported code. */
final class BidirectionalCode {
    private static final String VERTICES = "org.deeplearning4j.nn.conf.graph.";

    private BidirectionalCode() {
    }

    static LayerCode of(CodeRequest request, HeldLayer held, String merge) {
        CellKind cell = ((RecurrentLayerType) held.type()).cell();
        CodeRequest inner = new CodeRequest(held.node(request.node().id()), request.inputs(), request.training(), request.task());
        RecurrentCode code = new RecurrentCode(cell, inner);
        return LayerCode.of(new LayerCode.Keras("layers.Bidirectional(" + code.kerasLayer("") + ", merge_mode=\"" + merge
                + "\")({in})" + RecurrentCode.truncationNote(held.settings()), code.kerasDefinitions()), pytorch(code, held.settings(), merge),
                dl4j(new RecurrentJava(cell, inner), held.settings(), merge));
    }

    private static LayerCode.PyTorch pytorch(RecurrentCode code, Settings s, String merge) {
        String sequences = RecurrentSettings.returnsSequences(s) ? ", sequences=True, restore=True" : "";
        boolean turned = s.flag("goBackwards", false);
        String there = "run_recurrent({self}[0], {in}, mask={mask}" + (turned ? ", backwards=True" + sequences : sequences.replace(", restore=True", "")) + ")";
        String back = "run_recurrent({self}[1], {in}, mask={mask}" + (turned ? sequences.replace(", restore=True", "") : ", backwards=True" + sequences) + ")";
        String joined = switch (merge) {
            case "sum" -> there + " + " + back;
            case "mul" -> there + " * " + back;
            case "ave" -> "(" + there + " + " + back + ") / 2";
            default -> "torch.cat([" + there + ", " + back + "], dim=-1)";
        };
        List<String> start = new ArrayList<>(code.torchStart("{self}[0]"));
        start.addAll(code.torchStart("{self}[1]"));
        List<String> penalties = new ArrayList<>(code.torchPenalties("{self}[0]"));
        penalties.addAll(code.torchPenalties("{self}[1]"));
        return new LayerCode.PyTorch("nn.ModuleList([" + code.torchModule() + ", " + code.torchModule() + "])",
                List.of("{out} = " + joined), start, penalties, code.torchDefinitions());
    }

    private static LayerCode.Dl4j dl4j(RecurrentJava code, Settings s, String merge) {
        boolean turned = s.flag("goBackwards", false);
        List<String> imports = code.oursImports();
        imports.add(VERTICES + (merge.equals("concat") ? "MergeVertex" : "ElementWiseVertex"));
        String vertex = switch (merge) {
            case "sum" -> "new ElementWiseVertex(ElementWiseVertex.Op.Add)";
            case "mul" -> "new ElementWiseVertex(ElementWiseVertex.Op.Product)";
            case "ave" -> "new ElementWiseVertex(ElementWiseVertex.Op.Average)";
            default -> "new MergeVertex()";
        };
        return new LayerCode.Dl4j(vertex, true, imports, List.of(
                new LayerCode.Dl4j.Step(BidirectionalLayerType.FORWARD, code.ours(".backwards(" + turned + ", true)"), false),
                new LayerCode.Dl4j.Step(BidirectionalLayerType.BACKWARD, code.ours(".backwards(" + !turned + ", true)"), false)),
                List.of(BidirectionalLayerType.FORWARD, BidirectionalLayerType.BACKWARD));
    }
}
