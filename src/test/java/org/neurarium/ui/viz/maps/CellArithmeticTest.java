package org.neurarium.ui.viz.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.ui.viz.maps.LiveMaps.layer;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.Project;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;

/** What is written out for a cell gives the number that the network itself computed there. */
class CellArithmeticTest {
    /** Sums of at most some hundred floats of size 1, added in another order. */
    private static final double TOLERANCE = 2e-5;

    static Stream<Project> projects() {
        return Stream.of(
                LiveMaps.digits(layer("it", "conv2d", "filters", 3, "kernelSize", 5L, "padding", "same", "activation", "relu"),
                        layer("flat", "flatten")),
                LiveMaps.digits(layer("a", "conv2d", "filters", 4, "kernelSize", 3L, "activation", "tanh"),
                        layer("it", "conv2d", "filters", 4, "kernelSize", 3L, "strides", 2L, "groups", 2, "activation", "leaky-relu"),
                        layer("flat", "flatten")),
                LiveMaps.digits(layer("a", "conv2d", "filters", 2, "kernelSize", 3L, "padding", 1L, "activation", "identity"),
                        layer("it", "max-pooling2d", "poolSize", 3L, "strides", 2L, "padding", "same"), layer("flat", "flatten")),
                LiveMaps.digits(layer("a", "conv2d", "filters", 2, "kernelSize", 3L, "dilationRate", 2L),
                        layer("it", "average-pooling2d", "poolSize", 3L, "padding", "same"), layer("flat", "flatten")),
                LiveMaps.text(layer("words", "embedding", "outputDim", 6),
                        layer("it", "conv1d", "filters", 5, "kernelSize", 4L, "padding", "same", "activation", "relu"),
                        layer("best", "global-max-pooling")),
                text("max-pooling1d"), text("average-pooling1d"));
    }

    private static Project text(String pooling) {
        return LiveMaps.text(layer("words", "embedding", "outputDim", 6),
                layer("a", "conv1d", "filters", 3, "kernelSize", 2L, "strides", 2L, "activation", "tanh"),
                layer("it", pooling, "poolSize", 3L, "strides", 2L, "padding", "same"), layer("best", "global-max-pooling"));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theSumIsTheCell(Project project) throws InterruptedException {
        try (Workspace workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), project);
                MapsViewModel model = new MapsViewModel(workspace, java.util.function.UnaryOperator.identity())) {
            model.active().set(true);
            model.choose("it");
            LiveMaps.settle(workspace, new ActivationsProbe("it", workspace.subject().example().get().inputs()));
            Maps maps = model.picture().maps();
            int columns = maps.sequence() ? model.steps(model.picture()) : maps.columns();
            int other = 0;
            for (int i = 0; i < maps.count() * maps.rows() * columns; i++) {
                Cell cell = new Cell(i % maps.count(), i / maps.count() / columns, i / maps.count() % columns);
                model.cell().set(cell);
                CellArithmetic found = model.arithmetic().orElseThrow();
                assertEquals(maps.at(cell), found.after().orElseThrow(), TOLERANCE, cell.toString());
                other += maps.at(cell) != 0 ? 1 : 0;
            }
            assertTrue(other > maps.count(), "numbers that are not all 0");
        }
    }

    @Test
    void everyProductIsInTheSum() {
        Maps input = new Maps(2, 2, 1, false, new float[] {1, 2, 3, 4});
        var sliding = org.neurarium.layer.LayerCatalogue.find("conv2d").orElseThrow().sliding(
                org.neurarium.document.Settings.of("kernelSize", 2L, "activation", "relu")).orElseThrow();
        Filters filters = new Filters(2, 2, 1, 1, new float[] {10, 20, -30, 5});
        CellArithmetic found = CellArithmetic.of(sliding, input, 2, filters, new float[] {7}, new Cell(0, 0, 0)).orElseThrow();
        assertEquals(10, found.product(0, 0));
        assertEquals(40, found.product(0, 1));
        assertEquals(-90, found.product(0, 2));
        assertEquals(20, found.product(0, 3));
        assertEquals(-13, found.before());
        assertEquals(0, found.after().orElseThrow());
    }
}
