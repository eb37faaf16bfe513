package org.neurarium.document.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;

/** The current project and those before and after it, at most {@value #LIMIT} each way. Not thread-safe. */
public final class UndoHistory {
    /** How many steps can be taken back. */
    public static final int LIMIT = 200;

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private Project current;

    /** A step that was taken: its label, the project before and after it, and the weight it set, if any. */
    public record Step(String labelKey, List<Object> arguments, String mergeKey, Project before, Project after,
                       @Nullable WeightChange weight) {
    }

    public UndoHistory(Project start) {
        current = start;
    }

    public Project current() {
        return current;
    }

    /** Applies an edit and returns the new project; an edit that changes nothing leaves no step. */
    public Project apply(Edit edit) {
        Project after = edit.change().apply(current);
        if (after.equals(current)) {
            return current;
        }
        Step last = past.peekLast();
        boolean merges = last != null && !edit.mergeKey().isEmpty() && edit.mergeKey().equals(last.mergeKey());
        Project before = merges ? past.removeLast().before() : current;
        if (merges && after.equals(before)) { // dragged back to where it started
            future.clear();
        } else {
            push(new Step(edit.labelKey(), edit.arguments(), edit.mergeKey(), before, after, null));
        }
        current = after;
        return current;
    }

    /** Records that a weight was set by hand; the project stays as it is. Changes of one weight that follow each other merge. */
    public void record(String labelKey, WeightChange weight) {
        String key = "weight:" + weight.node() + ":" + weight.parameter() + ":" + weight.index();
        Step last = past.peekLast();
        WeightChange whole = weight;
        if (last != null && last.weight() != null && last.mergeKey().equals(key)) {
            past.removeLast();
            whole = new WeightChange(weight.node(), weight.parameter(), weight.index(), last.weight().before(), weight.after());
        }
        push(new Step(labelKey, List.of(weight.node()), key, current, current, whole));
    }

    public Optional<Step> undo() {
        Step step = past.pollLast();
        if (step == null) {
            return Optional.empty();
        }
        endMerge();
        future.push(step);
        current = step.before();
        return Optional.of(step);
    }

    public Optional<Step> redo() {
        Step step = future.poll();
        if (step == null) {
            return Optional.empty();
        }
        past.addLast(step);
        endMerge();
        current = step.after();
        return Optional.of(step);
    }

    public Optional<Step> nextUndo() {
        return Optional.ofNullable(past.peekLast());
    }

    public Optional<Step> nextRedo() {
        return Optional.ofNullable(future.peek());
    }

    /** Says every project, the current one and those before and after it, in other words; no step is taken. */
    public void reword(UnaryOperator<Project> wording) {
        current = wording.apply(current);
        for (Deque<Step> steps : List.of(past, future)) {
            List<Step> all = List.copyOf(steps);
            steps.clear();
            all.forEach(s -> steps.addLast(new Step(s.labelKey(), s.arguments(), s.mergeKey(), wording.apply(s.before()),
                    wording.apply(s.after()), s.weight())));
        }
    }

    /** Ends a run of merging edits, so that the next one is a step of its own. */
    public void endMerge() {
        Step last = past.pollLast();
        if (last != null) {
            past.addLast(new Step(last.labelKey(), last.arguments(), "", last.before(), last.after(), last.weight()));
        }
    }

    private void push(Step step) {
        future.clear();
        past.addLast(step);
        if (past.size() > LIMIT) {
            past.removeFirst();
        }
    }
}
