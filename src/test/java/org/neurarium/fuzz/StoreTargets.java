package org.neurarium.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.store.BlockStore;
import org.neurarium.store.RecentFiles;
import org.neurarium.store.runs.RunOutcome;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.store.runs.RunStore;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.Metrics;
import org.neurarium.train.ModelFiles;
import org.neurarium.train.Opening;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.record.PackedDoor;
import org.neurarium.ui.shell.dock.DockDoor;

/** What the program keeps for itself, and trained models. */
final class StoreTargets {
    static final int MODEL_MEGABYTES = 16;

    private final Corpus corpus;

    StoreTargets(Corpus corpus) {
        this.corpus = corpus;
    }

    /** But for {@link #models}. */
    Stream<FuzzTarget> all() {
        return Stream.of(preferences(), recent(), layout(), blockFolder(), runs(), recording());
    }

    private FuzzTarget preferences() {
        return new FuzzTarget("preferences", Form.TEXT, Corpus.texts("language=ko\ntheme=DARK\nfontScale=1.25\nwindow=0 0 1280 800 false\nthreads=4\nlastFolder=/home\n"),
                List.of("\\u12", "\\u0000", "\\", "=", "\n", "window=1e308 0 0 0 x", "fontScale=NaN", "#", "!"), IllegalStateException.class, 8, b -> {
                    Preferences read = new Preferences(corpus.file("p/preferences.properties", b));
                    List.of(Preference.LANGUAGE, Preference.THEME, Preference.REDUCED_MOTION, Preference.LAST_FOLDER, Preference.WINDOW,
                            Preference.THREADS, Preference.LEFT_PANEL, Preference.RECORDING_DISK).forEach(read::get);
                    read.set(Preference.LANGUAGE, "en");
                    read.save();
                });
    }

    private FuzzTarget recent() {
        return new FuzzTarget("recent-files", Form.TEXT, Corpus.texts("/tmp/a.neurarium\n/tmp/b.json\nC:\\x\n"), List.of("\0", "//", "\n", "/".repeat(5_000), "/proc/self/mem"),
                IllegalStateException.class, 8, b -> new RecentFiles(corpus.file("recent.txt", b)).files());
    }

    private FuzzTarget layout() {
        return new FuzzTarget("layout", Form.TEXT, Corpus.texts("loss|*boundary,hidden-space/gates", "a,b,c|d/", "/"), List.of("|", ",", "/", "*", "**", "||", "a"),
                IllegalStateException.class, 8, b -> DockDoor.read(new String(b, java.nio.charset.StandardCharsets.UTF_8)));
    }

    private FuzzTarget blockFolder() {
        return new FuzzTarget("block-folder", Form.TEXT, Corpus.texts(ProjectJson.write(Corpus.projects().get(0))), List.of("{", "}", "\"format\": 9,"), InputFault.class, 16, b -> {
            corpus.file("blocks/b.json", b);
            new BlockStore(corpus.folder().resolve("blocks")).read();
        });
    }

    private FuzzTarget runs() {
        byte[] good = Corpus.unchecked(this::store);
        return new FuzzTarget("runs", Form.BYTES, List.of(good), List.of(), IOException.class, 16, b -> {
            Path folder = corpus.folder().resolve("runs");
            clear(folder);
            corpus.file("runs/kept.sqlite", b);
            try (RunStore store = RunStore.open(folder)) {
                for (RunRecord run : store.list()) {
                    store.curves(run.id());
                    weights(store, run);
                }
                store.note(1, "x");
                store.save(store.begin(Corpus.projects().get(0), Instant.EPOCH, "", 3), OUTCOME, Map.of("trainLoss", CURVE), null);
            }
        });
    }

    private static void weights(RunStore store, RunRecord run) throws IOException {
        try {
            store.weights(run.id());
        } catch (IOException damaged) {
            if (!damaged.getMessage().startsWith("weights")) {
                throw damaged;
            }
        }
    }

    private static final RunOutcome OUTCOME = new RunOutcome(RunStatus.FINISHED, "epochs", 2, 5, 50, new Metrics(5, 50, 0.5, 0.6, 0.7, 0.8), 0.6, 5);
    private static final MetricHistory.Series CURVE = new MetricHistory.Series(new double[] {1, 2}, new float[] {1, 2}, new float[] {3, 4}, new float[] {5, 6});

    private byte[] store() throws IOException {
        Path folder = corpus.folder().resolve("sound-runs");
        try (RunStore store = RunStore.open(folder)) {
            for (Project project : Corpus.projects().subList(0, 4)) {
                long id = store.begin(project, Instant.EPOCH, "sweep", 3);
                store.save(id, OUTCOME, Map.of("trainLoss", CURVE, "batchLoss", CURVE), new float[] {1, -2, 3});
            }
        }
        return Files.readAllBytes(folder.resolve("kept.sqlite"));
    }

    private static void clear(Path folder) {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path each : all) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FuzzTarget recording() {
        return new FuzzTarget("recording", Form.BYTES, List.of(PackedDoor.pack(new float[] {1, 2, 3, 4, 5}), PackedDoor.pack(new float[5])), List.of(), IllegalStateException.class, 8,
                b -> PackedDoor.unpack(b, 5));
    }

    /** Made by a network, which takes its time. */
    FuzzTarget models() {
        Project project = TemplateCatalogue.find("xor").orElse(TemplateCatalogue.all().get(1)).project();
        int[] count = new int[1];
        byte[] good = corpus.written("model.zip", file -> {
            try (TrainingSession session = ((Opening.Ready) Sessions.open(project, null)).session()) {
                count[0] = session.parameters().length;
                ModelFiles.write(session, file);
            }
        });
        return new FuzzTarget("model", Form.ZIP, List.of(good), List.of("rO0AB", "\"@class\":\"x\""), InputFault.class, MODEL_MEGABYTES, b -> ModelFiles.readParameters(corpus.file("m.zip", b), count[0]));
    }
}
