package org.neurarium.ui.common;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that leaves out its least important children, one by one, where it is too narrow for all. */
public class FittingRow extends HBox {
    private final Map<Node, Integer> expendable = new LinkedHashMap<>();
    private final Set<Node> unwanted = new HashSet<>();

    public FittingRow(double spacing) {
        super(spacing);
    }

    /** Adds a child that may be left out; of those, the lowest {@code importance} goes first. */
    public void addExpendable(Node child, int importance) {
        expendable.put(child, importance);
        getChildren().add(child);
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
        double room = getWidth() - snappedLeftInset() - snappedRightInset() + getSpacing() + 0.5;
        double needed = getChildren().stream().filter(c -> c.isManaged() || expendable.containsKey(c)).filter(c -> !unwanted.contains(c))
                .mapToDouble(c -> breadth(c) + getSpacing()).sum();
        List<Node> order = expendable.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).toList();
        for (Node child : order) {
            boolean wanted = !unwanted.contains(child);
            boolean shown = wanted && needed <= room;
            needed -= shown || !wanted ? 0 : breadth(child) + getSpacing();
            if (child.isManaged() != shown) {
                child.setManaged(shown);
                child.setVisible(shown);
            }
        }
    }

    private static double breadth(Node child) {
        var margin = HBox.getMargin(child);
        return Math.ceil(Math.max(child.minWidth(-1), child.prefWidth(-1)))
                + (margin == null ? 0 : margin.getLeft() + margin.getRight());
    }
}
