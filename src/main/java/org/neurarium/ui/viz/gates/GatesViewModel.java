package org.neurarium.ui.viz.gates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Split;
import org.neurarium.document.Network;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.ui.viz.gates.GateQuestions.Reach;
import org.neurarium.ui.viz.subject.LayerChoice;
import org.neurarium.ui.viz.subject.StepNames;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** Which recurrent layer is shown, and its newest picture over the example that all views look at. */
final class GatesViewModel implements AutoCloseable {
    private static final Set<String> RECURRENT = Set.of("simple-rnn", "lstm", "gru", "bidirectional");

    private final Workspace workspace;
    private final UnaryOperator<List<String>> classes;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final LayerChoice choice;
    private final ReadOnlyObjectWrapper<List<String>> parts = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty part = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> opened = new SimpleObjectProperty<>();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.STRIPS);
    private final BooleanProperty compare = new SimpleBooleanProperty();
    private final IntegerProperty reach = new SimpleIntegerProperty(Reach.LOSS);
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final InvalidationListener askListener = o -> ask();
    private final InvalidationListener stepListener = o -> pointed();
    private final InvalidationListener frameListener = o -> read();
    private int step = Integer.MAX_VALUE;
    private @Nullable GateQuestions questions;
    private InsideProbe.@Nullable Frame newest;
    private @Nullable GatePicture picture;
    private @Nullable GatePicture pinned;
    private @Nullable MemoryPicture memory;

    /** @param classes how a person reads the classes of the data */
    GatesViewModel(Workspace workspace, UnaryOperator<List<String>> classes) {
        this.workspace = workspace;
        this.classes = classes;
        room = workspace.training();
        choice = new LayerChoice(workspace, RECURRENT, this::ask);
        workspace.subject().example().addListener(askListener);
        room.session().addListener(askListener);
        room.frame().addListener(frameListener);
        active.addListener(askListener);
        tab.addListener(askListener);
        compare.addListener(askListener);
        reach.addListener(askListener);
        workspace.subject().pointedStep().addListener(stepListener);
        part.addListener(o -> read(true));
        choice.refresh();
    }

    BooleanProperty active() {
        return active;
    }

    /** Recurrent layers, in the order of the network. */
    ReadOnlyObjectProperty<List<String>> layers() {
        return choice.layers();
    }

    /** The layer shown; empty if there is none. */
    ReadOnlyObjectProperty<String> layer() {
        return choice.layer();
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

    /** Shows the units of a strip, of its layer where several are compared; all strips again for null. */
    void open(@Nullable Strip strip) {
        if (strip != null && !strip.layer().isEmpty()) {
            compare.set(false);
            choose(strip.layer());
        }
        opened.set(strip == null ? null : strip.quantity());
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /** Of what it is shown how it depends on earlier steps: a unit of the output, the one that answers, or the loss. */
    IntegerProperty reach() {
        return reach;
    }

    /** What the network's outputs stand for; empty where they are numbers. */
    List<String> answers() {
        ExampleInput example = workspace.subject().example().get();
        return example == null ? List.of() : classes.apply(example.schema().classes());
    }

    /** The step whose answer is asked about, where there is one at every step: the one pointed at last, the last one at first. */
    private void pointed() {
        Integer now = workspace.subject().pointedStep().get();
        ExampleInput example = workspace.subject().example().get();
        if (now != null && now != step && example != null && example.schema().answers() > 0) {
            step = now;
            if (tab.get() == Tab.MEMORY && reach.get() != Reach.LOSS) {
                ask();
            }
        }
    }

    /** Whether another recurrent layer reads the same sequence as the one shown. */
    boolean hasOthers() {
        Network network = workspace.project().get().network();
        return layers().get().stream().filter(each -> StepNames.same(network, layer().get(), each)).count() > 1;
    }

    /** Whether the states of all recurrent layers stand one below the other. */
    BooleanProperty compare() {
        return compare;
    }

    /** How much of the loss reaches back; null unless that is shown. */
    @Nullable MemoryPicture memory() {
        return memory == null ? null : memory.named(classes.apply(memory.answers()));
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
        choice.choose(node);
    }

    @Override
    public void close() {
        choice.close();
        workspace.subject().example().removeListener(askListener);
        room.session().removeListener(askListener);
        room.frame().removeListener(frameListener);
        workspace.subject().pointedStep().removeListener(stepListener);
        room.watch(this, Set.of());
    }

    private void ask() {
        ExampleInput example = workspace.subject().example().get();
        GateQuestions before = questions;
        if (!active.get() || layer().get().isEmpty() || example == null || room.session().get() == null) {
            forget();
            return;
        }
        Split data = workspace.subject().data().get();
        questions = new GateQuestions(layer().get(), layers().get(), tab.get(), compare.get(), example,
                data == null ? 0 : data.validation().count(), new Reach(reach.get(), step(example)));
        room.watch(this, questions.probes());
        if (before == null || !questions.probes().equals(before.probes())) {
            newest = null;
        }
        read();
    }

    private int step(ExampleInput example) {
        return example.schema().answers() == 0 ? 0 : Math.min(step, Math.max(0, example.schema().answers() - 1));
    }

    private void forget() {
        questions = null;
        newest = null;
        picture = null;
        memory = null;
        room.watch(this, Set.of());
        frames.set(frames.get() + 1);
    }

    private void read() {
        read(false);
    }

    private void read(boolean again) {
        GateQuestions asked = questions;
        TrainingFrame frame = room.frame().get();
        InsideProbe.Frame found = asked == null ? null : frame.find(asked.inside(layer().get())).orElse(null);
        if (asked == null || found == null || found == newest && !again && reach.get() == Reach.LOSS) {
            return;
        }
        newest = found;
        show(asked, found, frame);
    }

    private void show(GateQuestions asked, InsideProbe.Frame found, TrainingFrame frame) {
        List<String> names = found.parts().keySet().stream().filter(p -> GatePicture.time(found.parts().get(p)) > 0)
                .sorted(java.util.Comparator.reverseOrder()).toList(); // forward before backward
        parts.set(names);
        Network network = workspace.project().get().network();
        MemoryPicture next = asked.memory(network, frame);
        memory = next == null && asked.tab() == Tab.MEMORY ? memory : next; // an answer about another step is on its way
        picture = null;
        if (!names.isEmpty()) {
            if (!names.contains(part.get())) {
                part.set(names.get(0));
            }
            picture = asked.picture(network, frame, part.get());
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
