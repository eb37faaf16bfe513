package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.table.Column;
import org.neurarium.dataset.table.Note;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;

/** Classic tables as they are handed around: figures from the descriptions that come with them. */
class RealTablesTest {
    private static final CsvDataset CSV = new CsvDataset();

    @Test
    void irisHasFourFeaturesAndFiftyOfEachClass() throws Exception {
        Examples iris = CSV.load(table("iris.data"));
        assertEquals(150, iris.count());
        assertEquals(4, iris.shape().count());
        assertEquals(List.of("Iris-setosa", "Iris-versicolor", "Iris-virginica"), iris.classes());
        assertEquals(List.of(50L, 50L, 50L), counts(iris));
        assertEquals(5.1f, iris.features()[0]);
        assertEquals(1.8f, iris.features()[599]);
    }

    @Test
    void wineHasItsClassFirst() throws Exception {
        Examples wine = CSV.load(table("wine.data"));
        assertEquals(178, wine.count());
        assertEquals(13, wine.shape().count());
        assertEquals(List.of("1", "2", "3"), wine.classes());
        assertEquals(List.of(59L, 71L, 48L), counts(wine));
        assertEquals(14.23f, wine.features()[0]);
    }

    @Test
    void breastCancerLeavesTheIdOut() throws Exception {
        Settings settings = table("wdbc.data");
        Examples cancer = CSV.load(settings);
        assertEquals(569, cancer.count());
        assertEquals(30, cancer.shape().count());
        assertEquals(List.of("B", "M"), cancer.classes());
        assertEquals(List.of(357L, 212L), counts(cancer));
        assertEquals(17.99f, cancer.features()[0]);
        CsvPreview preview = CSV.preview(settings, 5);
        assertEquals(Column.Role.LEFT_OUT, preview.columns().get(0).role());
        assertEquals(List.of(new Note("datasets.note.csv-id", List.of("column 1"))), preview.notes());
        assertFalse(preview.format().header());
        assertEquals(31, CSV.load(settings.with("leaveOut", "none")).shape().count());
    }

    @Test
    void trainingPartOfIrisIsStandardised() throws Exception {
        Settings settings = table("iris.data");
        Split split = Splitter.split(new DataSource("csv", settings, 0.3), CSV.load(settings));
        assertEquals(List.of(35L, 35L, 35L), counts(split.train()));
        assertEquals(List.of(15L, 15L, 15L), counts(split.validation()));
        for (int c = 0; c < 4; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = c; i < split.train().features().length; i += 4) {
                sum += split.train().features()[i];
                squares += split.train().features()[i] * split.train().features()[i];
            }
            // Single precision, 105 rows.
            assertEquals(0, sum / 105, 1e-6);
            assertEquals(1, squares / 105, 1e-5);
        }
        assertTrue(Math.abs(mean(split.validation())) > 1e-4);
    }

    private static double mean(Examples examples) {
        double sum = 0;
        for (float f : examples.features()) {
            sum += f;
        }
        return sum / examples.features().length;
    }

    private static List<Long> counts(Examples examples) {
        return Stream.iterate(0, c -> c < examples.classes().size(), c -> c + 1)
                .map(c -> Arrays.stream(examples.labels()).filter(l -> l == c).count()).toList();
    }

    private static Settings table(String name) {
        for (String root : List.of("../shared/data", "../../shared/data")) {
            Path file = Path.of(root, "uci-classics", name);
            if (Files.exists(file)) {
                return Settings.of("path", file.toString());
            }
        }
        return abort("skipped: ../shared/data/uci-classics/" + name + " is not on this machine");
    }
}
