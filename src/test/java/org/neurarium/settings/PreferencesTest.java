package org.neurarium.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("new").resolve("preferences.properties");
    }

    @Test
    void whatWasSavedIsReadBack() throws IOException {
        Preferences written = new Preferences(file());
        Bounds bounds = new Bounds(-1200, 40.5, 1280, 800, true);
        written.set(Preference.LANGUAGE, "ko");
        written.set(Preference.THEME, Preference.Theme.HIGH_CONTRAST);
        written.set(Preference.TEXT_SIZE, 1.25);
        written.set(Preference.LAST_FOLDER, " C:\\수업\\#1 = a:b");
        written.set(Preference.WINDOW, Optional.of(bounds));
        written.set(Preference.THREADS, 4);
        written.save();
        Preferences read = new Preferences(file());
        assertEquals("ko", read.get(Preference.LANGUAGE));
        assertEquals(Preference.Theme.HIGH_CONTRAST, read.get(Preference.THEME));
        assertEquals(1.25, read.get(Preference.TEXT_SIZE));
        assertEquals(" C:\\수업\\#1 = a:b", read.get(Preference.LAST_FOLDER));
        assertEquals(Optional.of(bounds), read.get(Preference.WINDOW));
        assertEquals(4, read.get(Preference.THREADS));
        assertFalse(read.get(Preference.REDUCED_MOTION));
        assertFalse(read.wasDamaged());
    }

    @Test
    void namesOfALaterVersionAreKept() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "hologram=on\nlanguage=ko\n");
        Preferences preferences = new Preferences(file());
        preferences.set(Preference.LANGUAGE, "en");
        preferences.save();
        assertEquals("hologram=on\nlanguage=en\n", Files.readString(file()));
    }

    @ParameterizedTest
    @CsvSource({"textSize=9", "textSize=NaN", "textSize=big", "theme=PINK", "language=fr", "window=1 2 3", "window=0 0 -5 5 true",
        "threads=1e3", "reducedMotion=maybe"})
    void aValueThatIsNoneCountsAsNotChosen(String line) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), line + "\n");
        Preferences preferences = new Preferences(file());
        assertEquals(1.0, preferences.get(Preference.TEXT_SIZE));
        assertEquals(Preference.Theme.SYSTEM, preferences.get(Preference.THEME));
        assertEquals("", preferences.get(Preference.LANGUAGE));
        assertEquals(Optional.empty(), preferences.get(Preference.WINDOW));
        assertEquals(0, preferences.get(Preference.THREADS));
        assertFalse(preferences.get(Preference.REDUCED_MOTION));
    }

    @Test
    void aDamagedFileIsSetAsideWhole() throws IOException {
        for (byte[] damage : new byte[][] {{'a', '=', (byte) 0xC3, (byte) 0x28}, {0, 0, 0}, "language=\\u12".getBytes()}) {
            Files.createDirectories(file().getParent());
            Files.write(file(), damage);
            Preferences preferences = new Preferences(file());
            assertTrue(preferences.wasDamaged());
            assertEquals("", preferences.get(Preference.LANGUAGE));
            assertFalse(Files.exists(file()));
            assertArrayEquals(damage, Files.readAllBytes(file().resolveSibling("preferences.properties.damaged")));
        }
    }

    /** Each writes what was changed in it; the last to close does not undo the other. */
    @Test
    void twoWindowsDoNotUndoEachOther() throws IOException {
        Preferences first = new Preferences(file());
        first.set(Preference.LANGUAGE, "ko");
        first.set(Preference.THREADS, 2);
        first.save();
        Preferences second = new Preferences(file());
        first.set(Preference.LANGUAGE, "en");
        second.set(Preference.THREADS, 8);
        second.set(Preference.LANGUAGE, "ko"); // as it was
        first.save();
        second.save();
        assertEquals("language=en\nthreads=8\n", Files.readString(file()));
    }

    @Test
    void whatCannotBeReadIsSetAsideToo() throws IOException {
        Files.createDirectories(file()); // a folder of that name
        Preferences preferences = new Preferences(file());
        assertTrue(preferences.wasDamaged());
        preferences.set(Preference.LANGUAGE, "ko");
        preferences.save();
        assertEquals("ko", new Preferences(file()).get(Preference.LANGUAGE));
        assertTrue(Files.isDirectory(file().resolveSibling("preferences.properties.damaged")));
    }
}
