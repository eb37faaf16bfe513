package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.InputFault;

/** Word vectors travel with the project, and damaged ones are refused in a sentence. */
class WordTablesTest {
    private static final WordTable TABLE = new WordTable(List.of("시나브로", "a b", "x"), 2, new float[] {1, -2.5f, 0, 3, 1e-9f, 4});
    @TempDir
    Path folder;

    private static Project project() {
        Project start = ProjectJsonTest.example();
        return start.withNetwork(start.network().add(new LayerNode("emb", "embedding", Settings.of("vectors", "bundle:lab"))))
                .withTables(Map.of("lab", TABLE));
    }

    @Test
    void aBundleBringsThemBack() throws InputFault {
        Path file = folder.resolve("a.neurarium");
        ProjectFiles.save(file, Bundle.of(project()).withWeights(new float[] {1, 2}));
        Bundle read = ProjectFiles.open(file);
        assertEquals(project(), read.project());
        assertArrayEquals(new float[] {1, 2}, read.weights().orElseThrow());
    }

    /** A text alone cannot carry them: they lie beside it in word2vec's format, and the layer finds them there. */
    @Test
    void besideATextTheyAreAFile() throws Exception {
        Path file = folder.resolve("net.json");
        ProjectFiles.save(file, Bundle.of(project()));
        assertEquals("3 2\n시나브로 1.0 -2.5\na_b 0.0 3.0\nx 1.0E-9 4.0\n", Files.readString(folder.resolve("net-lab.vec")));
        assertTrue(Files.readString(file).contains("\"vectors\": \"net-lab.vec\""), Files.readString(file));
        assertEquals(folder.resolve("net-lab.vec").toString(),
                ProjectFiles.open(file).project().network().find("emb").orElseThrow().settings().text("vectors", ""));
    }

    @Test
    void damagedOnesAreRefusedInASentence() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TableFormat.write(TABLE, written);
        byte[] good = written.toByteArray();
        assertEquals(TABLE, TableFormat.read("f", new ByteArrayInputStream(good), 100));
        assertEquals("document.bundle.badVectors", refused(good, 0, 7));
        assertEquals("document.bundle.badVectors", refused(good, good.length - 6, 99));
        assertEquals("document.bundle.tooManyWords", refused(good, 8, Limits.TABLE_WORDS + 1));
        assertEquals("document.bundle.tooManyVectors", refused(good, 12, 1 << 20));
        assertEquals("document.bundle.badVectors", refused(good, 12, 0));
        assertEquals("document.bundle.badVectors", refused(good, 8, -1));
    }

    private static String refused(byte[] good, int at, int value) throws Exception {
        byte[] bad = good.clone();
        ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        try {
            TableFormat.read("f", new ByteArrayInputStream(bad), 100);
            return "";
        } catch (InputFault fault) {
            return fault.messageKey();
        }
    }

    @Test
    void notANumberIsRefused() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TableFormat.write(new WordTable(List.of("x"), 1, new float[] {Float.NaN}), written);
        try {
            TableFormat.read("f", new ByteArrayInputStream(written.toByteArray()), 100);
            org.junit.jupiter.api.Assertions.fail("NaN was taken for a vector");
        } catch (InputFault fault) {
            assertEquals("document.bundle.badVectors", fault.messageKey());
        }
    }
}
