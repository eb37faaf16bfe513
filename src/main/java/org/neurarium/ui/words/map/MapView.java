package org.neurarium.ui.words.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.OneThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.words.control.Controls;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.vectors.VectorFormat;
import org.neurarium.words.vectors.VectorWriter;

/** The map with its bars, legend and read-out. */
public final class MapView extends BorderPane implements AutoCloseable {
    private static final List<String> VECTOR_ENDINGS = List.of("txt", "bin", "vec", "glove", "tsv", "txt.gz", "vec.gz");

    private final OneThread maps = new OneThread("words-map");
    private final OneThread errands = new OneThread("words-errands");
    private final BackgroundJobs jobs = new BackgroundJobs(errands, FxThread::run);
    private final WordsRoom room;
    private final Texts texts;
    private final Theme theme;
    private final WordFiles files;
    private final MapViewModel model;
    private final MapLook look = new MapLook();
    private final MapPane pane;
    private final MapReadout readout;

    public MapView(WordsRoom room, Texts texts, Theme theme, WordFiles files) {
        this.room = room;
        this.texts = texts;
        this.theme = theme;
        this.files = files;
        setId("words-map");
        getStyleClass().add("view-pane");
        model = new MapViewModel(room, new BackgroundJobs(maps, FxThread::run), System::nanoTime);
        pane = new MapPane(model, look, theme, new MapOverlay(model, look, texts, theme));
        new MapGestures(pane, model, look);
        pane.accessibleTextProperty().bind(texts.bind("words_ui.map.help"));
        readout = new MapReadout(model, look, texts);
        StepsNote note = new StepsNote(model, texts);
        MapLegend legend = new MapLegend(model, look, texts, theme);
        legend.setMaxHeight(Region.USE_PREF_SIZE);
        VBox.setMargin(note, new Insets(0, 8, 0, 10));
        setTop(new VBox(new MapBar(model, look, texts, theme, menu(), jobs), new MethodBar(model, texts), note));
        pane.setMinSize(0, 0);
        setCenter(pane);
        setRight(new PoleList(model, texts));
        setBottom(new VBox(legend, readout));
        setMinSize(0, 0);
    }

    /** Takes what is newest, and draws what has changed. */
    public void pulse() {
        model.pulse();
        pane.pulse();
    }

    /** Chooses how points are placed. */
    public void show(MapMethod method, int dims) {
        model.dims().set(dims);
        model.method().set(method);
    }

    /** How points are placed now. */
    public MapMethod method() {
        return model.method().get();
    }

    /** Shows at most so many words. */
    public void most(int words) {
        model.most().set(words);
    }

    /** Turns the map in space by as much as dragging so many pixels does. */
    public void turn(double dx, double dy) {
        pane.camera().turn(dx, dy);
        pane.changed();
    }

    /** Begins the map anew with the newest vectors. */
    public void restart() {
        model.restart();
    }

    /** Whether the picture stays as it is until something changes. */
    public boolean settled() {
        return model.settled() || model.polesMissing();
    }

    /** Where a word stands on the map's pane, in pixels; empty where it is not on the map. */
    public Optional<double[]> placeOf(int word) {
        return Optional.ofNullable(pane.place(word));
    }

    private ViewMenu menu() {
        ViewMenu menu = new ViewMenu(texts, pane, "words-map");
        menu.option(texts.bind("words_ui.map.labels"), look.labels()).option(texts.bind("words_ui.map.trails"), look.trails());
        menu.item(texts.bind("words_ui.map.unpin"), () -> room.selection().pin(List.of()));
        menu.separator();
        menu.item(texts.bind("words_ui.export.png"), () -> save("words-map.png", List.of("png"), menu::writePng));
        menu.item(texts.bind("words_ui.export.svg"), () -> save("words-map.svg", List.of("svg"), f -> write(f, svg())));
        menu.item(texts.bind("words_ui.export.coordinates"),
                () -> save("words-map.tsv", List.of("tsv"), f -> write(f, coordinates())));
        menu.item(texts.bind("words_ui.export.vectors"), this::saveVectors);
        return menu;
    }

    /** The map's words with counts, groups and coordinates, divided by tabs. */
    public String coordinates() {
        WordsSnapshot snapshot = room.snapshot().get();
        MapFrame frame = model.frame().get();
        return frame == null || snapshot == null ? "" : MapFiles.table(frame, snapshot, look.colouring(snapshot), texts);
    }

    private String svg() {
        WordsSnapshot snapshot = room.snapshot().get();
        MapFrame frame = model.frame().get();
        return frame == null || snapshot == null ? ""
                : MapFiles.svg(pane, frame, snapshot, look.colouring(snapshot), theme.palette());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void save(String name, List<String> endings, ViewMenu.Writer writer) {
        files.toSave(name, endings).ifPresent(file -> {
            try {
                writer.write(file);
                readout.say(texts.get("words_ui.export.done", file));
            } catch (IOException e) {
                room.report("words_ui.export.failed", file.toString());
            }
        });
    }

    /** Asks where to, and writes the newest vectors in the format that the file's name asks for. */
    public void saveVectors() {
        WordsSnapshot snapshot = room.snapshot().get();
        if (snapshot == null) {
            return;
        }
        files.toSave("words.txt", VECTOR_ENDINGS).ifPresent(file -> {
            readout.say(texts.get("words_ui.export.writing", file));
            jobs.run(() -> {
                VectorWriter.write(snapshot.vectors(), file, VectorFormat.ofName(file.toString()));
                return file;
            }, done -> readout.say(texts.get("words_ui.export.done", file)),
                    e -> room.report("words_ui.export.failed", file.toString()));
        });
    }

    @Override
    public void close() {
        maps.close();
        errands.close();
    }
}
