package org.neurarium.ui.viz.gates;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.viz.subject.StepNames;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** Which recurrent layer is shown, and its newest picture over the example that all views look at. */
final class GatesViewModel implements AutoCloseable {
    private static final Set<String> RECURRENT = Set.of("simple-rnn", "lstm", "gru", "bidirectional");

    private final Workspace workspace;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> layer = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<List<String>> parts = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty part = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> opened = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final InvalidationListener networkListener = o -> networkChanged();
    private final InvalidationListener askListener = o -> ask();
    private final InvalidationListener frameListener = o -> read();
    private final SetChangeListener<String> selectionListener = change -> networkChanged();
    private String chosen = "";
    private @Nullable InsideProbe asked;
    private @Nullable AnswerProbe told;
    private InsideProbe.@Nullable Frame newest;
    private @Nullable GatePicture picture;
    private @Nullable GatePicture pinned;

    GatesViewModel(Workspace workspace) {
        this.workspace = workspace;
        room = workspace.training();
        workspace.analysis().addListener(networkListener);
        workspace.selection().nodes().addListener(selectionListener);
        workspace.subject().example().addListener(askListener);
        room.session().addListener(askListener);
        room.frame().addListener(frameListener);
        active.addListener(askListener);
        part.addListener(o -> read(true));
        networkChanged();
    }

    BooleanProperty active() {
        return active;
    }

    /** Recurrent layers, in the order of the network. */
    ReadOnlyObjectProperty<List<String>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** The layer shown; empty if there is none. */
    ReadOnlyObjectProperty<String> layer() {
        return layer.getReadOnlyProperty();
    }

    /** Directions of a layer that has two; one nameless part else. */
    ReadOnlyObjectProperty<List<String>> parts() {
        return parts.getReadOnlyProperty();
    }

    StringProperty part() {
        return part;
    }

    /** The quantity whose units are shown one by one; null while the strips of all are. */
    ObjectProperty<@Nullable String> opened() {
        return opened;
    }

    /** Changes with every new picture. */
    ReadOnlyLongProperty frames() {
        return frames.getReadOnlyProperty();
    }

    @Nullable GatePicture picture() {
        return picture;
    }

    /** The picture that was pinned, as long as the newest one can stand beside it. */
    Optional<GatePicture> pinned() {
        GatePicture now = picture;
        return Optional.ofNullable(pinned).filter(p -> now != null && now.comparable(p));
    }

    boolean isPinned() {
        return pinned != null;
    }

    /** Keeps the present picture to compare with, or lets go of it. */
    void pin(boolean on) {
        pinned = on ? picture : null;
        frames.set(frames.get() + 1);
    }

    /** Shows another layer until it is gone. */
    void choose(String node) {
        chosen = node;
        workspace.selection().select(List.of(node));
        networkChanged();
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
        List<String> found = workspace.analysis().get().layers().stream().filter(l -> RECURRENT.contains(l.kind()))
                .map(l -> l.id()).toList();
        workspace.selection().single().filter(found::contains).ifPresent(selected -> chosen = selected);
        layers.set(found);
        layer.set(found.contains(chosen) ? chosen : found.isEmpty() ? "" : found.get(0));
        ask();
    }

    private void ask() {
        ExampleInput example = workspace.subject().example().get();
        InsideProbe before = asked;
        if (!active.get() || layer.get().isEmpty() || example == null || room.session().get() == null) {
            forget();
            return;
        }
        asked = new InsideProbe(layer.get(), example.inputs(), true);
        told = example.schema().decoderSteps() == 0 ? null : new AnswerProbe(example.inputs());
        Set<Probe<?>> probes = new HashSet<>(Set.of(asked));
        if (told != null) {
            probes.add(told);
        }
        room.watch(this, probes);
        if (!asked.equals(before)) {
            newest = null;
        }
        read();
    }

    private void forget() {
        asked = null;
        newest = null;
        picture = null;
        room.watch(this, Set.of());
        frames.set(frames.get() + 1);
    }

    private void read() {
        read(false);
    }

    private void read(boolean again) {
        InsideProbe probe = asked;
        TrainingFrame frame = room.frame().get();
        ExampleInput example = workspace.subject().example().get();
        InsideProbe.Frame found = probe == null ? null : frame.find(probe).orElse(null);
        if (found == null || example == null || found == newest && !again) {
            return;
        }
        int[] said = told == null ? new int[0] : frame.find(told).map(AnswerProbe.Frame::told).orElse(new int[0]);
        newest = found;
        show(found, example, said, frame.epoch());
    }

    private void show(InsideProbe.Frame found, ExampleInput example, int[] said, int epoch) {
        List<String> names = found.parts().keySet().stream().filter(p -> GatePicture.time(found.parts().get(p)) > 0)
                .sorted(java.util.Comparator.reverseOrder()).toList(); // forward before backward
        parts.set(names);
        if (names.isEmpty()) {
            picture = null;
        } else {
            if (!names.contains(part.get())) {
                part.set(names.get(0));
            }
            StepNames steps = StepNames.at(workspace.project().get().network(), layer.get(), "", example, said,
                    GatePicture.time(Objects.requireNonNull(found.parts().get(part.get()))));
            picture = GatePicture.of(layer.get(), part.get(), found, steps, epoch);
            String open = opened.get();
            if (open != null && picture.find(open).isEmpty()) {
                opened.set(null);
            }
        }
        frames.set(frames.get() + 1);
    }

    Workspace workspace() {
        return workspace;
    }
}
