package org.neurarium.ui.viz.glass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.Tasks;
import org.neurarium.dataset.Split;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.Task;
import org.neurarium.train.ExampleInput;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

/** Which quantity is looked at, the way that led to it, and its equation with the newest numbers. */
final class GlassViewModel implements AutoCloseable {
    private static final Set<String> WITH_SCORES = Set.of("attention", "multi-head-attention");
    private static final Set<String> PLAIN = Set.of("embedding", "layer-normalization", "dropout", "flatten");

    private final Workspace workspace;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Deque<Quantity> way = new ArrayDeque<>();
    private final InvalidationListener ask = o -> ask();
    private final InvalidationListener read = o -> changes.set(changes.get() + 1);
    private final InvalidationListener project = o -> networkChanged();
    private final SetChangeListener<String> selected = c -> workspace().selection().single().ifPresent(this::select);

    GlassViewModel(Workspace workspace) {
        this.workspace = workspace;
        active.addListener(ask);
        workspace.subject().example().addListener(ask);
        workspace.training().session().addListener(ask);
        workspace.training().frame().addListener(read);
        workspace.analysis().addListener(project);
        workspace.selection().nodes().addListener(selected);
        networkChanged();
    }

    BooleanProperty active() {
        return active;
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** From where one came to where one is. */
    List<Quantity> way() {
        List<Quantity> all = new ArrayList<>(way);
        java.util.Collections.reverse(all);
        return all;
    }

    @Nullable Quantity now() {
        return way.peek();
    }

    /** One number deeper. */
    void open(Quantity quantity) {
        way.push(state(quantity));
        ask();
    }

    /** What a recurrent layer gives is its hidden state: of the step, or of the last one. */
    private Quantity state(Quantity of) {
        LayerNode layer = workspace.project().get().network().find(of.node()).orElse(null);
        if (layer == null || !of.name().isEmpty() || !CellEquations.isCell(Equations.held(layer))) {
            return of;
        }
        Quantity first = first(of.node());
        boolean steps = hasSteps(of.node());
        if (first.part().isEmpty()) {
            return first.at(steps ? of.step() : first.step(), of.unit());
        }
        int units = Equations.settings(layer).integer("units", 1);
        boolean beside = layer.settings().text("merge", "concat").equals("concat");
        boolean backward = beside && of.unit() >= units;
        return !beside ? of : new Quantity(of.node(), backward ? "backward" : "forward", "hidden",
                steps ? of.step() : backward ? 0 : first.step(), backward ? of.unit() - units : of.unit(), 0);
    }

    private boolean hasSteps(String node) {
        return workspace.analysis().get().find(node).map(LayerAnalysis::output).map(Shape::rank).orElse(1) == 2;
    }

    /** Back to a place of the way. */
    void back(int place) {
        while (way.size() > place + 1) {
            way.pop();
        }
        ask();
    }

    /** Starts anew at a quantity. */
    void start(Quantity quantity) {
        way.clear();
        open(quantity);
    }

    /** What a person clicked on in another view: the unit under the pointer, at the step under it. */
    void startAtPointed() {
        UnitRef unit = workspace.selection().hovered().get();
        if (unit != null && layers().contains(unit.node())) {
            Quantity first = first(unit.node());
            Integer step = workspace.subject().pointedStep().get();
            int at = step == null ? first.step() : Math.min(step, Math.max(0, length() - 1));
            start(first.name().equals("weights") ? first : first.part().isEmpty() ? first.at(at, unit.unit())
                    : Quantity.output(unit.node(), at, unit.unit()));
        }
    }

    /** Layers that have an equation here. */
    List<String> layers() {
        return workspace.project().get().network().layers().stream().filter(l -> CellEquations.isCell(Equations.held(l))
                || WITH_SCORES.contains(l.kind()) || PLAIN.contains(l.kind())
                || LayerCatalogue.find(l.kind()).flatMap(t -> t.densePart(t.completed(l.settings(), task()))).isPresent())
                .map(LayerNode::id).toList();
    }

    /** The same quantity of another step or unit. */
    void shift(int steps, int units) {
        Quantity here = now();
        if (here != null) {
            int step = Math.max(0, Math.min(Math.max(0, length() - 1), here.step() + steps));
            int unit = Math.max(0, here.unit() + units);
            way.pop();
            open(here.at(step, unit));
        }
    }

    Optional<Numbers> numbers() {
        Quantity here = now();
        ExampleInput example = workspace.subject().example().get();
        return here == null || example == null ? Optional.empty()
                : Numbers.of(workspace.project().get(), here.node(), example, workspace.training().frame().get());
    }

    Optional<Equation> equation(IntFunction<String> more) {
        Quantity here = now();
        return here == null ? Optional.empty() : numbers().flatMap(n -> Equations.of(n, here, task(), more));
    }

    int length() {
        ExampleInput example = workspace.subject().example().get();
        return example == null ? 1 : example.length();
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        active.set(false);
        workspace.subject().example().removeListener(ask);
        workspace.training().session().removeListener(ask);
        workspace.training().frame().removeListener(read);
        workspace.analysis().removeListener(project);
        workspace.selection().nodes().removeListener(selected);
    }

    private void select(String node) {
        Quantity here = now();
        if (layers().contains(node) && (here == null || !here.node().equals(node))) {
            start(first(node));
        }
    }

    /** Where a layer's equations begin: what it gives, at the last step if it tells one thing for all. */
    Quantity first(String node) {
        LayerNode layer = workspace.project().get().network().find(node).orElseThrow();
        int last = hasSteps(node) ? 0 : Math.max(0, length() - 1);
        if (CellEquations.isCell(Equations.held(layer))) {
            boolean both = layer.kind().equals("bidirectional");
            return new Quantity(node, both ? "forward" : "", "hidden", last, 0, 0);
        }
        return WITH_SCORES.contains(layer.kind()) ? new Quantity(node, "", "weights", 0, 0, 0) : Quantity.output(node, 0, 0);
    }

    private void networkChanged() {
        List<String> now = layers();
        way.removeIf(q -> !now.contains(q.node()) && workspace.project().get().network().find(q.node()).isEmpty());
        if (way.isEmpty() && !now.isEmpty()) {
            start(first(now.get(now.size() - 1)));
        }
        ask();
    }

    private void ask() {
        Quantity here = now();
        ExampleInput example = workspace.subject().example().get();
        workspace.training().watch(this, active.get() && here != null && example != null ? Numbers.probes(here.node(), example) : Set.of());
        changes.set(changes.get() + 1);
    }

    private @Nullable Task task() {
        Split data = workspace.subject().data().get();
        return data == null ? null : Tasks.of(data.train().schema());
    }
}
