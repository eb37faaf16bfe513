package org.neurarium.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that leaves out its least important children, one by one, where it is too narrow for all; what still fits then comes back. */
public class FittingRow extends HBox {
    private final Map<Node, Integer> expendable = new LinkedHashMap<>();
    private final Map<Node, Node> owners = new HashMap<>();
    private final Set<Node> unwanted = new HashSet<>();

    public FittingRow(double spacing) {
        super(spacing);
    }

    /** Adds a child that may be left out; of those, the lowest {@code importance} goes first. */
    public void addExpendable(Node child, int importance) {
        expendable.put(child, importance);
        getChildren().add(child);
    }

    /** Adds a child that says something about {@code owner} and is left out with it. */
    public void addExpendable(Node child, int importance, Node owner) {
        owners.put(child, owner);
        addExpendable(child, importance);
    }

    /** Says anew how important a child is that may be left out. */
    public void rank(Node child, int importance) {
        expendable.put(child, importance);
        requestLayout();
    }

    /** Whether a child has anything to say now; if not, it is left out even where there is room. */
    public void want(Node child, boolean wanted) {
        if (wanted ? unwanted.remove(child) : unwanted.add(child)) {
            requestLayout();
        }
    }

    /** Empties the row. */
    public void clear() {
        expendable.clear();
        owners.clear();
        unwanted.clear();
        getChildren().clear();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        double left = getWidth() - snappedLeftInset() - snappedRightInset() + getSpacing() + 0.5
                - getChildren().stream().filter(c -> c.isManaged() || expendable.containsKey(c)).filter(c -> !unwanted.contains(c))
                .mapToDouble(this::taken).sum();
        Set<Node> out = new HashSet<>(unwanted);
        Deque<Node> dropped = new ArrayDeque<>();
        for (Map.Entry<Node, Integer> entry : expendable.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            if (left < 0 && out.add(entry.getKey())) {
                dropped.push(entry.getKey());
                left += taken(entry.getKey());
            }
        }
        for (Node child : dropped) { // what is wide made more room than was lacking
            if (taken(child) <= left && !out.contains(owners.get(child))) {
                out.remove(child);
                left -= taken(child);
            }
        }
        for (Node child : expendable.keySet()) {
            boolean shown = !out.contains(child) && !out.contains(owners.get(child));
            if (child.isManaged() != shown) {
                child.setManaged(shown);
                child.setVisible(shown);
            }
        }
    }

    private double taken(Node child) {
        return breadth(child) + getSpacing();
    }

    private static double breadth(Node child) {
        var margin = HBox.getMargin(child);
        return Math.ceil(Math.max(child.minWidth(-1), child.prefWidth(-1)))
                + (margin == null ? 0 : margin.getLeft() + margin.getRight());
    }
}
