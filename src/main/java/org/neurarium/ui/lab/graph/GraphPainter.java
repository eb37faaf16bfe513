package org.neurarium.ui.lab.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.graph.ComputationGraph;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.lab.stage.Numerals;
import org.neurarium.ui.lab.stage.PicturePane;

/** Draws the graph from left to right: values above a node as they are known, gradients below as they arrive. */
final class GraphPainter {
    private static final double RADIUS = 26;
    private static final double EDGE = 56;
    private static final double NARROW = 80;
    private static final double HALF_LABEL = 9;
    private static final double BELOW_GRADIENTS = 30;

    private final GraphViewModel model;
    private final GraphicsContext g;
    private final Palette palette;
    private final double[] xs;
    private final double[] ys;
    private final double radius;
    private final double column;

    GraphPainter(GraphViewModel model, GraphicsContext g, Palette palette, double width, double height) {
        this.model = model;
        this.g = g;
        this.palette = palette;
        ComputationGraph graph = model.graph();
        xs = new double[graph.nodes().size()];
        ys = new double[graph.nodes().size()];
        int deepest = graph.nodes().get(graph.result()).depth();
        int most = 1;
        for (int depth = 0; depth <= deepest; depth++) {
            most = Math.max(most, place(depth, deepest, width, height));
        }
        column = (width - 2 * EDGE) / Math.max(1, deepest);
        radius = Math.max(9, Math.min(RADIUS, Math.min((height - 40) / most / 4, column / 3)));
    }

    /** Nodes of one depth, spread over the height in the order of what they are made from. */
    private int place(int depth, int deepest, double width, double height) {
        List<ComputationGraph.Node> nodes = model.graph().nodes();
        List<Integer> here = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).depth() == depth) {
                here.add(i);
                ys[i] = nodes.get(i).inputs().stream().mapToDouble(j -> ys[j]).average().orElse(i);
            }
        }
        here.sort(Comparator.comparingDouble(i -> ys[i]));
        double gap = Math.min(150, (height - 80) / Math.max(1, here.size()));
        double middle = depth == 0 ? height / 2 : here.stream().mapToDouble(i -> ys[i]).average().orElse(height / 2);
        double top = Math.max(50, Math.min(height - 50 - gap * (here.size() - 1), middle - gap * (here.size() - 1) / 2));
        for (int k = 0; k < here.size(); k++) {
            xs[here.get(k)] = deepest == 0 ? width / 2 : EDGE + depth * (width - 2 * EDGE) / deepest;
            ys[here.get(k)] = top + k * gap;
        }
        return here.size();
    }

    void paint() {
        int now = model.current();
        for (int i = 0; i < xs.length; i++) {
            for (int input : model.graph().nodes().get(i).inputs()) {
                edge(input, i, i == now);
            }
        }
        for (int i = 0; i < xs.length; i++) {
            node(i, i == now);
        }
        if (model.isBackward()) {
            model.sharesNow().forEach(this::local);
        }
    }

    private void edge(int from, int to, boolean lit) {
        g.setStroke(lit ? palette.get(model.isBackward() ? "gate-candidate" : "accent") : palette.get("line-strong"));
        g.setLineWidth(lit ? 2.5 : 1.2);
        double middle = (xs[from] + xs[to]) / 2;
        g.beginPath();
        g.moveTo(xs[from] + radius, ys[from]);
        g.bezierCurveTo(middle, ys[from], middle, ys[to], xs[to] - radius, ys[to]);
        g.stroke();
    }

    private void node(int i, boolean lit) {
        ComputationGraph.Node node = model.graph().nodes().get(i);
        g.setFill(palette.get(lit ? "accent-soft" : node.isConstant() ? "surface-sunk" : "surface-raised"));
        g.setStroke(palette.get(lit ? model.isBackward() ? "gate-candidate" : "accent" : "line-strong"));
        g.setLineWidth(lit ? 2.5 : 1.2);
        g.fillOval(xs[i] - radius, ys[i] - radius, 2 * radius, 2 * radius);
        g.strokeOval(xs[i] - radius, ys[i] - radius, 2 * radius, 2 * radius);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        boolean sign = node.operation() != null && !node.operation().isFunction();
        g.setFont(PicturePane.font(sign ? 17 : Math.min(13, radius * 0.8)));
        g.setFill(palette.get("text"));
        g.fillText(node.operation() != null ? node.operation().symbol() : model.name(i), xs[i], ys[i], 2 * radius - 4);
        g.setFont(PicturePane.font(13));
        if (model.knowsValue(i)) {
            g.setFill(palette.get("accent-text"));
            String name = node.operation() == null ? "" : model.name(i) + " = ";
            String value = Numerals.of(model.value(i));
            g.fillText(roomy(name + value) ? name + value : value, xs[i], ys[i] - radius - 11);
        }
        double gradient = model.gradient(i);
        if (!Double.isNaN(gradient)) {
            g.setFill(palette.get("gate-candidate"));
            String figure = Numerals.of(gradient);
            g.fillText(roomy("∂ " + figure) ? "∂ " + figure : figure, xs[i], ys[i] + radius + 12);
        }
    }

    /** Whether a label stays clear of those of the columns beside it; the text at the right names what is computed. */
    private boolean roomy(String label) {
        return TextWidth.of(label, PicturePane.font(13)) < column;
    }

    private void local(ComputationGraph.Share share) {
        double near = column < NARROW ? 0.62 : 0.42; // clear of the input's gradient where columns are close
        double x = xs[share.node()] * near + xs[share.input()] * (1 - near);
        double y = ys[share.node()] * (near - 0.04) + ys[share.input()] * (1.04 - near);
        String text = "×" + Numerals.of(share.local());
        g.setFont(PicturePane.font(12));
        g.setFill(palette.get("canvas"));
        double width = 8 + 7 * text.length();
        if (covers(share.node(), x, y, width) || covers(share.input(), x, y, width)) {
            y = Math.max(ys[share.node()], ys[share.input()]) + radius + BELOW_GRADIENTS;
        }
        g.fillRoundRect(x - width / 2, y - HALF_LABEL, width, 2 * HALF_LABEL, 8, 8);
        g.setFill(palette.get("gate-candidate"));
        g.fillText(text, x, y);
    }

    /** Whether a label on an edge would lie over a node. */
    private boolean covers(int node, double x, double y, double width) {
        return Math.abs(x - xs[node]) < radius + width / 2 && Math.abs(y - ys[node]) < radius + HALF_LABEL;
    }
}
