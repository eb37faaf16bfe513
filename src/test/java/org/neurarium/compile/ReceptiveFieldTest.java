package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurarium.compile.Nets.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The rectangle is exactly that of the pixels that change the cell when they change. */
class ReceptiveFieldTest {
    private static final int HEIGHT = 11;
    private static final int WIDTH = 10;
    private static final Examples.Schema PICTURES =
            new Examples.Schema(Shape.of(HEIGHT, WIDTH, 1), List.of("a", "b"), List.of(), List.of(), 20);
    private static final double MOVED = 0.5;

    static Stream<Project> projects() {
        LayerNode in = layer("in", "input");
        LayerNode flat = layer("flat", "flatten");
        LayerNode out = layer("out", "output");
        return Stream.of(
                Nets.chain(in, linear("a", 3, "strides", 2, "padding", "same"), linear("it", 3, "padding", 1), flat, out),
                Nets.chain(in, linear("a", 2, "dilationRate", 3), layer("p", "average-pooling2d"), linear("it", 2), flat, out),
                Nets.chain(in, linear("a", 3), layer("p", "average-pooling2d", "poolSize", 3, "strides", 2, "padding", "same"),
                        layer("it", "activation", "activation", "tanh"), flat, out),
                Nets.project(new Network(List.of(in, linear("a", 3, "padding", "same"), linear("b", 5, "padding", "same"),
                        layer("it", "concatenate"), flat, out), List.of(new Wire("in", "a"), new Wire("in", "b"), new Wire("a", "it"),
                        new Wire("b", "it"), new Wire("it", "flat"), new Wire("flat", "out")))));
    }

    private static LayerNode linear(String id, int size, Object... more) {
        Object[] all = Stream.concat(Stream.of("filters", 2, "kernelSize", size, "activation", "identity"), Stream.of(more)).toArray();
        return layer(id, "conv2d", all);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void pixelsThatMatterAreThoseOfTheRectangle(Project project) {
        ComputationGraph graph = ((CompiledNetwork) NetworkCompiler.compile(project, PICTURES, DataType.DOUBLE)).newGraph();
        INDArray maps = graph.feedForward(onePixelEach(), false).get("it"); // the last example is the still one
        for (int row = 0; row < maps.size(2); row++) {
            for (int column = 0; column < maps.size(3); column++) {
                ReceptiveField found = ReceptiveField.of(project, Optional.of(PICTURES), "it", row, column).orElseThrow();
                assertEquals(measured(maps, row, column), found, row + ", " + column);
            }
        }
    }

    /** As many pictures as there are pixels, each with one of them moved, and one with none. */
    private static INDArray onePixelEach() {
        int pixels = HEIGHT * WIDTH;
        INDArray x = Nd4j.zeros(DataType.DOUBLE, pixels + 1, 1, HEIGHT, WIDTH);
        for (int i = 0; i < pixels; i++) {
            x.putScalar(new int[] {i, 0, i / WIDTH, i % WIDTH}, MOVED);
        }
        return x;
    }

    private static ReceptiveField measured(INDArray maps, int row, int column) {
        int[] edges = {Integer.MAX_VALUE, -1, Integer.MAX_VALUE, -1};
        int still = HEIGHT * WIDTH;
        for (int i = 0; i < still; i++) {
            boolean moved = false;
            for (int c = 0; c < maps.size(1); c++) {
                moved |= maps.getDouble(i, c, row, column) != maps.getDouble(still, c, row, column);
            }
            if (moved) {
                edges = new int[] {Math.min(edges[0], i / WIDTH), Math.max(edges[1], i / WIDTH), Math.min(edges[2], i % WIDTH),
                        Math.max(edges[3], i % WIDTH)};
            }
        }
        return new ReceptiveField(edges[0], edges[1], edges[2], edges[3]);
    }

    @Test
    void aDenseLayerSeesEverythingAndACellOutsideSeesNothing() {
        Project project = projects().findFirst().orElseThrow();
        assertEquals(Optional.empty(), ReceptiveField.of(project, Optional.of(PICTURES), "it", 99, 0));
        assertEquals(Optional.empty(), ReceptiveField.of(project, Optional.of(PICTURES), "flat", 0, 0));
    }
}
