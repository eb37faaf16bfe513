package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.MultiHeadAttentionLayerType.Heads;

/**
 * A block of a transformer (Vaswani et al. 2017, section 3.1): self-attention, then a dense layer for every step and one back
 * to the width, each with its input added and normalised; [time, features] stays. With {@code normFirst} each part reads a
 * normalised copy and is added to what came (Xiong et al. 2020). The parts are vertices of their own, named after the block:
 * {@code -attention}, {@code -norm1}, {@code -expand}, {@code -contract} …
 */
final class TransformerBlockLayerType implements LayerType {
    static final String ACTIVATION = "relu";
    private static final int PARTS = 4;
    private static final int INNER = 3;
    private static final List<ParamSpec> ALL = specs(ActivationSettings.allSpecs(ActivationSettings.applicable()));

    private static List<ParamSpec> specs(List<ParamSpec> ofActivation) {
        List<ParamSpec> all = new ArrayList<>(List.of(ParamSpec.integer("numHeads", 4, 1, 64), ParamSpec.integer("keyDim", 16, 1, 4096),
                ParamSpec.integer("feedForwardUnits", 64, 1, WeightSettings.MAX_UNITS),
                ParamSpec.choice(ActivationSettings.NAME, ACTIVATION, ActivationSettings.applicable())));
        all.addAll(ofActivation);
        all.addAll(List.of(ParamSpec.number("dropout", 0, 0, 0.95), ParamSpec.flag("causal", false), ParamSpec.flag("normFirst", false)));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public String id() {
        return "transformer-block";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.ATTENTION;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        return ALL;
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return specs(ActivationSettings.specs(TransformerBlock.activation(settings)));
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return Sequences.require(node, inputs.get(0), inputs.get(0));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        long width = inputs.get(0).size(1);
        long units = TransformerBlock.units(settings);
        return Heads.of(settings).parameters(width, width) + 4 * width + 2 * units * width + units + width;
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        long values = inputs.get(0).count();
        return Heads.of(settings).multiplyAdds(inputs) + 2 * values + 2 * values * TransformerBlock.units(settings);
    }

    /** What attention keeps; the outputs of the four parts before the last; the inner dense layer's sums, outputs and slopes. */
    @Override
    public long numbersBesideHeap(Settings settings, List<Shape> inputs, Shape output) {
        long values = inputs.get(0).count();
        long hidden = (long) inputs.get(0).size(0) * TransformerBlock.units(settings);
        return Heads.of(settings).keptNumbers(inputs, false) + PARTS * values + INNER * hidden;
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return switch (key) {
            case "W" -> "kernel";
            case "b" -> "bias";
            default -> Heads.parameterName(key);
        };
    }

    @Override
    public String headline(Settings settings) {
        Heads heads = Heads.of(settings);
        return heads.count() + " × " + heads.keySize() + ", " + TransformerBlock.units(settings);
    }

    @Override
    public String formula(Settings settings) {
        String f = ActivationSettings.applied(TransformerBlock.activation(settings), "%sW_1 + b_1") + "W_2 + b_2";
        return TransformerBlock.normFirst(settings)
                ? "h = x + \\mathrm{MHA}(\\mathrm{LN}(x)),\\quad y = h + " + f.formatted("\\mathrm{LN}(h)")
                : "h = \\mathrm{LN}(x + \\mathrm{MHA}(x)),\\quad y = \\mathrm{LN}\\left(h + " + f.formatted("h") + "\\right)";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        new TransformerBlock(graph, node, inputs).build();
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return new TransformerCode(request).write();
    }
}
