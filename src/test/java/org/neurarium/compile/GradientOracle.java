package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Compares a graph's gradient with central differences of its score, in double precision. */
final class GradientOracle {
    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-5;
    private static final long SEED = 42;

    private GradientOracle() {
    }

    static CompiledNetwork compiled(Project project, Examples.Schema schema) {
        return (CompiledNetwork) NetworkCompiler.compile(project, schema, DataType.DOUBLE);
    }

    /** Random examples of two classes, as this network wants its targets. */
    static DataSet batch(CompiledNetwork net, int size, DataType type) {
        SplittableRandom random = new SplittableRandom(SEED);
        INDArray x = Nd4j.create(type, size, net.inputs().get(0).shape().count());
        INDArray y = Nd4j.create(type, size, net.objective().units());
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < x.size(1); j++) {
                x.putScalar(new int[] {i, j}, net.inputs().get(0).tokens() ? random.nextInt(4) : 2 * random.nextDouble() - 1);
            }
            for (int j = 0; j < y.size(1); j++) {
                y.putScalar(new int[] {i, j}, i % 2 == 0 ? 1 : net.objective().coding().low());
            }
        }
        return new DataSet(inGraph(x, net.inputs().get(0).shape()), y);
    }

    /** Rows of numbers as sequences [batch, features, time] or images [batch, channels, height, width]. */
    private static INDArray inGraph(INDArray rows, Shape shape) {
        return switch (shape.rank()) {
            case 2 -> rows.reshape('c', rows.size(0), shape.size(0), shape.size(1)).permute(0, 2, 1);
            case 3 -> rows.reshape('c', rows.size(0), shape.size(0), shape.size(1), shape.size(2)).permute(0, 3, 1, 2);
            default -> rows;
        };
    }

    static void check(CompiledNetwork net, int batchSize) {
        ComputationGraph graph = net.newGraph();
        INDArray params = graph.params().reshape(graph.numParams());
        SplittableRandom random = new SplittableRandom(SEED);
        for (ParameterBlock block : net.parameters()) {
            for (int i = 0; block.trainable() && i < block.length(); i++) {
                int p = block.position(i);
                params.putScalar(p, params.getDouble(p) + 0.3 * (random.nextDouble() - 0.5)); // off the zeros and kinks
            }
        }
        DataSet batch = batch(net, batchSize, DataType.DOUBLE);
        score(graph, batch);
        double[] gradient = graph.getFlattenedGradients().dup().reshape(params.length()).toDoubleVector();
        for (ParameterBlock block : net.parameters()) {
            for (int i = 0; block.trainable() && i < block.length(); i++) {
                int p = block.position(i);
                double numeric = difference(graph, batch, params, p);
                double analytic = gradient[p] / batchSize; // the vector holds the sum over the batch
                assertEquals(numeric, analytic, TOLERANCE * Math.max(1, Math.abs(numeric)),
                        block.node() + "." + block.name() + "[" + i + "]");
            }
        }
    }

    private static double difference(ComputationGraph graph, DataSet batch, INDArray params, int p) {
        double kept = params.getDouble(p);
        params.putScalar(p, kept + STEP);
        double above = score(graph, batch);
        params.putScalar(p, kept - STEP);
        double below = score(graph, batch);
        params.putScalar(p, kept);
        return (above - below) / (2 * STEP);
    }

    /** The masks of dropout are the same each time. */
    private static double score(ComputationGraph graph, DataSet batch) {
        Nd4j.getRandom().setSeed(SEED);
        graph.setInputs(batch.getFeatures());
        graph.setLabels(batch.getLabels());
        graph.computeGradientAndScore();
        return graph.score();
    }
}
