package org.neurarium.ui.lab.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.graph.ComputationGraph;
import org.neurarium.lab.graph.ExpressionParser;
import org.neurarium.ui.lab.stage.Numerals;
import org.neurarium.ui.lab.stage.StepHead;

/**
 * A typed expression and where a person is in its computation: step 0 shows what is given, then one operation per step,
 * then ∂f/∂f = 1, then one operation per step backwards. A text that cannot be read leaves the last graph standing.
 */
final class GraphViewModel {
    /** Expressions to begin with, each with the values of its variables. */
    static final Map<String, Map<String, Double>> EXAMPLES = examples();

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<String, Double> variables = new LinkedHashMap<>();
    private String text = "";
    private ComputationGraph graph;
    private @Nullable InputFault fault;
    private double[] values = {};
    private List<ComputationGraph.Share> shares = List.of();

    GraphViewModel() {
        try {
            graph = ComputationGraph.of(ExpressionParser.parse("x"));
        } catch (InputFault impossible) {
            throw new IllegalStateException(impossible);
        }
        example(EXAMPLES.keySet().iterator().next());
    }

    StepHead head() {
        return head;
    }

    /** Counts changes of the expression and its numbers. */
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    String text() {
        return text;
    }

    @Nullable InputFault fault() {
        return fault;
    }

    ComputationGraph graph() {
        return graph;
    }

    void example(String expression) {
        variables.clear();
        variables.putAll(EXAMPLES.getOrDefault(expression, Map.of()));
        type(expression);
        head.to(0);
    }

    void type(String typed) {
        text = typed;
        try {
            graph = ComputationGraph.of(ExpressionParser.parse(typed));
            fault = null;
            graph.variables().forEach(v -> variables.putIfAbsent(v, 1.0));
            compute();
        } catch (InputFault unreadable) {
            fault = unreadable;
            revision.set(revision.get() + 1);
        }
    }

    double variable(String name) {
        return variables.getOrDefault(name, 1.0);
    }

    void variable(String name, double value) {
        variables.put(name, value);
        compute();
    }

    private void compute() {
        values = graph.forward(variables);
        shares = graph.backward(values);
        head.length(2 * operations() + 1);
        revision.set(revision.get() + 1);
    }

    int operations() {
        return graph.nodes().size() - graph.leaves();
    }

    boolean isBackward() {
        return head.at().get() > operations();
    }

    /** The operation of this step; −1 where a step shows what is given or the first gradient. */
    int current() {
        int step = head.at().get();
        int operations = operations();
        return step == 0 || step == operations + 1 ? -1 : step <= operations ? graph.leaves() + step - 1
                : graph.result() - (step - operations - 2);
    }

    double value(int node) {
        return values[node];
    }

    boolean knowsValue(int node) {
        return node < graph.leaves() + head.at().get();
    }

    /** What has reached a node so far; NaN before anything has. */
    double gradient(int node) {
        if (!isBackward() || graph.nodes().get(node).isConstant()) {
            return Double.NaN;
        }
        if (node == graph.result()) {
            return 1;
        }
        int done = graph.result() - (head.at().get() - operations() - 1);
        return shares.stream().filter(s -> s.input() == node && s.node() > done).reduce((a, b) -> b)
                .map(ComputationGraph.Share::total).orElse(Double.NaN);
    }

    /** What the operation of this step sends back. */
    List<ComputationGraph.Share> sharesNow() {
        int now = current();
        return isBackward() ? shares.stream().filter(s -> s.node() == now).toList() : List.of();
    }

    /** "x", "2", "a₁", and f for the result. */
    String name(int node) {
        ComputationGraph.Node n = graph.nodes().get(node);
        if (n.isVariable()) {
            return n.name();
        }
        return n.isConstant() ? Numerals.of(n.constant())
                : node == graph.result() ? "f" : "a" + Numerals.subscript(node - graph.leaves() + 1);
    }

    private static Map<String, Map<String, Double>> examples() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        all.put("(x + y) · z", Map.of("x", -2.0, "y", 5.0, "z", -4.0));
        all.put("sigmoid(w·x + b)", Map.of("w", 2.0, "x", -1.0, "b", 0.5));
        all.put("(y − sigmoid(w·x + b))^2", Map.of("y", 1.0, "w", 0.5, "x", 2.0, "b", -0.5));
        all.put("max(x, y) · x", Map.of("x", 3.0, "y", 2.0));
        all.put("-log(exp(a) / (exp(a) + exp(b)))", Map.of("a", 1.0, "b", 0.0));
        return all;
    }
}
