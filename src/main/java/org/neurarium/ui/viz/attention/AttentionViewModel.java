package org.neurarium.ui.viz.attention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Network;
import org.neurarium.nn.layer.Glass.Inside;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.viz.subject.LayerChoice;
import org.neurarium.ui.viz.subject.StepNames;
import org.neurarium.ui.workspace.CellRef;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** Which attention layer, head and query are shown, and the newest picture over the example that all views look at. */
final class AttentionViewModel implements AutoCloseable {
    private static final Set<String> KINDS = Set.of("attention", "multi-head-attention", "transformer-block");

    private final Workspace workspace;
    private final TrainingRoom room;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final LayerChoice choice;
    private final HeadChoice heads = new HeadChoice();
    private final IntegerProperty query = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private final IntegerProperty dimension = new SimpleIntegerProperty();
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final InvalidationListener askListener = o -> ask();
    private final InvalidationListener frameListener = o -> read();
    private @Nullable InsideProbe asked;
    private @Nullable AnswerProbe told;
    private InsideProbe.@Nullable Frame newest;
    private @Nullable AttentionPicture picture;

    AttentionViewModel(Workspace workspace) {
        this.workspace = workspace;
        room = workspace.training();
        choice = new LayerChoice(workspace, KINDS, this::ask);
        workspace.subject().example().addListener(askListener);
        room.session().addListener(askListener);
        room.frame().addListener(frameListener);
        active.addListener(askListener);
        choice.refresh();
    }

    BooleanProperty active() {
        return active;
    }

    /** Layers with attention, in the order of the network. */
    ReadOnlyObjectProperty<List<String>> layers() {
        return choice.layers();
    }

    /** The layer shown; empty if there is none. */
    ReadOnlyObjectProperty<String> layer() {
        return choice.layer();
    }

    /** The head shown, or {@link AttentionPicture#MEAN}. */
    IntegerProperty head() {
        return heads.head();
    }

    HeadChoice heads() {
        return heads;
    }

    /** Component of the values whose weighted sum is shown. */
    IntegerProperty dimension() {
        return dimension;
    }

    /** Changes with every new picture. */
    ReadOnlyLongProperty frames() {
        return frames.getReadOnlyProperty();
    }

    @Nullable AttentionPicture picture() {
        return picture;
    }

    /** The query whose steps are shown: the one chosen, the last one at first. */
    int query() {
        AttentionPicture now = picture;
        return now == null ? 0 : Math.max(0, Math.min(query.get(), now.queries().count() - 1));
    }

    void chooseQuery(int row) {
        query.set(row);
        frames.set(frames.get() + 1);
    }

    /** Shows another layer until it is gone. */
    void choose(String node) {
        choice.choose(node);
    }

    /** What scores are multiplied by: 1 over the root of the key's size where the layer does so; empty where it is learned or none. */
    Optional<Integer> root() {
        AttentionPicture now = picture;
        return workspace.project().get().network().find(layer().get()).filter(l -> now != null && now.hasProducts())
                .filter(l -> !l.kind().equals("attention") || l.settings().text("scale", "none").equals("root"))
                .map(l -> now == null ? 1 : now.keySize());
    }

    /** Tells which weight is pointed at, so that a click can open its equation; none where a number is negative. */
    void point(int head, int pointedQuery, int key) {
        AttentionPicture now = picture;
        boolean one = now != null && pointedQuery >= 0 && key >= 0 && head >= 0;
        String part = workspace.project().get().network().find(layer().get()).filter(l -> l.kind().equals("transformer-block")).isPresent()
                ? "attention" : "";
        workspace.selection().pointed().set(!one || now == null ? null : new CellRef(layer().get(), part, "weights", 0, key,
                head * now.rows() + pointedQuery));
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        choice.close();
        workspace.subject().example().removeListener(askListener);
        room.session().removeListener(askListener);
        room.frame().removeListener(frameListener);
        room.watch(this, Set.of());
    }

    private void ask() {
        ExampleInput example = workspace.subject().example().get();
        InsideProbe before = asked;
        if (!active.get() || layer().get().isEmpty() || example == null || room.session().get() == null) {
            asked = null;
            newest = null;
            picture = null;
            room.watch(this, Set.of());
            frames.set(frames.get() + 1);
            return;
        }
        asked = new InsideProbe(layer().get(), example.inputs(), true);
        told = example.schema().decoderSteps() == 0 ? null : new AnswerProbe(example.inputs());
        Set<Probe<?>> probes = new HashSet<>(Set.of(asked));
        if (told != null) {
            probes.add(told);
        }
        room.watch(this, probes);
        if (!asked.equals(before)) {
            newest = null;
            query.set(Integer.MAX_VALUE);
        }
        read();
    }

    private void read() {
        InsideProbe probe = asked;
        TrainingFrame frame = room.frame().get();
        ExampleInput example = workspace.subject().example().get();
        InsideProbe.Frame found = probe == null ? null : frame.find(probe).orElse(null);
        if (found == null || example == null || found == newest) {
            return;
        }
        newest = found;
        int[] said = told == null ? new int[0] : frame.find(told).map(AnswerProbe.Frame::told).orElse(new int[0]);
        picture = found.parts().values().stream().filter(inside -> inside.containsKey("weights")).findFirst()
                .map(inside -> picture(inside, example, said, frame.epoch())).orElse(null);
        if (picture != null) {
            heads.limit(picture.heads());
        }
        if (picture != null && dimension.get() >= picture.valueSize()) {
            dimension.set(0);
        }
        frames.set(frames.get() + 1);
    }

    private AttentionPicture picture(Map<String, Inside> inside, ExampleInput example, int[] said, int epoch) {
        Network network = workspace.project().get().network();
        int[] shape = java.util.Objects.requireNonNull(inside.get("weights")).shape(); // [1, heads, queries, keys]
        boolean memory = network.into(layer().get()).stream().anyMatch(w -> w.port().equals("memory"));
        StepNames queries = StepNames.at(network, layer().get(), "query", example, said, shape[2]);
        StepNames keys = memory ? StepNames.at(network, layer().get(), "memory", example, said, shape[3])
                : StepNames.at(network, layer().get(), "query", example, said, shape[3]);
        return new AttentionPicture(layer().get(), inside, queries, keys, epoch);
    }
}
