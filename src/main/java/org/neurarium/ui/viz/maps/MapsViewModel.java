package org.neurarium.ui.viz.maps;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.ReceptiveField;
import org.neurarium.dataset.Examples;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.CellRef;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;

/** Which layer's maps are shown, which of their cells is looked into, and the newest picture of them. */
final class MapsViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<ColorRange> range = new SimpleObjectProperty<>(ColorRange.LAYER);
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Cell> pointed = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> layer = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final InvalidationListener networkListener = o -> networkChanged();
    private final SetChangeListener<String> selectionListener = c -> networkChanged();
    private final InvalidationListener askListener = o -> ask();
    private final InvalidationListener frameListener = o -> read();
    private MapLayers network;
    private final UnaryOperator<List<String>> names;
    private @Nullable MapsPicture picture;
    private String chosen = "";

    /** @param names how classes are called for a person */
    MapsViewModel(Workspace workspace, UnaryOperator<List<String>> names) {
        this.workspace = workspace;
        this.names = names;
        room = workspace.training();
        network = new MapLayers(workspace.project().get().network(), workspace.analysis().get());
        workspace.analysis().addListener(networkListener);
        workspace.selection().nodes().addListener(selectionListener);
        workspace.subject().example().addListener(askListener);
        room.session().addListener(askListener);
        room.frame().addListener(frameListener);
        active.addListener(askListener);
        range.addListener(askListener);
        cell.addListener(askListener);
        pointed.addListener(o -> tellPointed());
        networkChanged();
    }

    BooleanProperty active() {
        return active;
    }

    /** Over what the colours' range is taken. */
    ObjectProperty<ColorRange> range() {
        return range;
    }

    /** The cell whose arithmetic is shown; null for none. */
    ObjectProperty<@Nullable Cell> cell() {
        return cell;
    }

    /** The cell under the pointer; null for none. */
    ObjectProperty<@Nullable Cell> pointed() {
        return pointed;
    }

    /** Layers that have maps, in forward order. */
    ReadOnlyObjectProperty<List<String>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** The layer shown; empty if there is none. */
    ReadOnlyObjectProperty<String> layer() {
        return layer.getReadOnlyProperty();
    }

    /** Changes with every new picture. */
    ReadOnlyLongProperty frames() {
        return frames.getReadOnlyProperty();
    }

    @Nullable MapsPicture picture() {
        return picture;
    }

    MapLayers network() {
        return network;
    }

    /** Shows another layer, until another one is selected on the canvas. */
    void choose(String id) {
        chosen = id;
        networkChanged();
    }

    /** What the example looked at is, if there is one. */
    @Nullable ExampleInput example() {
        return workspace.subject().example().get();
    }

    /** Its pixels; empty where it is no image. */
    Optional<Maps> image() {
        ExampleInput example = example();
        return example == null ? Optional.empty()
                : Optional.of(example.schema().shape()).filter(s -> s.rank() == 3)
                        .flatMap(s -> Maps.of(s, example.featuresOnly()));
    }

    /** Whether there is nothing to look at, for a reason. */
    boolean lacksData() {
        return workspace.dataFault().get() != null;
    }

    List<String> classes() {
        Examples examples = workspace.examples().get();
        return examples == null ? List.of() : names.apply(examples.classes());
    }

    /** Whether a person can draw an example: small images of one channel. */
    boolean canDraw() {
        Examples examples = workspace.examples().get();
        Shape shape = examples == null ? null : examples.shape();
        return shape != null && shape.rank() == 3 && shape.size(2) == 1 && shape.size(0) <= 64 && shape.size(1) <= 64;
    }

    /** Looks at what a person has drawn. */
    void draw(float[] pixels) {
        try {
            workspace.subject().draw(pixels.clone());
        } catch (InputFault notYet) {
            // The session is being opened; the next stroke finds it.
        }
    }

    /** The arithmetic of the cell looked into. */
    Optional<CellArithmetic> arithmetic() {
        MapsPicture now = picture;
        Cell at = cell.get();
        if (now == null || at == null || now.input() == null || !now.maps().holds(at)) {
            return Optional.empty();
        }
        return network.sliding(now.layer()).flatMap(s -> CellArithmetic.of(s, now.input(), valid(now), now.filters(), now.bias(), at));
    }

    /** Columns of the layer's input that are not masked. */
    private int valid(MapsPicture now) {
        Maps input = now.input();
        ExampleInput example = example();
        return input == null ? 0 : !input.sequence() || example == null ? input.columns()
                : Math.min(input.columns(), network.valid(now.feeder(), example.length()));
    }

    /** What the cell pointed at, or else looked into, depends on: cells of each layer on the way, by id. */
    Map<String, ReceptiveField> sight() {
        Cell at = pointed.get() != null ? pointed.get() : cell.get();
        Examples examples = workspace.examples().get();
        return at == null || picture == null ? Map.of() : ReceptiveField.through(workspace.project().get(),
                Optional.ofNullable(examples).map(Examples::schema), layer.get(), at.row(), at.column());
    }

    /** Steps of the layer shown that see a valid one. */
    int steps(MapsPicture now) {
        ExampleInput example = example();
        return example == null ? now.maps().columns()
                : Math.max(1, Math.min(now.maps().columns(), network.valid(now.layer(), example.length())));
    }

    /** Tokens of the example, one for each valid step; empty where it is no text. */
    List<String> tokens() {
        ExampleInput example = example();
        return example == null ? List.of() : example.tokens().subList(0, Math.min(example.tokens().size(), example.length()));
    }

    /** The step pointed at in any view. */
    ObjectProperty<@Nullable Integer> pointedStep() {
        return workspace.subject().pointedStep();
    }

    /** The unit pointed at in any view. */
    ObjectProperty<@Nullable UnitRef> hoveredUnit() {
        return workspace.selection().hovered();
    }

    @Override
    public void close() {
        workspace.analysis().removeListener(networkListener);
        workspace.selection().nodes().removeListener(selectionListener);
        workspace.subject().example().removeListener(askListener);
        room.session().removeListener(askListener);
        room.frame().removeListener(frameListener);
        room.watch(this, Set.of());
    }

    private void networkChanged() {
        network = new MapLayers(workspace.project().get().network(), workspace.analysis().get());
        layers.set(network.all());
        Optional<String> selected = workspace.selection().single();
        if (selected.isPresent() && layers.get().contains(selected.get())) {
            chosen = selected.get();
        }
        String now = network.shown(layers.get().contains(chosen) ? Optional.of(chosen) : selected).orElse("");
        if (!now.equals(layer.get())) {
            cell.set(null);
            pointed.set(null);
            picture = null;
            layer.set(now);
        }
        ask();
    }

    private void tellPointed() {
        Cell at = pointed.get();
        hoveredUnit().set(at == null ? null : new UnitRef(layer.get(), at.map()));
        MapsPicture now = picture;
        workspace.selection().pointed().set(at == null || now == null ? null : now.maps().sequence()
                ? new CellRef(layer.get(), "", "", at.column(), at.map(), 0)
                : new CellRef(layer.get(), "", "", 0, (at.row() * now.maps().columns() + at.column()) * now.maps().count() + at.map(), 0));
        if (now != null && now.maps().sequence()) {
            pointedStep().set(at == null ? null : at.column());
        }
    }

    private void ask() {
        ExampleInput example = example();
        if (!active.get() || layer.get().isEmpty() || example == null) {
            room.watch(this, Set.of());
            picture = null;
            frames.set(frames.get() + 1);
            return;
        }
        Set<Probe<?>> probes = new HashSet<>();
        wanted().forEach(id -> probes.add(new ActivationsProbe(id, example.inputs())));
        probes.add(new WeightsProbe(layer.get()));
        room.watch(this, probes);
        read();
    }

    /** Layers whose outputs are needed. */
    private Set<String> wanted() {
        Set<String> wanted = new HashSet<>(Set.of(layer.get()));
        network.feeder(layer.get()).ifPresent(wanted::add);
        network.output().ifPresent(wanted::add);
        if (range.get() == ColorRange.NETWORK) {
            wanted.addAll(layers.get());
        }
        wanted.addAll(network.before(layer.get()));
        return wanted;
    }

    private void read() {
        ExampleInput example = example();
        if (!active.get() || example == null || layer.get().isEmpty()) {
            return;
        }
        TrainingFrame frame = room.frame().get();
        Map<String, Maps> maps = new HashMap<>();
        for (String id : wanted()) {
            values(frame, id, example).flatMap(v -> network.shape(id).flatMap(s -> Maps.of(s, v))).ifPresent(m -> maps.put(id, m));
        }
        Maps own = maps.remove(layer.get());
        if (own != null) {
            picture = picture(frame, own, maps, example);
            frames.set(frames.get() + 1);
        } else if (room.session().get() == null) {
            picture = null;
            frames.set(frames.get() + 1);
        }
    }

    private MapsPicture picture(TrainingFrame frame, Maps own, Map<String, Maps> maps, ExampleInput example) {
        Map<String, float[]> parameters = frame.find(new WeightsProbe(layer.get())).map(WeightsProbe.Frame::parameters).orElse(Map.of());
        Filters filters = network.sliding(layer.get())
                .flatMap(s -> Filters.of(s, parameters.getOrDefault("kernel", new float[0]), own.count())).orElse(null);
        String feeder = network.feeder(layer.get()).orElse("");
        float[] answer = network.output().flatMap(o -> values(frame, o, example)).orElse(new float[0]);
        Extent all = own.extent();
        for (Map.Entry<String, Maps> other : maps.entrySet()) {
            all = layers.get().contains(other.getKey()) ? all.with(other.getValue().extent()) : all;
        }
        return new MapsPicture(layer.get(), feeder, own, maps.get(feeder), filters,
                parameters.getOrDefault("bias", new float[0]), Map.copyOf(maps), all, answer);
    }

    private static Optional<float[]> values(TrainingFrame frame, String id, ExampleInput example) {
        return frame.find(new ActivationsProbe(id, example.inputs())).map(ActivationsProbe.Frame::values);
    }
}
