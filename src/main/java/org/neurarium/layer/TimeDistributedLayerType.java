package org.neurarium.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.PerStep;

/** One layer that takes vectors, applied to every step of a sequence with the same weights: [time, m] to [time, n]. */
final class TimeDistributedLayerType implements LayerType {
    static final ParamSpec HELD = ParamSpec.layer(HeldLayer.NAME, "dense",
            List.of("dense", "maxout", "activation", "dropout", "drop-connect"));

    @Override
    public String id() {
        return "time-distributed";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.RECURRENT;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(HELD);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.rank() != 2) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.needs-sequence", node.id(), in));
        }
        HeldLayer held = HeldLayer.of(node.settings(), HELD);
        ShapeResult step = held.type().outputShape(held.node(node.id()), Vectors.lastAxis(inputs));
        return step instanceof ShapeResult.Known known
                ? new ShapeResult.Known(Shape.of(in.size(0), known.shape().size(0))) : step;
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return HeldLayer.of(settings, HELD).parameters(Vectors.lastAxis(inputs));
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return inputs.get(0).size(0) * held.type().multiplyAdds(held.settings(), Vectors.lastAxis(inputs));
    }

    @Override
    public String parameterName(Settings settings, String key) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return held.type().parameterName(held.settings(), key);
    }

    @Override
    public String headline(Settings settings) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return held.type().headline(held.settings());
    }

    @Override
    public String formula(Settings settings) {
        HeldLayer held = HeldLayer.of(settings, HELD);
        return "\\text{for every } t:\\quad " + held.type().formula(held.settings());
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        HeldLayer held = HeldLayer.of(node.settings(), HELD);
        held.type().addTo(new StepAssembly(graph), held.node(node.id()), Vectors.lastAxis(inputs));
    }

    /** Takes what the held layer adds, and adds it for every step. */
    private static final class StepAssembly extends DelegatingAssembly {
        StepAssembly(GraphAssembly graph) {
            super(graph);
        }

        @Override
        public void layer(Layer layer) {
            super.layer(new PerStep(layer));
        }
    }

    @Override
    public LayerCode code(CodeRequest request) {
        HeldLayer held = HeldLayer.of(request.settings(), HELD);
        LayerCode inner = held.type().code(new CodeRequest(held.node(request.node().id()), Vectors.lastAxis(request.inputs()),
                request.training(), request.task()));
        List<String> imports = new java.util.ArrayList<>(inner.dl4j().imports());
        imports.add("org.neurarium.nn.layer.PerStep");
        return LayerCode.of(inner.keras(), inner.pytorch(),
                LayerCode.Dl4j.layer("new PerStep(" + inner.dl4j().expression() + ")", imports));
    }
}
