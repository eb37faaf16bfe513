package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.recurrent.CellKind;
import org.neurarium.nn.recurrent.RecurrentLayer;
import org.neurarium.nn.recurrent.RecurrentOptions;

/**
 * What the recurrent layers have in common: they read a sequence [time, features] step by step and give out the state
 * after every step, [time, units], or after the last one, [units]. A second wire, {@code initial-state}, brings the state
 * before the first step: [units], for an LSTM also h and c [2 · units], or a sequence whose last step it is.
 */
abstract class RecurrentLayerType implements LayerType {
    static final Port INITIAL_STATE = new Port("initial-state", 0, 1);
    private final CellKind cell;
    private final List<ParamSpec> specs;

    RecurrentLayerType(CellKind cell) {
        this.cell = cell;
        this.specs = RecurrentSettings.specs(cell);
    }

    CellKind cell() {
        return cell;
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.RECURRENT;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE, INITIAL_STATE);
    }

    @Override
    public List<ParamSpec> params() {
        return specs;
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        Settings s = node.settings();
        int units = RecurrentSettings.units(s);
        if (in.rank() != 2) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.needs-sequence", node.id(), in));
        }
        if (inputs.size() > 1 && !fits(inputs.get(1), units)) {
            return refusedState(node, inputs.get(1), units);
        }
        if (RecurrentSettings.returnsSequences(s)) {
            return new ShapeResult.Known(Shape.of(in.size(0), units));
        }
        return new ShapeResult.Known(Shape.of(RecurrentSettings.returnsState(cell, s) ? 2 * units : units));
    }

    private boolean fits(Shape state, int units) {
        int width = state.size(state.rank() - 1);
        return state.rank() <= 2 && (width == units || state.rank() == 1 && cell == CellKind.LSTM && width == 2 * units);
    }

    private static ShapeResult refusedState(LayerNode node, Shape state, int units) {
        Problem problem = Problem.error(node.id(), "problems.initial-state-shape", node.id(), units, state);
        int width = state.size(state.rank() - 1);
        return new ShapeResult.Refused(state.rank() <= 2 && width <= RecurrentSettings.MOST_UNITS
                ? problem.withFixes(Fixes.set(node.id(), "units", (long) width)) : problem);
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        long units = RecurrentSettings.units(settings);
        long biases = !Kernels.useBias(settings) ? 0 : cell == CellKind.GRU && settings.flag("resetAfter", true) ? 2 : 1;
        return cell.gates() * units * (inputs.get(0).size(1) + units + biases);
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        long units = RecurrentSettings.units(settings);
        return inputs.get(0).size(0) * cell.gates() * units * (inputs.get(0).size(1) + units);
    }

    @Override
    public long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        Shape in = inputs.get(0);
        return cell.keptNumbers(in.size(0), in.size(1), RecurrentSettings.units(settings));
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return switch (key) {
            case RecurrentLayer.RECURRENT_KERNEL -> "recurrentKernel";
            case RecurrentLayer.RECURRENT_BIAS -> "recurrentBias";
            default -> LayerType.super.parameterName(settings, key);
        };
    }

    @Override
    public String headline(Settings settings) {
        return Integer.toString(RecurrentSettings.units(settings));
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.layerOfSeveral(layer(graph, node.settings(), inputs.get(0), RecurrentSettings.options(cell, node.settings())));
    }

    /** The layer itself, with other options than the settings' where it is one direction of two. */
    final RecurrentLayer layer(GraphAssembly graph, Settings s, Shape in, RecurrentOptions options) {
        return graph.weights(new RecurrentLayer.Builder(cell), s).options(options)
                .recurrentInit(graph.initialisation(RecurrentSettings.recurrentInitializer(s)))
                .nIn(in.size(1)).nOut(RecurrentSettings.units(s)).build();
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return new RecurrentCode(cell, request).write();
    }
}
