package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

class OtherComputersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\\\\host\\share\\a.csv", "//host/share/a.csv", "\\/host/share", "/\\host\\share", "\\\\\\host\\share", "\\\\?\\UNC\\host\\share\\a.csv",
            "\\\\.\\pipe\\x", "http://host/a.csv", "HTTPS://host/a.csv", "smb://host/share/a.csv", "file://host/share/a.csv", "file:\\\\host\\share", "//"})
    void theseAreOnOtherComputers(String path) {
        assertTrue(OtherComputers.isOn(path));
        InputFault fault = assertThrows(InputFault.class, () -> OtherComputers.check(path));
        assertEquals("document.file.elsewhere", fault.messageKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.csv", "/home/kim/a.csv", "\\a.csv", "C:\\data\\a.csv", "C:/data/a.csv", "C:\\\\data", "data//a.csv", "..\\..\\a.csv", "bundle:words", "a:b.csv",
            "집값.csv"})
    void theseAreNot(String path) {
        assertFalse(OtherComputers.isOn(path));
        assertDoesNotThrow(() -> OtherComputers.check(path));
    }

    @Test
    void whatAPersonHasChosenMayBeAskedFor() {
        assertFalse(OtherComputers.mayBeAsked("//chosen/share/a.csv"));
        OtherComputers.choose("\\\\Chosen\\share\\a.csv");
        assertTrue(OtherComputers.mayBeAsked("//chosen/share/a.csv"), "with slashes either way");
        assertFalse(OtherComputers.mayBeAsked("//chosen/share/b.csv"), "and no other file of that computer");
    }

    @Test
    void twoPathsOnOneComputer() {
        assertTrue(OtherComputers.isSame("\\\\Host\\a", "//host/b"));
        assertFalse(OtherComputers.isSame("//host/a", "//other/a"));
        assertFalse(OtherComputers.isSame("/a", "/a"), "this computer is no other one");
    }

    @ValueSource(strings = {"\\\\host\\share\\a.csv", "//host/share/a.csv", "http://host/a.csv"})
    @ParameterizedTest
    void openingAndSavingAProjectKeepsThePathAsItIsWritten(String path) throws Exception {
        Project project = ProjectJsonTest.example().withData(new DataSource("csv", Settings.of("path", path), 0.5));
        Path file = folder.resolve("a.json");
        Files.writeString(file, ProjectJson.write(project));
        Project opened = ProjectFiles.open(file).project();
        assertEquals(path, opened.data().settings().text("path", ""));
        assertFalse(OtherComputers.mayBeAsked(path), "opening a project chooses nothing");
        ProjectFiles.save(file, Bundle.of(opened));
        assertEquals(path, ProjectFiles.open(file).project().data().settings().text("path", ""));
    }
}
