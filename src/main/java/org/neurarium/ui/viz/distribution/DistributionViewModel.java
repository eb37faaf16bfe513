package org.neurarium.ui.viz.distribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.document.Network;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.PaletteGroup;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.DropoutProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.NormalizationProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.SpreadProbe;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** Which layer is looked into, and what its numbers were since the run began, as far as the view was open. */
final class DistributionViewModel implements AutoCloseable {
    /** Training examples shown to the network. */
    static final int EXAMPLES = 32;
    /** Layers that are all watched, so that the whole network has a past when it is looked at. */
    private static final int ALL = 48;

    private final Workspace workspace;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final BooleanProperty overview = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Long> pointed = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> layer = new ReadOnlyObjectWrapper<>("");
    private final StringProperty over = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final InvalidationListener networkListener = o -> networkChanged();
    private final SetChangeListener<String> selectionListener = c -> networkChanged();
    private final InvalidationListener sessionListener = o -> sessionChanged();
    private final InvalidationListener frameListener = o -> read();
    private @Nullable SpreadProbe asked;
    private @Nullable TrainingSession session;
    private SpreadProbe.@Nullable Frame newest;
    private String chosen = "";

    DistributionViewModel(Workspace workspace) {
        this.workspace = workspace;
        room = workspace.training();
        workspace.analysis().addListener(networkListener);
        workspace.selection().nodes().addListener(selectionListener);
        room.session().addListener(sessionListener);
        room.frame().addListener(frameListener);
        active.addListener(o -> ask());
        overview.addListener(o -> ask());
        networkChanged();
    }

    BooleanProperty active() {
        return active;
    }

    /** Whether all layers are shown beside each other instead of one. */
    BooleanProperty overview() {
        return overview;
    }

    /** The iteration under the pointer in any chart; null for none. */
    ObjectProperty<@Nullable Long> pointed() {
        return pointed;
    }

    /** The layer under the pointer while all are shown; empty for none. */
    StringProperty over() {
        return over;
    }

    /** Layers that make something of what they are given, in forward order. */
    ReadOnlyObjectProperty<List<String>> layers() {
        return layers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> layer() {
        return layer.getReadOnlyProperty();
    }

    /** Changes with every new moment. */
    ReadOnlyLongProperty frames() {
        return frames.getReadOnlyProperty();
    }

    /** The past of a layer; empty before its first moment. */
    Timeline timeline(String id) {
        return timelines.getOrDefault(id, new Timeline());
    }

    /** What a normalising layer goes by; empty for another one. */
    Optional<NormalizationProbe.Frame> normalization() {
        return statistics().flatMap(room.frame().get()::find);
    }

    /** Which numbers of the newest batch's first example dropout let through: 0 where dropped. */
    Optional<float[]> kept() {
        return room.frame().get().find(new DropoutProbe(layer.get()))
                .flatMap(f -> f.activations().values().stream().findFirst().or(() -> f.weights().values().stream().findFirst()))
                .map(DistributionViewModel::firstExample);
    }

    private static float[] firstExample(Glass.Inside mask) {
        int[] shape = mask.shape();
        return shape.length < 2 || shape[0] == 0 ? mask.values() : Arrays.copyOf(mask.values(), mask.values().length / shape[0]);
    }

    private Optional<NormalizationProbe> statistics() {
        return workspace.project().get().network().find(layer.get()).filter(n -> LayerCatalogue.find(n.kind())
                        .filter(t -> t.group() == PaletteGroup.NORMALISE).isPresent())
                .map(n -> new NormalizationProbe(n.id(), inputs()));
    }

    private Inputs inputs() {
        ExampleInput example = workspace.subject().example().get();
        return example == null ? Inputs.of() : example.inputs();
    }

    /** Whether units of the layer can die or saturate. */
    SpreadProbe.Asked reaction(String id) {
        return workspace.project().get().network().find(id).map(Reactions::of)
                .orElse(new SpreadProbe.Asked(id, false, Float.NaN, Float.NaN));
    }

    void choose(String id) {
        chosen = id;
        overview.set(false);
        networkChanged();
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        workspace.analysis().removeListener(networkListener);
        workspace.selection().nodes().removeListener(selectionListener);
        room.session().removeListener(sessionListener);
        room.frame().removeListener(frameListener);
        room.watch(this, Set.of());
    }

    private void networkChanged() {
        Network network = workspace.project().get().network();
        layers.set(workspace.analysis().get().layers().stream().map(LayerAnalysis::id)
                .filter(id -> !network.into(id).isEmpty()).toList());
        Optional<String> selected = workspace.selection().single().filter(layers.get()::contains);
        chosen = selected.orElse(layers.get().contains(chosen) ? chosen : "");
        layer.set(!chosen.isEmpty() ? chosen : layers.get().stream()
                .filter(id -> workspace.analysis().get().find(id).filter(l -> l.parameters() > 0).isPresent()).findFirst()
                .or(() -> layers.get().stream().findFirst()).orElse(""));
        ask();
    }

    private void sessionChanged() {
        TrainingSession now = room.session().get();
        if (now != session && now != null) {
            session = now;
            timelines.clear();
            newest = null;
        }
        ask();
    }

    private void ask() {
        if (!active.get() || layer.get().isEmpty()) {
            asked = null;
            room.watch(this, Set.of());
        } else {
            List<String> wanted = layers.get().size() <= ALL ? layers.get() : List.of(layer.get());
            asked = new SpreadProbe(wanted.stream().map(this::reaction).toList(), EXAMPLES);
            Set<Probe<?>> probes = new HashSet<>(Set.of(asked));
            if (!overview.get()) {
                probes.add(new DropoutProbe(layer.get()));
                statistics().ifPresent(probes::add);
            }
            room.watch(this, probes);
        }
        frames.set(frames.get() + 1);
        read();
    }

    private void read() {
        TrainingFrame frame = room.frame().get();
        SpreadProbe probe = asked;
        if (probe == null) {
            return;
        }
        frame.find(probe).filter(found -> found != newest).ifPresent(found -> {
            newest = found;
            found.layers().forEach((id, numbers) -> timelines.computeIfAbsent(id, n -> new Timeline()).add(frame.iteration(), numbers));
            frames.set(frames.get() + 1);
        });
    }
}
