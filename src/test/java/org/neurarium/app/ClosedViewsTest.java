package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Project;
import org.neurarium.document.io.Bundle;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.train.record.Budget;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Listeners;
import org.neurarium.ui.common.OneThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.runs.RunDesk;
import org.neurarium.ui.runs.kept.RunRoom;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.sweep.SweepRoom;
import org.neurarium.ui.shell.ViewCatalogue;
import org.neurarium.ui.shell.dock.DockViews;
import org.neurarium.ui.workspace.Workspace;

/** A view that was closed listens to nothing that outlives it, and nothing holds it. */
@Tag("slow")
class ClosedViewsTest {
    private static final int TIMES = 50;
    private static final int COLLECTIONS = 20;
    @TempDir
    Path folder;
    private final BackgroundJobs jobs = new BackgroundJobs();
    private final OneThread thread = new OneThread("runs");
    private Workspace workspace;
    private Texts texts;
    private Theme theme;
    private Stage stage;
    private final StackPane root = new StackPane();

    @BeforeEach
    void window() throws Exception {
        Toolkit.start(true);
        PulseClock.run(() -> {
            texts = new Texts(Language.ENGLISH);
            theme = new Theme(ThemeChoice.LIGHT);
            stage = new Stage();
            stage.setScene(new Scene(root, 900, 600));
            theme.adopt(stage.getScene());
            stage.show();
        });
    }

    @AfterEach
    void close() {
        PulseClock.run(() -> {
            stage.hide();
            workspace.close();
        });
        jobs.close();
        thread.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "sentiment-ko-lstm"})
    void leavesNothingBehind(String template) {
        train(small(template));
        RunDesk desk = desk();
        DockViews views = ViewCatalogue.all(() -> desk, () -> new Preferences(folder.resolve("preferences")));
        assertAll(views.makers().entrySet().stream().map(e -> () -> openAndClose(e.getKey(), e.getValue())));
    }

    private void openAndClose(String id, DockViews.Maker<?> maker) {
        collect(List.of(open(maker))); // what is made once is made now
        Map<String, Integer> before = Listeners.of(workspace, texts, theme);
        List<WeakReference<Region>> closed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            closed.add(open(maker));
        }
        collect(closed);
        assertEquals(before, Listeners.of(workspace, texts, theme), id + " listens on");
        assertEquals(0, closed.stream().map(WeakReference::get).filter(Objects::nonNull).count(), id + " is held");
    }

    @Test
    void aClosedWindowIsLetGoOf() throws Exception {
        train(small("xor"));
        WeakReference<Studio> studio = new WeakReference<>(trainedStudio());
        collect(List.of(studio));
        assertNull(studio.get());
    }

    private Studio trainedStudio() {
        BenchWindow window = BenchWindow.of(small("sentiment-ko-lstm"), new Profile(folder));
        window.play();
        window.close();
        return window.studio();
    }

    /** Shows it while training runs, in both languages, and closes it. */
    private WeakReference<Region> open(DockViews.Maker<?> maker) {
        Region view = PulseClock.onFx(() -> {
            Region made = maker.make(workspace, texts, theme);
            root.getChildren().setAll(made);
            return made;
        });
        pulse();
        PulseClock.run(() -> texts.language().set(Language.KOREAN));
        pulse();
        PulseClock.run(() -> {
            texts.language().set(Language.ENGLISH);
            root.getChildren().clear();
            try {
                ((AutoCloseable) view).close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return new WeakReference<>(view);
    }

    private void pulse() {
        PulseClock.run(workspace::pulse);
        PulseClock.until(() -> true);
    }

    /** Timelines that run to their end, and what waits to be drawn, may hold a view for a moment. */
    private static void collect(List<? extends WeakReference<?>> closed) {
        for (int i = 0; i < COLLECTIONS && closed.stream().anyMatch(r -> r.get() != null); i++) {
            PulseClock.count(0.2);
            System.gc();
        }
    }

    private void train(Project project) {
        PulseClock.run(() -> workspace = new Workspace(
                new ProgramEngine(NumericsSettings.standard(), null, Budget.SHOWN), jobs, project));
        PulseClock.until(() -> workspace.training().session().get() != null && workspace.subject().example().get() != null);
        PulseClock.run(workspace.training()::play);
        PulseClock.until(() -> {
            workspace.pulse();
            return workspace.training().frame().get().iteration() > 0;
        });
    }

    private static Project small(String template) {
        Project project = TemplateCatalogue.find(template).orElseThrow().project();
        boolean counted = project.data().settings().has("count");
        return (counted ? project.withData(project.data().withSettings(project.data().settings().with("count", 200))) : project)
                .withTraining(project.training().withEpochs(1_000_000));
    }

    /** Runs of an empty folder. */
    private RunDesk desk() {
        return new RunDesk() {
            private final RunRoom room = new RunRoom(folder, workspace.training(), thread, FxThread::run, f -> { }, e -> { });
            private final SweepRoom sweeps = new SweepRoom(new ProgramEngine(NumericsSettings.standard(), null, Budget.SHOWN),
                    room.store(), thread, FxThread::run, e -> { }, e -> { });
            private final StringProperty filter = new SimpleStringProperty("");

            @Override
            public RunRoom room() {
                return room;
            }

            @Override
            public SweepRoom sweeps() {
                return sweeps;
            }

            @Override
            public StringProperty filter() {
                return filter;
            }

            @Override
            public void trySettings() {
            }

            @Override
            public void open(Bundle bundle) {
            }

            @Override
            public void deleted(List<RunRow> runs, Runnable undo, Runnable forGood) {
            }
        };
    }
}
