package org.neurarium.ui.viz.boundary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.PlaneProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.plot.StraightLine;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

/** What is shown over the plane: whose output, on which features, over which range; and the newest answer to it. */
final class BoundaryViewModel implements AutoCloseable {
    /** Cells per side. */
    static final int GRID = 100;

    private final Workspace workspace;
    private final UnaryOperator<List<String>> names;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final IntegerProperty featureX = new SimpleIntegerProperty(0);
    private final IntegerProperty featureY = new SimpleIntegerProperty(1);
    private final ReadOnlyLongWrapper points = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final InvalidationListener dataListener = o -> dataChanged();
    private final InvalidationListener subjectListener = o -> ask();
    private final InvalidationListener frameListener = o -> read();
    private @Nullable Scatter scatter;
    private @Nullable Answer answer;
    private List<Object> drawnFrom = List.of();
    private Domain home = Domain.UNIT;
    private Domain domain = Domain.UNIT;
    private double @Nullable [] pin;
    private @Nullable PlaneProbe asked;
    private BoundaryProbe.@Nullable Frame map;
    private @Nullable UnitRef mapUnit;
    private float @Nullable [] pinned;
    private @Nullable StraightLine line;

    /** @param names how columns and classes are called for a person */
    BoundaryViewModel(Workspace workspace, UnaryOperator<List<String>> names) {
        this.workspace = workspace;
        this.names = names;
        room = workspace.training();
        workspace.examples().addListener(dataListener);
        workspace.project().addListener(dataListener);
        workspace.selection().hovered().addListener(subjectListener);
        room.session().addListener(subjectListener);
        room.frame().addListener(frameListener);
        featureX.addListener(dataListener);
        featureY.addListener(dataListener);
        active.addListener(subjectListener);
        dataChanged();
    }

    /** Whether the view is on screen; while it is not, nothing is computed for it. */
    BooleanProperty active() {
        return active;
    }

    IntegerProperty featureX() {
        return featureX;
    }

    IntegerProperty featureY() {
        return featureY;
    }

    /** Changes with the examples, the axes and the range. */
    ReadOnlyLongProperty points() {
        return points.getReadOnlyProperty();
    }

    /** Changes with every new picture. */
    ReadOnlyLongProperty frames() {
        return frames.getReadOnlyProperty();
    }

    /** The examples on the axes; null where there is no plane. */
    @Nullable Scatter scatter() {
        return scatter;
    }

    @Nullable Answer answer() {
        return answer;
    }

    Domain domain() {
        return domain;
    }

    /** The newest picture: every unit of the layer shown. */
    BoundaryProbe.@Nullable Frame map() {
        return map;
    }

    /** The unit enlarged, or null for the network's answer. */
    @Nullable UnitRef unit() {
        return mapUnit;
    }

    /** The line w·x + b = 0 of what is shown, where it is one. */
    Optional<StraightLine> line() {
        return Optional.ofNullable(line);
    }

    /** The place whose answer is wanted, as [x, y]; null for none. */
    double @Nullable [] pin() {
        return pin;
    }

    /** What the layer shown gives at the pin, one value per unit; null while not known. */
    float @Nullable [] pinned() {
        return pinned;
    }

    List<String> classes() {
        Examples examples = workspace.examples().get();
        return examples == null ? List.of() : names.apply(examples.classes());
    }

    List<String> features() {
        Examples examples = workspace.examples().get();
        return examples == null ? List.of() : names.apply(examples.featureNames());
    }

    /** Tells that columns and classes are called otherwise now. */
    void renamed() {
        points.set(points.get() + 1);
        frames.set(frames.get() + 1);
    }

    /** Key of the sentence that says why there is no plane; empty if there is one. */
    String obstacle() {
        Examples examples = workspace.examples().get();
        if (examples == null) {
            return isPainted() ? "" : "boundary.none.data";
        }
        if (examples.shape().rank() != 1 || examples.shape().count() < 2 || examples.sequences().isTokens()) {
            return examples.shape().count() == 1 ? "boundary.none.one" : "boundary.none.shape";
        }
        return "";
    }

    void zoom(double factor, double x, double y) {
        domain = domain.zoomed(factor, x, y, home);
        moved();
    }

    void fit() {
        domain = home;
        moved();
    }

    void pin(double x, double y) {
        pin = new double[] {x, y};
        pinned = null;
        ask();
        frames.set(frames.get() + 1);
    }

    void unpin() {
        pin = null;
        pinned = null;
        ask();
        frames.set(frames.get() + 1);
    }

    @Override
    public void close() {
        workspace.examples().removeListener(dataListener);
        workspace.project().removeListener(dataListener);
        workspace.selection().hovered().removeListener(subjectListener);
        room.session().removeListener(subjectListener);
        room.frame().removeListener(frameListener);
        room.watch(this, Set.of());
    }

    private void dataChanged() {
        Examples examples = workspace.examples().get();
        Project now = workspace.project().get();
        List<Object> from = Arrays.asList(examples, now.data(), now.network(), featureX.get(), featureY.get());
        if (from.equals(drawnFrom)) {
            return;
        }
        drawnFrom = from;
        if (examples == null || !obstacle().isEmpty()) {
            scatter = examples == null && isPainted() ? Scatter.EMPTY : null;
            answer = null;
            map = null;
        } else {
            int count = (int) examples.shape().count();
            int x = Math.min(featureX.get(), count - 1);
            int y = Math.min(featureY.get(), count - 1);
            Domain before = home;
            scatter = Scatter.of(now.data(), examples, x, y);
            answer = Answer.of(now, examples).orElse(null);
            home = isPainted() && scatter.count() > 0 && map != null ? before : Domain.around(scatter);
            domain = home.equals(before) ? domain : home;
        }
        moved();
    }

    /** Painting may start on an empty plane. */
    private boolean isPainted() {
        return workspace.project().get().data().kind().equals("points");
    }

    private void moved() {
        points.set(points.get() + 1);
        ask();
    }

    /** Tells the session what is to be seen. */
    private void ask() {
        UnitRef unit = subject();
        String node = unit != null ? unit.node() : answer == null ? "" : answer.node();
        if (!active.get() || scatter == null || scatter.count() == 0 || node.isEmpty()) {
            asked = null;
            room.watch(this, Set.of());
            return;
        }
        Set<Probe<?>> probes = new HashSet<>();
        asked = probe(node, GRID, domain.xLow(), domain.xHigh(), domain.yLow(), domain.yHigh());
        probes.add(asked);
        pinProbe(node).ifPresent(probes::add);
        if (seesInputs(node)) {
            probes.add(new WeightsProbe(node));
        }
        room.watch(this, probes);
        read();
    }

    private void read() {
        PlaneProbe probe = asked;
        TrainingFrame frame = room.frame().get();
        if (probe == null) {
            return;
        }
        if (room.session().get() == null) {
            map = null;
        }
        Optional<BoundaryProbe.Frame> found = frame.find(probe);
        UnitRef unit = subject();
        if (found.isPresent() && (unit == null || unit.unit() < found.get().units())) {
            map = found.get();
            mapUnit = unit;
            line = scatter == null || !seesInputs(probe.node()) ? null : frame.find(new WeightsProbe(probe.node())).map(this::line).orElse(null);
            pinned = pinProbe(probe.node()).flatMap(frame::find).map(BoundaryProbe.Frame::values).orElse(null);
        }
        frames.set(frames.get() + 1);
    }

    private @Nullable StraightLine line(WeightsProbe.Frame weights) {
        float[] kernel = weights.parameters().getOrDefault("kernel", new float[0]);
        Scatter now = scatter;
        UnitRef unit = mapUnit;
        if (now == null || kernel.length == 0 || kernel.length % now.means().length != 0
                || unit != null && unit.unit() >= kernel.length / now.means().length
                || unit == null && answer != null && answer.kind() != Answer.Kind.TWO_CLASSES) {
            return null;
        }
        return DecisionLine.of(kernel, weights.parameters().getOrDefault("bias", new float[0]),
                unit == null ? 0 : unit.unit(), now, featureX.get(), featureY.get());
    }

    private Optional<PlaneProbe> pinProbe(String node) {
        double[] at = pin;
        return at == null ? Optional.empty() : Optional.of(probe(node, 1, at[0], at[0], at[1], at[1]));
    }

    private PlaneProbe probe(String node, int grid, double xLow, double xHigh, double yLow, double yHigh) {
        return new PlaneProbe(node, grid, new PlaneProbe.Axis(featureX.get(), (float) xLow, (float) xHigh),
                new PlaneProbe.Axis(featureY.get(), (float) yLow, (float) yHigh));
    }

    /** The unit pointed at anywhere, if it can be shown over the plane. */
    private @Nullable UnitRef subject() {
        UnitRef hovered = workspace.selection().hovered().get();
        boolean known = hovered != null && workspace.project().get().network().find(hovered.node())
                .filter(l -> !l.kind().equals("input")).isPresent();
        return known ? hovered : null;
    }

    /** Whether what is shown, or the network's answer, is cut by a straight line. A number that is predicted is not cut anywhere. */
    boolean isStraight() {
        UnitRef unit = subject();
        Answer last = answer;
        return unit != null ? seesInputs(unit.node()) : last != null && last.kind() == Answer.Kind.TWO_CLASSES
                && seesInputs(last.node());
    }

    /** Whether all that a layer gets are the features themselves, so that its units cut the plane by straight lines. */
    private boolean seesInputs(String node) {
        Network network = workspace.project().get().network();
        boolean weighs = network.find(node).filter(l -> List.of("dense", "perceptron", "output").contains(l.kind())).isPresent();
        return weighs && network.into(node).size() == 1 && network.into(node).stream()
                .map(w -> network.find(w.from())).flatMap(Optional::stream).map(LayerNode::kind).allMatch("input"::equals);
    }
}
