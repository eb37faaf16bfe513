package org.neurarium.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;

class SequenceSamplesTest {
    @Test
    void unknownTokensPaddingAndBlanksAreMarked() {
        Examples examples = Examples.classification(new float[] {2, 1, 3, 0, 0, 2, 2, 2, 2, 2}, Shape.of(5), new int[] {1, 0},
                List.of("no", "yes"), List.of())
                .with(new Sequences(new int[] {3, 5}, List.of("<pad>", "<unk>", "가", " "), 0, null));
        SequenceSamples.Row row = SequenceSamples.of(examples, 2).rows().get(0);
        assertEquals("yes", row.label());
        assertEquals(List.of("가", "<unk>", "␣", "<pad> ×2"), row.pieces().stream().map(SequenceSamples.Piece::text).toList());
        assertEquals(List.of(SequenceSamples.Kind.TOKEN, SequenceSamples.Kind.UNKNOWN, SequenceSamples.Kind.TOKEN,
                SequenceSamples.Kind.PADDING), row.pieces().stream().map(SequenceSamples.Piece::kind).toList());
    }

    @Test
    void aDateIsShownWithItsAnswer() throws InputFault {
        Examples dates = DatasetCatalogue.get("dates").load(Settings.of("count", 50));
        for (SequenceSamples.Row row : SequenceSamples.of(dates, 5).rows()) {
            assertTrue(text(row.answer()).matches("\\d{4}-\\d\\d-\\d\\d"), text(row.answer()));
        }
    }

    @Test
    void oneHotSymbolsAreReadBack() throws InputFault {
        Examples recall = DatasetCatalogue.get("delayed-recall").load(Settings.of("count", 50, "lag", 12));
        assertTrue(SequenceSamples.fits(recall));
        for (SequenceSamples.Row row : SequenceSamples.of(recall, 5).rows()) {
            assertTrue(text(row.pieces()).matches("[A-H][w-z]{11}"), text(row.pieces()));
            assertEquals(row.label(), row.pieces().get(0).text());
        }
        assertFalse(SequenceSamples.fits(DatasetCatalogue.get("xor").load(Settings.EMPTY)));
    }

    @Test
    void everyWordCarriesItsRole() throws InputFault {
        Examples tagged = DatasetCatalogue.get("sentences-en").load(Settings.of("count", 50, "task", "tagging"));
        SequenceSamples.Row row = SequenceSamples.of(tagged, 1).rows().get(0);
        List<SequenceSamples.Piece> words = row.pieces().stream().filter(p -> p.kind() == SequenceSamples.Kind.TOKEN).toList();
        assertEquals("mark", words.get(words.size() - 1).under());
        assertTrue(words.stream().anyMatch(p -> p.under().equals("verb")));
    }

    /** The windows of a series overlap by all but one step; put together they are the series. */
    @Test
    void windowsBecomeTheSeriesAgain() throws InputFault {
        Examples one = DatasetCatalogue.get("sine").load(Settings.of("samples", 300, "window", 1));
        Examples sine = DatasetCatalogue.get("sine").load(Settings.of("samples", 300, "window", 9));
        float[][] series = SequenceSamples.series(sine);
        assertArrayEquals(Arrays.copyOf(one.features(), 299), series[0]);
        assertNull(SequenceSamples.series(DatasetCatalogue.get("plane").load(Settings.EMPTY)));
    }

    private static String text(List<SequenceSamples.Piece> pieces) {
        return pieces.stream().map(SequenceSamples.Piece::text).collect(Collectors.joining());
    }
}
