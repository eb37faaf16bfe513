package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.dataset.table.Column;
import org.neurarium.dataset.table.Note;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

class CsvDatasetTest {
    private static final CsvDataset CSV = new CsvDataset();
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", " "})
    void separatorIsDetected(String separator) throws Exception {
        Examples examples = load("a,b,kind\n1.5,2,x\n3,4.25,y\n5,6,x\n7,8,y\n".replace(",", separator));
        assertArrayEquals(new float[] {1.5f, 2, 3, 4.25f, 5, 6, 7, 8}, examples.features());
        assertArrayEquals(new int[] {0, 1, 0, 1}, examples.labels());
        assertEquals(List.of("x", "y"), examples.classes());
        assertEquals(List.of("a", "b"), examples.featureNames());
    }

    @Test
    void headerIsFoundOnlyWhereItIsOne() throws Exception {
        assertEquals(List.of("column 1", "column 2"), load("1,2,x\n3,4,y\n5,6,x\n7,8,y\n").featureNames());
        assertEquals(4, load("1,2,x\n3,4,y\n5,6,x\n7,8,y\n").count());
        assertEquals(3, load("1,2,x\n3,4,y\n5,6,x\n7,8,y\n", "header", "yes", "task", "classification").count());
        assertEquals(List.of("color = blue", "color = red"),
                load("color,size\nred,big\nblue,small\nred,small\nblue,big\n").featureNames());
    }

    @Test
    void quotesLineBreaksMarksAndBlankLinesAreRead() throws Exception {
        Examples examples = load("\uFEFF\"a\",\"b \"\"x\"\"\",kind\r\n\r\n\"1,000.5\",2,\"two\r\nlines\"\r\n3,4,y\r\n"
                + "5,6,y\r\n7,8,\"two\r\nlines\"\r\n\r\n");
        assertArrayEquals(new float[] {1000.5f, 2, 3, 4, 5, 6, 7, 8}, examples.features());
        assertEquals(List.of("a", "b \"x\""), examples.featureNames());
        assertEquals(List.of("two\r\nlines", "y"), examples.classes());
    }

    @Test
    void decimalCommasAreReadAfterSemicolons() throws Exception {
        Examples examples = load("a;b;c\n1,5;1.000,25;0,1\n-2,5;3;0,25\n1,75;1e2;0,5\n");
        assertArrayEquals(new float[] {1.5f, 1000.25f, -2.5f, 3, 1.75f, 100}, examples.features());
        assertArrayEquals(new float[] {0.1f, 0.25f, 0.5f}, examples.values());
        assertEquals(List.of("c"), examples.valueNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-windows-949", "EUC-KR", "UTF-8", "UTF-16"})
    void koreanEncodingsAreDetected(String encoding) throws Exception {
        String text = "키,몸무게,분류\n170,65.5,어른\n120,24,어린이\n165,60,어른\n110,20,어린이\n";
        Examples examples = load(text.getBytes(Charset.forName(encoding)));
        assertEquals(List.of("키", "몸무게"), examples.featureNames());
        assertEquals(List.of("어른", "어린이"), examples.classes());
    }

    @Test
    void westernEncodingIsTheLastResort() throws Exception {
        Examples examples = load("Größe;Länge;Straße\n1;2;é\n3;4;à\n5;6;é\n7;8;à\n".getBytes("windows-1252"));
        assertEquals(List.of("Größe", "Länge"), examples.featureNames());
        assertEquals(List.of("à", "é"), examples.classes());
    }

    @Test
    void rowsThatLackAValueAreDroppedAndCounted() throws Exception {
        Settings settings = settings("a,b,k\n1,2,x\n?,4,y\n5,,x\n7,8,NA\n9,10,y\n".getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(new float[] {1, 2, 9, 10}, CSV.load(settings).features());
        assertTrue(CSV.preview(settings, 3).notes().contains(new Note("datasets.note.csv-dropped", List.of(3L, 5L))));
    }

    @Test
    void gapsTakeTheMeanOfTheTrainingPart() throws Exception {
        Settings settings = settings("a,b,k\n1,2,x\n,4,y\n5,6,x\n9,10,y\n".getBytes(StandardCharsets.UTF_8))
                .with("missing", "mean").with("normalize", "none");
        Examples examples = CSV.load(settings);
        assertTrue(Float.isNaN(examples.features()[2]));
        Split split = Splitter.split(new org.neurarium.document.DataSource("csv", settings, 0), examples);
        float[] first = new float[4];
        for (int i = 0; i < 4; i++) {
            first[i] = split.train().features()[2 * i];
        }
        Arrays.sort(first);
        assertArrayEquals(new float[] {1, 5, 5, 9}, first);
    }

    @Test
    void categoriesBecomeOneColumnPerKind() throws Exception {
        Examples examples = load("city,size,price\nSeoul,10,5.5\nBusan,20,6.5\nJeju,30,7.25\nSeoul,40,8.5\nBusan,1,2.5\n",
                "target", "price");
        assertEquals(List.of("city = Busan", "city = Jeju", "city = Seoul", "size"), examples.featureNames());
        assertArrayEquals(new float[] {0, 0, 1, 10, 1, 0, 0, 20}, Arrays.copyOf(examples.features(), 8));
        assertArrayEquals(new float[] {5.5f, 6.5f, 7.25f, 8.5f, 2.5f}, examples.values());
    }

    @Test
    void targetAndColumnsLeftOutCanBeChosenByNameOrNumber() throws Exception {
        String text = "a,b,c,d\n1,2,3,4.5\n5,6,7,8.5\n9,10,11,12.5\n";
        assertEquals(List.of("b"), load(text, "target", "B").valueNames());
        assertEquals(List.of("b"), load(text, "target", 2).valueNames());
        assertEquals(List.of("c"), load(text, "target", "2", "leaveOut", "a, 4").featureNames());
    }

    @Test
    void longTextIsLeftOutWithANote() throws Exception {
        StringBuilder text = new StringBuilder("a,comment,k\n");
        for (int i = 0; i < 80; i++) {
            text.append(i * 0.5).append(",said ").append(i / 2).append(i % 2 == 0 ? ",x\n" : ",y\n");
        }
        CsvPreview preview = CSV.preview(settings(text.toString().getBytes(StandardCharsets.UTF_8)), 2);
        assertEquals(List.of(Column.Role.FEATURE, Column.Role.LEFT_OUT, Column.Role.TARGET),
                preview.columns().stream().map(Column::role).toList());
        assertEquals(List.of(new Note("datasets.note.csv-text", List.of("comment"))), preview.notes());
        assertEquals(List.of(List.of("0.0", "said 0", "x"), List.of("0.5", "said 0", "y")), preview.head());
    }

    private Examples load(String text, Object... settings) throws InputFault, IOException {
        Settings all = settings(text.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < settings.length; i += 2) {
            all = all.with((String) settings[i], settings[i + 1]);
        }
        return CSV.load(all);
    }

    private Examples load(byte[] bytes) throws InputFault, IOException {
        return CSV.load(settings(bytes));
    }

    private Settings settings(byte[] bytes) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, bytes);
        return Settings.of("path", file.toString());
    }
}
