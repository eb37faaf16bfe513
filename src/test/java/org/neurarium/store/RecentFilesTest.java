package org.neurarium.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    private Path folder;

    private Path project(int n) throws IOException {
        return Files.write(folder.resolve("과제 " + n + ".json"), new byte[] {'{'});
    }

    private RecentFiles recent() {
        return new RecentFiles(folder.resolve("profile").resolve("recent.txt"));
    }

    @Test
    void theNewestTenComeFirst() throws IOException {
        List<Path> expected = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            recent().add(project(n));
            expected.add(0, project(n));
        }
        assertEquals(expected.subList(0, RecentFiles.LIMIT), recent().files());
    }

    @Test
    void openingAgainMovesToTheFront() throws IOException {
        recent().add(project(1));
        recent().add(project(2));
        recent().add(project(1));
        assertEquals(List.of(project(1), project(2)), recent().files());
    }

    @Test
    void missingFilesAndDamagedLinesAreDropped() throws IOException {
        recent().add(project(1));
        recent().add(project(2));
        Files.delete(project(2));
        Path list = folder.resolve("profile").resolve("recent.txt");
        Files.writeString(list, Files.readString(list) + "relative.json\n\0\n");
        assertEquals(List.of(project(1)), recent().files());
        assertEquals(List.of(project(2), project(1)), recent().all(), "the list itself keeps it, in case it comes back");
        Files.delete(project(2));
        recent().remove(folder.resolve("과제 2.json"));
        assertEquals(List.of(project(1)), recent().all());
        recent().clear();
        assertEquals(List.of(), recent().files());
    }
}
