package org.neurarium.ui.lab.perceptron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.perceptron.PerceptronRule;
import org.neurarium.lab.perceptron.Weights;
import org.neurarium.ui.lab.stage.StepHead;

/** A perceptron and a truth table; a step shows it the next row. Weights set by hand are where the rule starts from. */
final class PerceptronViewModel {
    static final int STEPS = 40;
    /** What a table is called that is none of the gates. */
    static final String OWN = "own";
    static final Map<String, List<Integer>> GATES = gates();
    private static final double ROUND = 20;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private PerceptronRule rule = new PerceptronRule(List.of(0, 0, 0, 1), 1);
    private List<Weights> course = rule.course(new Weights(0, 0, 0), STEPS);

    PerceptronViewModel() {
        head.length(STEPS);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    PerceptronRule rule() {
        return rule;
    }

    /** The weights at this step. */
    Weights now() {
        return course.get(head.at().get());
    }

    /** The weights that the rule began with. */
    Weights start() {
        return course.get(0);
    }

    /** The weights after the next row. */
    Weights next() {
        return rule.step(now(), row());
    }

    /** The row that is shown next. */
    int row() {
        return head.at().get() % PerceptronRule.ROWS;
    }

    String gate() {
        return GATES.entrySet().stream().filter(g -> g.getValue().equals(rule.targets())).map(Map.Entry::getKey).findFirst().orElse(OWN);
    }

    /** Another table, taught from weights of zero. */
    void gate(String id) {
        rule = new PerceptronRule(GATES.getOrDefault(id, rule.targets()), rule.rate());
        set(new Weights(0, 0, 0));
    }

    /** Turns the target of a row. */
    void flip(int row) {
        List<Integer> targets = new ArrayList<>(rule.targets());
        targets.set(row, 1 - targets.get(row));
        rule = new PerceptronRule(targets, rule.rate());
        set(now());
    }

    void rate(double rate) {
        rule = new PerceptronRule(rule.targets(), rate);
        set(course.get(0));
    }

    /** Weights by hand; the rule goes on from them. */
    void set(Weights weights) {
        course = rule.course(weights, STEPS);
        head.to(0);
        revision.set(revision.get() + 1);
    }

    /** Weights by a handle, to the nearest twentieth. */
    void drag(double w1, double w2, double b) {
        set(new Weights(Math.rint(w1 * ROUND) / ROUND, Math.rint(w2 * ROUND) / ROUND, Math.rint(b * ROUND) / ROUND));
    }

    private static Map<String, List<Integer>> gates() {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        all.put("and", List.of(0, 0, 0, 1));
        all.put("or", List.of(0, 1, 1, 1));
        all.put("nand", List.of(1, 1, 1, 0));
        all.put("xor", List.of(0, 1, 1, 0));
        return all;
    }
}
