package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

class ProjectFilesTest {
    private static final float[] WEIGHTS = weights();
    @TempDir
    private Path folder;

    private static float[] weights() {
        float[] weights = new float[40_001]; // more than two chunks
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sin(i);
        }
        weights[1] = Float.NaN;
        weights[2] = Float.MIN_VALUE;
        weights[3] = -0f;
        return weights;
    }

    @Test
    void bundleBringsEverythingBack() throws InputFault {
        Path file = folder.resolve("수업.neurarium");
        ProjectFiles.save(file, Bundle.of(ProjectJsonTest.example()).withWeights(WEIGHTS).withHistory("epoch,trainLoss\n1,0.5\n"));
        Bundle bundle = ProjectFiles.open(file);
        assertEquals(ProjectJsonTest.example(), bundle.project());
        assertArrayEquals(WEIGHTS, bundle.weights().orElseThrow());
        assertEquals("epoch,trainLoss\n1,0.5\n", bundle.history().orElseThrow());
    }

    @Test
    void theContentSaysWhatAFileIs() throws InputFault, IOException {
        Path json = folder.resolve("a.json");
        ProjectFiles.save(json, Bundle.of(ProjectJsonTest.example()));
        assertTrue(Files.readString(json).startsWith("{\n  \"format\": 1,"));
        Path renamed = Files.move(json, folder.resolve("b.neurarium"));
        assertEquals(Bundle.of(ProjectJsonTest.example()), ProjectFiles.open(renamed));
    }

    @Test
    void sameBundleGivesTheSameBytes() throws InputFault, IOException {
        ProjectFiles.save(folder.resolve("a.neurarium"), Bundle.of(ProjectJsonTest.example()).withWeights(WEIGHTS));
        ProjectFiles.save(folder.resolve("b.neurarium"), Bundle.of(ProjectJsonTest.example()).withWeights(WEIGHTS));
        assertEquals(-1, Files.mismatch(folder.resolve("a.neurarium"), folder.resolve("b.neurarium")));
    }

    /** The layout that docs/file-format.md promises to other programs, read here by hand. */
    @Test
    void weightsAreLittleEndianFloatsAfterATwelveByteHeader() throws IOException, InputFault {
        var out = new java.io.ByteArrayOutputStream();
        WeightsFormat.write(new float[] {1.5f, -2}, out);
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[4];
        bytes.get(magic);
        assertArrayEquals("NRNW".getBytes(), magic);
        assertEquals(List.of(1, 2), List.of(bytes.getInt(), bytes.getInt()));
        assertEquals(List.of(1.5f, -2f), List.of(bytes.getFloat(), bytes.getFloat()));
        var crc = new java.util.zip.CRC32();
        crc.update(out.toByteArray(), 12, 8);
        assertEquals((int) crc.getValue(), bytes.getInt());
        assertEquals(0, bytes.remaining());
    }

    @Test
    void aRefusedSaveLeavesTheOldFileAndNothingElse() throws InputFault, IOException {
        Path file = folder.resolve("a.neurarium");
        Project good = ProjectJsonTest.example();
        ProjectFiles.save(file, Bundle.of(good));
        Project tooLong = good.withName("x".repeat(Limits.NAME_LENGTH + 1));
        assertEquals("a.neurarium: name is longer than 200 characters; shorten it.",
                Faults.sentence(() -> ProjectFiles.save(file, Bundle.of(tooLong))));
        assertEquals(good, ProjectFiles.open(file).project());
        Files.createDirectory(folder.resolve("taken"));
        Faults.sentence(() -> ProjectFiles.save(folder.resolve("taken"), Bundle.of(good)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of("a.neurarium", "taken"), left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aLinkIsFollowedNotReplaced() throws InputFault, IOException {
        Path real = folder.resolve("real.json");
        ProjectFiles.save(real, Bundle.of(ProjectJsonTest.example()));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        Project renamed = ProjectJsonTest.example().withName("renamed");
        ProjectFiles.save(link, Bundle.of(renamed));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(renamed, ProjectFiles.open(real).project());
    }

    @Test
    void dataFilesMoveWithTheProject() throws IOException, InputFault {
        Path first = Files.createDirectories(folder.resolve("first/data"));
        Path csv = Files.writeString(first.resolve("iris.csv"), "a,b\n");
        Project project = ProjectJsonTest.example().withData(new DataSource("csv", Settings.of("path", csv.toString()), 0.3));
        ProjectFiles.save(folder.resolve("first/p.json"), Bundle.of(project));
        assertTrue(Files.readString(folder.resolve("first/p.json")).contains("\"path\": \"data/iris.csv\""));
        assertEquals(project, ProjectFiles.open(folder.resolve("first/p.json")).project());
        Files.move(folder.resolve("first"), folder.resolve("second"));
        assertEquals(folder.resolve("second/data/iris.csv").toString(),
                ProjectFiles.open(folder.resolve("second/p.json")).project().data().settings().text("path", ""));
    }

    @Test
    void otherPathsStayAsWritten() throws IOException, InputFault {
        for (String path : List.of(folder.resolveSibling("iris.csv").toString(), "bad\0path", "")) {
            Files.writeString(folder.resolve("p.json"), "{\"data\": {\"kind\": \"csv\", \"settings\": {\"path\": \""
                    + path.replace("\0", "\\u0000") + "\"}}}");
            assertEquals(path, ProjectFiles.open(folder.resolve("p.json")).project().data().settings().text("path", "none"));
        }
    }

    @Test
    void saysWhatIsWrongWithThePlace() {
        assertEquals("There is no file " + folder.resolve("no.json") + "; check the path.",
                Faults.sentence(() -> ProjectFiles.open(folder.resolve("no.json"))));
        assertEquals(folder.getFileName() + " is a folder; choose a project file in it.",
                Faults.sentence(() -> ProjectFiles.open(folder)));
        assertEquals("The folder of " + folder.resolve("no/a.json") + " does not exist; create it or choose another place.",
                Faults.sentence(() -> ProjectFiles.save(folder.resolve("no/a.json"), Bundle.of(ProjectJsonTest.example()))));
    }

    @Test
    void valuesThatJsonCannotHoldAreAProgrammingError() {
        Project bad = ProjectJsonTest.example();
        Project nan = bad.withData(bad.data().withSettings(Settings.of("noise", Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> ProjectJson.write(nan));
    }
}
