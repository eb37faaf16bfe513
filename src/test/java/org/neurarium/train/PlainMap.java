package org.neurarium.train;

import java.util.List;
import org.neurarium.document.spec.Shape;

/** Parameter places of a {@link PlainStepper}: nodes in, h1, …, out. */
record PlainMap(int[] widths) implements ParameterMap {
    @Override
    public List<String> nodes() {
        return java.util.stream.IntStream.range(0, widths.length)
                .mapToObj(l -> l == 0 ? "in" : l == widths.length - 1 ? "out" : "h" + l).toList();
    }

    @Override
    public Shape outputShape(String node) {
        return Shape.of(widths[nodes().indexOf(node)]);
    }

    @Override
    public String output() {
        return "out";
    }

    @Override
    public List<String> vertices(String node) {
        return List.of(node);
    }

    @Override
    public List<String> names(String node) {
        return node.equals("in") ? List.of() : List.of("kernel", "bias");
    }

    @Override
    public int size(String node, String name) {
        int l = nodes().indexOf(node);
        return l == 0 ? 0 : name.equals("bias") ? widths[l] : name.equals("kernel") ? widths[l] * widths[l - 1] : 0;
    }

    @Override
    public int place(String node, String name, int index) {
        int l = nodes().indexOf(node);
        int start = 0;
        for (int k = 1; k < l; k++) {
            start += widths[k] * (widths[k - 1] + 1);
        }
        if (name.equals("bias")) {
            return start + widths[l] * widths[l - 1] + index;
        }
        int input = index / widths[l];
        int unit = index % widths[l];
        return start + unit * widths[l - 1] + input;
    }
}
