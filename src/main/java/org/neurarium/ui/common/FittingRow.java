package org.neurarium.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A row that leaves out its least important children, one by one, where it is too narrow for all; what still fits then
 * comes back. Those that matter too much for that can go on to further lines instead.
 */
public class FittingRow extends HBox {
    private static final double BETWEEN_LINES = 6;

    private final Map<Node, Integer> expendable = new LinkedHashMap<>();
    private final Map<Node, Node> owners = new HashMap<>();
    private final Set<Node> unwanted = new HashSet<>();
    private final Set<Node> shrinking = new HashSet<>();
    private int wrapping = Integer.MAX_VALUE;

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

    /** From this importance on nothing is left out: where there is no room, it goes on to further lines. */
    public void wrapFrom(int importance) {
        if (wrapping != importance) {
            wrapping = importance;
            requestLayout();
        }
    }

    /** Says that a child may be narrower than it would like, as far as its least width, before anything is left out. */
    public void mayShrink(Node child) {
        shrinking.add(child);
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
        shrinking.clear();
        getChildren().clear();
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return wraps() ? Orientation.HORIZONTAL : super.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return wraps() ? computePrefHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!wraps() || width <= 0) {
            return super.computePrefHeight(width);
        }
        List<List<Node>> lines = lines(shown(width), width);
        return snappedTopInset() + snappedBottomInset() + (lines.size() - 1) * BETWEEN_LINES
                + lines.stream().mapToDouble(FittingRow::tallest).sum();
    }

    @Override
    protected void layoutChildren() {
        Set<Node> shown = shown(getWidth());
        for (Node child : expendable.keySet()) {
            boolean wanted = shown.contains(child);
            if (child.isManaged() != wanted) {
                child.setManaged(wanted);
                child.setVisible(wanted);
            }
        }
        List<List<Node>> lines = wraps() ? lines(shown, getWidth()) : List.of();
        if (lines.size() <= 1) {
            super.layoutChildren();
        } else {
            place(lines);
        }
    }

    private boolean wraps() {
        return wrapping < Integer.MAX_VALUE;
    }

    private void place(List<List<Node>> lines) {
        double y = snappedTopInset();
        for (List<Node> line : lines) {
            double x = snappedLeftInset();
            double height = tallest(line);
            for (Node child : line) {
                layoutInArea(child, x, y, breadth(child), height, 0, HPos.LEFT, VPos.CENTER);
                x += breadth(child) + getSpacing();
            }
            y += height + BETWEEN_LINES;
        }
    }

    /** What is shown in so wide a row. */
    private Set<Node> shown(double width) {
        Set<Node> shown = new HashSet<>(getChildren().stream().filter(c -> c.isManaged() || expendable.containsKey(c))
                .filter(c -> !unwanted.contains(c)).toList());
        double left = room(width) - shown.stream().mapToDouble(this::taken).sum();
        Deque<Node> dropped = new ArrayDeque<>();
        for (Map.Entry<Node, Integer> each : expendable.entrySet().stream().filter(e -> e.getValue() < wrapping)
                .sorted(Map.Entry.comparingByValue()).toList()) {
            if (left < 0 && shown.remove(each.getKey())) {
                dropped.push(each.getKey());
                left += taken(each.getKey());
            }
        }
        for (Node child : dropped) { // what is wide made more room than was lacking
            if (taken(child) <= left && hasOwner(child, shown)) {
                shown.add(child);
                left -= taken(child);
            }
        }
        shown.removeIf(child -> !hasOwner(child, shown));
        int lines = wraps() ? lines(shown, width).size() : 1;
        if (lines > 1) {
            dropped.forEach(child -> fill(child, shown, lines, width));
        }
        return shown;
    }

    /** Where there is a further line anyway, what it has room for comes back. */
    private void fill(Node child, Set<Node> shown, int lines, double width) {
        if (hasOwner(child, shown) && shown.add(child) && lines(shown, width).size() > lines) {
            shown.remove(child);
        }
    }

    private boolean hasOwner(Node child, Set<Node> shown) {
        Node owner = owners.get(child);
        return owner == null || shown.contains(owner);
    }

    private List<List<Node>> lines(Set<Node> shown, double width) {
        List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        List<Node> all = getChildren().stream().filter(c -> shown.contains(c) && breadth(c) > 0).toList();
        double left = room(width);
        for (Node child : all) {
            if (together(child, all) > left && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add(new ArrayList<>());
                left = room(width);
            }
            lines.get(lines.size() - 1).add(child);
            left -= taken(child);
        }
        return lines;
    }

    /** What a child takes, with what follows up to that of which it says something: a caption never ends a line. */
    private double together(Node child, List<Node> all) {
        int from = all.indexOf(child);
        int to = Math.max(from, all.indexOf(owners.get(child)));
        return all.subList(from, to + 1).stream().mapToDouble(this::taken).sum();
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset() + getSpacing() + 0.5;
    }

    private double taken(Node child) {
        return breadth(child) + getSpacing();
    }

    private static double tallest(List<Node> line) {
        return line.stream().mapToDouble(c -> c.prefHeight(-1)).max().orElse(0);
    }

    private double breadth(Node child) {
        var margin = HBox.getMargin(child);
        return Math.ceil(shrinking.contains(child) ? child.minWidth(-1) : Math.max(child.minWidth(-1), child.prefWidth(-1)))
                + (margin == null ? 0 : margin.getLeft() + margin.getRight());
    }
}
