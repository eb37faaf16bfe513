package org.neurarium.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.spec.InputFault;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.store.Autosave;
import org.neurarium.store.Drafts;
import org.neurarium.store.Recovered;

/** A disk without room, and folders that may not be written, by way of a file system that fails on demand. */
class FullDiskTest {
    private static final Bundle OLD = work("old", 10_000);
    private static final Bundle NEW = work("new", 40_000);

    @TempDir
    Path real;
    private final FaultyFiles files = new FaultyFiles();
    private Path folder;

    @BeforeEach
    void open() {
        folder = files.path(real);
    }

    private static Bundle work(String name, int weights) {
        return Bundle.of(new Project(name, new DataSource("xor", Settings.EMPTY, 0.5), Network.EMPTY, Training.DEFAULT, CanvasLayout.EMPTY)).withWeights(new float[weights]);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(real)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** However far the writing came. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5_000, 65_536, 100_000, 159_000})
    void theOldProjectStandsAndNothingIsLeftBeside(long room) throws Exception {
        Path file = folder.resolve("work.neurarium");
        ProjectFiles.save(file, OLD);
        files.roomFor(room);
        InputFault fault = assertThrows(InputFault.class, () -> ProjectFiles.save(file, NEW));
        assertEquals("document.file.full", fault.messageKey());
        files.roomFor(Long.MAX_VALUE);
        assertEquals("old", ProjectFiles.open(file).project().name());
        assertEquals(List.of("work.neurarium"), names());
        ProjectFiles.save(file, NEW);
        assertEquals("new", ProjectFiles.open(file).project().name(), "once there is room it is saved");
    }

    @Test
    void aReadOnlyFolderIsNamedAndNothingIsLost() throws Exception {
        Path file = folder.resolve("work.neurarium");
        ProjectFiles.save(file, OLD);
        files.readOnly(true);
        InputFault fault = assertThrows(InputFault.class, () -> ProjectFiles.save(file, NEW));
        assertEquals("document.file.noAccess", fault.messageKey());
        assertEquals(List.of("work.neurarium"), fault.arguments());
        assertEquals("old", ProjectFiles.open(file).project().name());
        assertThrows(AccessDeniedException.class, () -> Autosave.open(folder.resolve("autosave")), "the window says that work is not saved by itself");
    }

    @Test
    void autosaveKeepsTheLastThatFitted() throws Exception {
        Autosave autosave = Autosave.open(folder.resolve("autosave"));
        autosave.save(OLD, Optional.empty());
        files.roomFor(50_000);
        assertEquals("document.file.full", assertThrows(InputFault.class, () -> autosave.save(NEW, Optional.empty())).messageKey());
        files.roomFor(Long.MAX_VALUE);
        Path slot = Files.list(real.resolve("autosave")).findFirst().orElseThrow();
        assertEquals("old", ProjectFiles.open(slot.resolve("project.neurarium")).project().name());
        autosave.save(NEW, Optional.empty());
        assertEquals("new", ProjectFiles.open(slot.resolve("project.neurarium")).project().name());
        autosave.close();
    }

    @Test
    void preferencesStayAsTheyWere() throws Exception {
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        preferences.set(Preference.LANGUAGE, "ko");
        preferences.save();
        preferences.set(Preference.LANGUAGE, "en");
        files.roomFor(3);
        assertThrows(IOException.class, preferences::save);
        files.roomFor(Long.MAX_VALUE);
        assertEquals("ko", new Preferences(folder.resolve("preferences.properties")).get(Preference.LANGUAGE));
        assertEquals(List.of("preferences.properties"), names());
        preferences.save();
        assertEquals("en", new Preferences(folder.resolve("preferences.properties")).get(Preference.LANGUAGE), "what was not written is not forgotten");
    }

    @Test
    void aDraftStaysAsItWas() throws Exception {
        try (Drafts drafts = Drafts.open(folder.resolve("drafts"))) {
            drafts.save(out -> out.write(new byte[] {1, 2, 3}));
            files.roomFor(2);
            assertThrows(AtomicFile.DiskFull.class, () -> drafts.save(out -> out.write(new byte[] {4, 5, 6})));
            files.roomFor(Long.MAX_VALUE);
        }
        try (Drafts next = Drafts.open(folder.resolve("drafts"))) {
            assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(next.left().orElseThrow()));
        }
    }

    @Test
    void draftsThatAKilledProcessLeftLongAgoAreClearedAway() throws Exception {
        Path old = real.resolve(".work.json.1a2b.part");
        Path present = real.resolve(".work.json.3c4d.part");
        Path anothers = real.resolve(".other.json.1a2b.part");
        for (Path each : List.of(old, present, anothers)) {
            Files.write(each, new byte[] {1});
        }
        for (Path each : List.of(old, anothers)) {
            Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        AtomicFile.write(folder.resolve("work.json"), new byte[] {2});
        assertEquals(List.of(".other.json.1a2b.part", ".work.json.3c4d.part", "work.json"), names());
        assertTrue(Files.exists(present), "somebody may still be writing it");
    }

    @Test
    void aWindowThatGoesWhileAnotherLooksHarmsNeither() throws Exception {
        Path slots = folder.resolve("autosave");
        for (int i = 0; i < 50; i++) {
            Autosave leaving = Autosave.open(slots);
            leaving.save(OLD, Optional.empty());
            Thread going = new Thread(() -> {
                try {
                    leaving.close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            going.start();
            try (Autosave coming = Autosave.open(slots)) {
                Optional<Recovered> found = coming.recover();
                if (found.isPresent()) {
                    coming.forget(found.get());
                }
                going.join();
            }
        }
    }
}
