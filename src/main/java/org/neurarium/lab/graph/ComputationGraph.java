package org.neurarium.lab.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;

/**
 * A scalar expression as a graph, every node after its inputs; the last node is the result. A variable that occurs
 * several times is one node, so that its gradients add up.
 */
public record ComputationGraph(List<Node> nodes) {
    /** Most nodes that can still be read on a screen. */
    public static final int MOST_NODES = 40;

    /**
     * A node.
     *
     * @param operation null for a variable or a number
     * @param name of a variable; else empty
     * @param constant of a number; else NaN
     * @param inputs indices of earlier nodes
     * @param depth longest way from a variable or number, 0 for these themselves
     */
    public record Node(@Nullable Operation operation, String name, double constant, List<Integer> inputs, int depth) {
        public boolean isVariable() {
            return !name.isEmpty();
        }

        public boolean isConstant() {
            return operation == null && name.isEmpty();
        }
    }

    /** Variables and numbers come first, in the order in which they are read. */
    public static ComputationGraph of(Expression expression) throws InputFault {
        List<Node> leaves = new ArrayList<>();
        List<Node> operations = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        int root = add(expression, leaves, operations, names);
        int shift = leaves.size();
        List<Node> all = new ArrayList<>(leaves);
        operations.forEach(n -> all.add(new Node(n.operation(), n.name(), n.constant(),
                n.inputs().stream().map(i -> resolved(i, shift)).toList(), 0)));
        if (all.size() > MOST_NODES) {
            throw new InputFault("lab.graph.fault.nodes", all.size(), MOST_NODES);
        }
        assert resolved(root, shift) == all.size() - 1;
        return new ComputationGraph(withDepths(all));
    }

    /** Names of the variables in order. */
    public List<String> variables() {
        return nodes.stream().filter(Node::isVariable).map(Node::name).toList();
    }

    /** Index of the result. */
    public int result() {
        return nodes.size() - 1;
    }

    /** How many variables and numbers there are; they are the first nodes. */
    public int leaves() {
        return (int) nodes.stream().filter(n -> n.operation() == null).count();
    }

    /** Values of all nodes, in order. */
    public double[] forward(Map<String, Double> variables) {
        double[] values = new double[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            Node node = nodes.get(i);
            Operation operation = node.operation();
            values[i] = operation != null ? operation.value(values[node.inputs().get(0)], second(node, values))
                    : node.isVariable() ? variables.getOrDefault(node.name(), 0.0) : node.constant();
        }
        return values;
    }

    /**
     * What one node sends back to one of its inputs: upstream · local.
     *
     * @param node whose gradient is known
     * @param input the node that receives
     * @param slot which input of the node it is
     * @param upstream ∂result/∂node
     * @param local ∂node/∂input
     * @param total of all that the input has received so far
     */
    public record Share(int node, int input, int slot, double upstream, double local, double total) {
        public double contribution() {
            return upstream == 0 ? 0 : upstream * local;
        }
    }

    /** Shares of every operation, from the result backwards; numbers receive none. */
    public List<Share> backward(double[] values) {
        double[] gradients = new double[nodes.size()];
        gradients[result()] = 1;
        List<Share> shares = new ArrayList<>();
        for (int i = result(); i >= 0; i--) {
            Node node = nodes.get(i);
            for (int slot = 0; slot < node.inputs().size(); slot++) {
                int input = node.inputs().get(slot);
                if (!nodes.get(input).isConstant()) {
                    Share share = new Share(i, input, slot, gradients[i], local(node, slot, values), 0);
                    gradients[input] += share.contribution();
                    shares.add(new Share(i, input, slot, share.upstream(), share.local(), gradients[input]));
                }
            }
        }
        return shares;
    }

    /** ∂result/∂node of all nodes. */
    public double[] gradients(double[] values) {
        double[] gradients = new double[nodes.size()];
        gradients[result()] = 1;
        backward(values).forEach(s -> gradients[s.input()] = s.total());
        return gradients;
    }

    private static double local(Node node, int slot, double[] values) {
        return java.util.Objects.requireNonNull(node.operation())
                .derivative(slot, values[node.inputs().get(0)], second(node, values));
    }

    private static double second(Node node, double[] values) {
        return node.inputs().size() > 1 ? values[node.inputs().get(1)] : Double.NaN;
    }

    /** Index of a leaf, or −1 − index of an operation. */
    private static int add(Expression e, List<Node> leaves, List<Node> operations, Map<String, Integer> names) throws InputFault {
        if (e instanceof Expression.Transpose t) {
            throw new InputFault("lab.graph.fault.transpose", t.at() + 1);
        }
        if (e instanceof Expression.Name name) {
            return names.computeIfAbsent(name.name(), n -> {
                leaves.add(new Node(null, n, Double.NaN, List.of(), 0));
                return leaves.size() - 1;
            });
        }
        if (e instanceof Expression.Constant constant) {
            leaves.add(new Node(null, "", constant.value(), List.of(), 0));
            return leaves.size() - 1;
        }
        Expression.Apply apply = (Expression.Apply) e;
        List<Integer> inputs = new ArrayList<>();
        for (Expression input : apply.inputs()) {
            inputs.add(add(input, leaves, operations, names));
        }
        operations.add(new Node(apply.operation(), "", Double.NaN, inputs, 0));
        return -operations.size();
    }

    private static int resolved(int index, int shift) {
        return index >= 0 ? index : shift - 1 - index;
    }

    private static List<Node> withDepths(List<Node> nodes) {
        Map<Integer, Integer> depths = new LinkedHashMap<>();
        List<Node> placed = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node n = nodes.get(i);
            int depth = n.inputs().stream().mapToInt(j -> depths.getOrDefault(j, 0) + 1).max().orElse(0);
            depths.put(i, depth);
            placed.add(new Node(n.operation(), n.name(), n.constant(), n.inputs(), depth));
        }
        return List.copyOf(placed);
    }
}
