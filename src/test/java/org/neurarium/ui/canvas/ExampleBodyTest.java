package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Shape;
import org.neurarium.lesson.TemplateCatalogue;

class ExampleBodyTest {
    @Test
    void wordsHaveGapsCharactersHaveNone() {
        assertEquals("이 영화 좋다", ExampleBody.said(List.of("이", "영화", "좋다", "", ""), 3));
        assertEquals("나는␣가⏎", ExampleBody.said(List.of("나", "는", " ", "가", "\n", ""), 5));
        assertEquals("", ExampleBody.said(List.of(), 4));
    }

    /** Two features, three steps: the second is 10, 30, 20, from 0 to 40 of a height of 64. */
    @Test
    void aSeriesIsDrawnStepByStep() {
        assertEquals(List.of(0.0, 48.0, 50.0, 16.0, 100.0, 32.0),
                ExampleBody.points(new float[] {0, 10, 1, 30, 2, 20}, Shape.of(3, 2), 1, 0, 40, 100));
    }

    /** Two steps, four symbols: the second, then the fourth. */
    @Test
    void symbolsAreDrawnAsAGridNotAsCurves() {
        float[] series = {0, 1, 0, 0, 0, 0, 0, 1};
        assertTrue(ExampleBody.signs(series, Shape.of(2, 4)));
        assertFalse(ExampleBody.signs(series, Shape.of(4, 2)));
        assertFalse(ExampleBody.signs(new float[] {0, 1, 0, 0.5f}, Shape.of(1, 4)));
        assertArrayEquals(new float[] {0, 0, 1, 0, 0, 0, 0, 1}, ExampleBody.cells(series, Shape.of(2, 4)).shares());
    }

    @Test
    void tokensPicturesAndSeriesAreShownAsExamplesPointsAreNot() throws Exception {
        assertTrue(fits("sentiment-ko-gru"));
        assertTrue(fits("lenet"));
        assertTrue(fits("sine-forecast"));
        assertFalse(fits("xor"));
    }

    private static boolean fits(String template) throws Exception {
        Project project = TemplateCatalogue.find(template).orElseThrow().project();
        Examples examples = DatasetCatalogue.get(project.data().kind()).load(project.data().settings());
        CanvasScene scene = CanvasScene.of(project, NetworkAnalyzer.analyse(project, Optional.of(examples.schema())), examples, java.util.Set.of());
        return scene.nodes().stream().map(Placed::facts).filter(f -> f.node().kind().equals("input"))
                .findFirst().map(ExampleBody::fits).orElseThrow();
    }
}
