package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.faults.ChildProcess;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.store.Autosave;
import org.neurarium.store.Recovered;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.shell.FilePicker;
import org.neurarium.ui.workspace.Workspace;

/**
 * The thread that draws is killed: JavaFX cannot draw any more, and its own thread waits for ever. Training goes on, the work is
 * saved by itself, and the next window offers it. In a process of its own, which nothing can be done with afterwards.
 */
@Tag("slow")
class LostDrawingTest {
    @TempDir
    Path folder;

    /** Opens the window, loses its drawing thread, trains, and says when the work was saved. */
    public static final class Blind {
        private static final long PATIENCE_NANOS = 120_000_000_000L;

        /** Ends whatever happens: the threads of a window that is lost would keep the process. */
        public static void main(String[] arguments) {
            try {
                loseDrawing(arguments);
            } catch (Exception | Error e) {
                System.out.println(e);
            } finally {
                Runtime.getRuntime().halt(1);
            }
        }

        @SuppressWarnings("removal")
        private static void loseDrawing(String[] arguments) throws Exception {
            Profile profile = new Profile(Path.of(arguments[0]));
            Toolkit.start(true);
            Workspace[] workspace = new Workspace[1];
            PulseClock.run(() -> {
                Studio studio = new Studio(new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile, new Preferences(profile.preferences()), null, 1200, 800),
                        TemplateCatalogue.find("xor").orElseThrow().project(), new Nobody(), () -> { });
                Stage stage = new Stage();
                stage.setScene(studio.scene());
                stage.show();
                studio.view().keep();
                workspace[0] = studio.view().workspace();
            });
            PulseClock.until(() -> workspace[0].training().session().get() != null);
            Thread drawing = Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("QuantumRenderer")).findFirst().orElseThrow();
            while (drawing.isAlive()) {
                drawing.stop();
                drawing.join(20);
            }
            workspace[0].training().session().get().play();
            long start = System.nanoTime();
            while (saved(profile).isEmpty()) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IllegalStateException("nothing was saved");
                }
                Thread.onSpinWait();
            }
            System.out.println("saved");
        }

        private static Optional<Path> saved(Profile profile) throws IOException {
            if (!Files.isDirectory(profile.autosave())) {
                return Optional.empty();
            }
            try (Stream<Path> all = Files.walk(profile.autosave())) {
                return all.filter(f -> f.endsWith("project.neurarium")).findFirst();
            } catch (UncheckedIOException vanished) {
                return Optional.empty(); // a draft that became the file while it was looked at
            }
        }
    }

    /** Nobody is asked for a file. */
    private static final class Nobody implements FilePicker {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String name) {
            return Optional.empty();
        }
    }

    @Test
    void theWorkIsSavedAndOfferedByTheNextWindow() throws Exception {
        Process process = ChildProcess.start(Blind.class, List.of("-Xmx1g"), folder.toString());
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        assertTrue(said.endsWith("saved\n"), said);
        try (Autosave next = Autosave.open(folder.resolve("autosave"))) {
            Recovered found = next.recover().orElseThrow();
            assertEquals(TemplateCatalogue.find("xor").orElseThrow().project().network(), found.bundle().project().network());
            assertTrue(found.bundle().weights().isPresent());
        }
    }
}
