package org.neurarium.ui.lab.graph;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.lab.graph.ComputationGraph;
import org.neurarium.lab.graph.Operation;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** What is written about a step of the graph: the operation with its numbers, then upstream times local gradient. */
final class GraphLines {
    private final GraphViewModel model;
    private final Texts texts;

    GraphLines(GraphViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (model.fault() != null) {
            lines.add(Line.fault(texts.get(model.fault().messageKey(), model.fault().arguments())));
        }
        int now = model.current();
        lines.add(Line.head(texts.get("lab.graph." + (model.isBackward() ? "backward" : "forward"))));
        if (now < 0) {
            lines.add(model.isBackward() ? Line.result("∂f/∂f = 1") : Line.text(texts.get("lab.graph.given")));
            lines.add(Line.text(model.isBackward() ? texts.get("lab.graph.seed") : texts.get("lab.graph.start")));
        } else if (model.isBackward()) {
            backward(lines, now);
        } else {
            lines.add(Line.formula(model.name(now) + " = " + written(now, true)));
            lines.add(Line.result(model.name(now) + " = " + written(now, false) + " = " + Numerals.of(model.value(now))));
        }
        if (model.head().at().get() == model.head().last().get()) {
            summary(lines);
        }
        return lines;
    }

    private void backward(List<Line> lines, int now) {
        Operation operation = java.util.Objects.requireNonNull(model.graph().nodes().get(now).operation());
        for (ComputationGraph.Share share : model.sharesNow()) {
            String input = model.name(share.input());
            lines.add(Line.formula("∂f/∂" + input + " = ∂f/∂" + model.name(now) + " · ∂" + model.name(now) + "/∂" + input));
            lines.add(Line.result((share.total() == share.contribution() ? "∂f/∂" + input : sent(share)) + " = " + Numerals.of(share.upstream()) + " · " + Numerals.bracketed(share.local()) + " = "
                    + Numerals.of(share.contribution())));
            if (share.total() != share.contribution()) {
                lines.add(Line.formula(texts.get("lab.graph.sum", input, Numerals.of(share.total()))));
            }
        }
        lines.add(Line.text(texts.get("lab.graph.rule." + operation.name().toLowerCase(java.util.Locale.ROOT))));
    }

    private String sent(ComputationGraph.Share share) {
        return model.name(share.node()) + " → " + model.name(share.input());
    }

    private void summary(List<Line> lines) {
        lines.add(Line.head(texts.get("lab.graph.gradients")));
        for (int i = 0; i < model.graph().leaves(); i++) {
            if (model.graph().nodes().get(i).isVariable()) {
                double gradient = model.gradient(i);
                lines.add(Line.result("∂f/∂" + model.name(i) + " = " + Numerals.of(Double.isNaN(gradient) && model.operations() == 0 ? 1 : gradient)));
            }
        }
    }

    /** "x + y", or with the values of its inputs. */
    private String written(int node, boolean names) {
        ComputationGraph.Node n = model.graph().nodes().get(node);
        Operation operation = java.util.Objects.requireNonNull(n.operation());
        List<String> inputs = n.inputs().stream().map(i -> names ? model.name(i) : Numerals.of(model.value(i))).toList();
        if (operation.isFunction()) {
            return operation.symbol() + "(" + String.join(", ", inputs) + ")";
        }
        List<String> safe = n.inputs().stream().map(i -> names ? model.name(i) : Numerals.bracketed(model.value(i))).toList();
        return operation.arity() == 1 ? "−" + safe.get(0)
                : operation == Operation.POWER ? safe.get(0) + "^" + safe.get(1)
                : inputs.get(0) + " " + operation.symbol() + " " + safe.get(1);
    }
}
