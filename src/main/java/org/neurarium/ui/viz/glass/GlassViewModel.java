package org.neurarium.ui.viz.glass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.Tasks;
import org.neurarium.dataset.Split;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.ExampleInput;
import org.neurarium.ui.workspace.CellRef;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

/** Which quantity is looked at, the way that led to it, and its equation with the newest numbers. */
final class GlassViewModel implements AutoCloseable {
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
        Places places = places();
        ExampleInput example = workspace.subject().example().get();
        return places.find(of.node(), of.part()).map(place -> CellStates.behind(place, of, steps(place.in()),
                example == null ? steps(place.in()) : Math.min(steps(place.in()), places.valid(place.in().node(), example)))).orElse(of);
    }

    Places places() {
        Split data = workspace.subject().data().get();
        return new Places(workspace.project().get().network(), workspace.analysis().get(),
                data == null ? null : Tasks.of(data.train().schema()));
    }

    private int steps(Source of) {
        return of.sequence() ? places().shape(of.node()).map(s -> s.size(0)).orElse(1) : 1;
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

    /** What a person clicked on in another view: the number under the pointer, else the unit, at the step under it. */
    void startAtPointed() {
        CellRef cell = workspace.selection().pointed().get();
        UnitRef unit = workspace.selection().hovered().get();
        if (cell != null && layers().contains(cell.node())) {
            start(new Quantity(cell.node(), cell.part(), cell.name(), cell.step(), cell.unit(), cell.row()));
        } else if (unit != null && layers().contains(unit.node())) {
            Integer step = workspace.subject().pointedStep().get();
            places().source(unit.node()).ifPresent(s -> start(state(Quantity.output(unit.node(),
                    s.sequence() ? Math.max(0, Math.min(step == null ? 0 : step, steps(s) - 1)) : 0, middle(unit)))));
        }
    }

    /** Of a feature map its middle, else the unit. */
    private int middle(UnitRef unit) {
        return places().shape(unit.node()).filter(s -> s.rank() == 3)
                .map(s -> (s.size(0) / 2 * s.size(1) + s.size(1) / 2) * s.size(2) + unit.unit()).orElse(unit.unit());
    }

    /** Layers that have an equation: all but inputs. */
    List<String> layers() {
        Places places = places();
        return places.network().layers().stream().map(LayerNode::id).filter(id -> places.find(id, "").isPresent()).toList();
    }

    /** The same quantity of another step or unit; of an image, of another place or channel. */
    void shift(int steps, int units) {
        Quantity here = now();
        if (here == null || here.isParameter()) {
            return;
        }
        Shape shape = places().shape(here.node()).filter(s -> s.rank() == 3 && here.name().isEmpty()).orElse(null);
        Place place = places().find(here.node(), here.part()).orElse(null);
        Quantity there;
        if (shape != null) {
            int channels = shape.size(2);
            int cell = clamp(here.unit() / channels + steps, (int) shape.count() / channels);
            there = here.at(0, cell * channels + clamp(here.unit() % channels + units, channels));
        } else {
            boolean sequence = place != null && (place.self().sequence() || place.in().sequence());
            int most = place == null ? 1 : Math.max(steps(place.self()), sequence ? steps(place.in()) : 1);
            int width = here.name().isEmpty() && place != null ? place.width() : Integer.MAX_VALUE;
            there = here.at(clamp(here.step() + steps, most), clamp(here.unit() + units, width));
        }
        way.pop();
        open(there);
    }

    private static int clamp(int value, int count) {
        return Math.max(0, Math.min(count - 1, value));
    }

    Optional<Numbers> numbers() {
        Quantity here = now();
        ExampleInput example = workspace.subject().example().get();
        return here == null || example == null ? Optional.empty()
                : Numbers.of(places(), here, example, workspace.training().frame().get());
    }

    Optional<Equation> equation(Wording wording) {
        Quantity here = now();
        return here == null ? Optional.empty() : numbers().flatMap(n -> Equations.of(n, here, wording));
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

    /** Where a layer's equations begin: what it gives. */
    Quantity first(String node) {
        return state(Quantity.output(node, 0, 0));
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
        workspace.training().watch(this, active.get() && here != null && example != null ? Numbers.probes(here, example) : Set.of());
        changes.set(changes.get() + 1);
    }
}
