package org.neurarium.ui.viz.hidden;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Network;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.plot.StraightLine;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** Which layer and which two of its units are the axes, and the newest picture of the examples there. */
final class HiddenSpaceViewModel implements AutoCloseable {
    /** Grid lines per direction. */
    static final int GRID = 17;

    private final Workspace workspace;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> layer = new ReadOnlyObjectWrapper<>("");
    private final IntegerProperty unitX = new SimpleIntegerProperty(0);
    private final IntegerProperty unitY = new SimpleIntegerProperty(1);
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final InvalidationListener projectListener = o -> networkChanged();
    private final InvalidationListener askListener = o -> ask();
    private final InvalidationListener frameListener = o -> read();
    private String chosen = "";
    private @Nullable HiddenSpaceProbe asked;
    private HiddenSpaceProbe.@Nullable Frame picture;
    private @Nullable StraightLine line;

    HiddenSpaceViewModel(Workspace workspace) {
        this.workspace = workspace;
        room = workspace.training();
        workspace.analysis().addListener(projectListener);
        room.session().addListener(askListener);
        room.frame().addListener(frameListener);
        active.addListener(askListener);
        unitX.addListener(askListener);
        unitY.addListener(askListener);
        networkChanged();
    }

    BooleanProperty active() {
        return active;
    }

    /** Layers of two units or more that lie between input and answer, in the order of the network. */
    ReadOnlyObjectProperty<List<String>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** The layer shown; empty if there is none. */
    ReadOnlyObjectProperty<String> layer() {
        return layer.getReadOnlyProperty();
    }

    IntegerProperty unitX() {
        return unitX;
    }

    IntegerProperty unitY() {
        return unitY;
    }

    /** Changes with every new picture. */
    ReadOnlyLongProperty frames() {
        return frames.getReadOnlyProperty();
    }

    HiddenSpaceProbe.@Nullable Frame picture() {
        return picture;
    }

    /** Where the next layer cuts this space, if two units are all it sees. */
    Optional<StraightLine> line() {
        return Optional.ofNullable(line);
    }

    /** Whether the plane's grid means something: the data have two features. */
    boolean hasGrid() {
        Examples examples = workspace.examples().get();
        return examples != null && examples.shape().count() == 2;
    }

    int classes() {
        Examples examples = workspace.examples().get();
        return examples == null ? 0 : examples.classes().size();
    }

    /** Shows another layer until it is gone. */
    void choose(String node) {
        chosen = node;
        networkChanged();
    }

    int units() {
        return workspace.analysis().get().find(layer.get()).map(LayerAnalysis::output).map(s -> (int) s.count()).orElse(0);
    }

    @Override
    public void close() {
        workspace.analysis().removeListener(projectListener);
        room.session().removeListener(askListener);
        room.frame().removeListener(frameListener);
        room.watch(this, Set.of());
    }

    private void networkChanged() {
        Network network = workspace.project().get().network();
        List<String> found = workspace.analysis().get().layers().stream()
                .filter(l -> !l.kind().equals("input") && isVector(l.output()) && !network.from(l.id()).isEmpty())
                .map(LayerAnalysis::id).toList();
        layers.set(found);
        layer.set(found.contains(chosen) ? chosen : found.isEmpty() ? "" : found.get(found.size() - 1));
        int units = units();
        unitX.set(Math.max(0, Math.min(unitX.get(), units - 1)));
        unitY.set(Math.max(0, Math.min(Math.max(unitY.get(), units > 1 && unitX.get() == 0 ? 1 : 0), units - 1)));
        ask();
    }

    private static boolean isVector(@Nullable Shape shape) {
        return shape != null && shape.rank() == 1 && shape.count() >= 2;
    }

    private void ask() {
        Examples examples = workspace.examples().get();
        if (!active.get() || layer.get().isEmpty() || examples == null) {
            asked = null;
            picture = null;
            line = null;
            room.watch(this, Set.of());
            frames.set(frames.get() + 1);
            return;
        }
        float[] range = range(examples);
        asked = new HiddenSpaceProbe(layer.get(), unitX.get(), unitY.get(), GRID, range[0], range[1]);
        Set<Probe<?>> probes = new HashSet<>(Set.of(asked));
        next().ifPresent(node -> probes.add(new WeightsProbe(node)));
        room.watch(this, probes);
        read();
    }

    private void read() {
        HiddenSpaceProbe probe = asked;
        TrainingFrame frame = room.frame().get();
        if (probe == null) {
            return;
        }
        Optional<HiddenSpaceProbe.Frame> found = frame.find(probe);
        if (found.isPresent()) {
            picture = found.get();
            line = next().flatMap(node -> frame.find(new WeightsProbe(node))).map(this::line).orElse(null);
            frames.set(frames.get() + 1);
        } else if (room.session().get() == null) {
            picture = null;
            line = null;
            frames.set(frames.get() + 1);
        }
    }

    /** The one layer that reads exactly these two units, with one unit of its own. */
    private Optional<String> next() {
        Network network = workspace.project().get().network();
        var wires = network.from(layer.get());
        boolean single = units() == 2 && wires.size() == 1 && network.into(wires.get(0).to()).size() == 1;
        return !single ? Optional.empty() : workspace.analysis().get().find(wires.get(0).to())
                .filter(l -> l.output() != null && l.output().count() == 1).map(LayerAnalysis::id);
    }

    private @Nullable StraightLine line(WeightsProbe.Frame weights) {
        float[] kernel = weights.parameters().getOrDefault("kernel", new float[0]);
        float[] bias = weights.parameters().getOrDefault("bias", new float[1]);
        if (kernel.length != 2 || bias.length != 1 || unitX.get() == unitY.get()) {
            return null;
        }
        return new StraightLine(kernel[unitX.get()], kernel[unitY.get()], bias[0]);
    }

    /** The square in which the grid is drawn: all examples with a margin. */
    private static float[] range(Examples examples) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : examples.features()) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        float margin = high > low ? 0.1f * (high - low) : 1;
        return low > high ? new float[] {-1, 1} : new float[] {low - margin, high + margin};
    }
}
