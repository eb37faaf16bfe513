package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.compile.Nets.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.TargetCoding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class NetworkCompilerTest {
    private static final double EXACT = 1e-6;

    @Test
    void forwardPassFromTheLayoutEqualsTheGraphs() {
        CompiledNetwork net = Nets.compiled(Nets.opening(), Nets.TWO_CLASSES);
        ComputationGraph graph = net.newGraph();
        float[] flat = net.initialParameters();
        float[] x = {0.3f, -0.7f};
        float[] hidden = dense(net.layer("h1").orElseThrow(), flat, x);
        for (int j = 0; j < hidden.length; j++) {
            hidden[j] = (float) Math.tanh(hidden[j]);
        }
        double z = dense(net.layer("out").orElseThrow(), flat, hidden)[0];
        assertEquals(1 / (1 + Math.exp(-z)), graph.outputSingle(Nd4j.createFromArray(new float[][] {x})).getDouble(0), EXACT);
        assertEquals(17, net.parameterCount());
        assertEquals(17, graph.numParams());
    }

    private static float[] dense(CompiledLayer layer, float[] flat, float[] x) {
        float[] w = layer.parameter("kernel").orElseThrow().read(flat);
        float[] b = layer.parameter("bias").orElseThrow().read(flat);
        float[] z = b.clone();
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < x.length; i++) {
                z[j] += x[i] * w[i * z.length + j];
            }
        }
        return z;
    }

    @Test
    void theSeedAloneDecidesTheInitialParameters() {
        Project project = Nets.opening();
        float[] first = Nets.compiled(project, Nets.TWO_CLASSES).initialParameters();
        Nd4j.getRandom().setSeed(99);
        assertArrayEquals(first, Nets.compiled(project, Nets.TWO_CLASSES).initialParameters());
        Project other = project.withTraining(project.training().withSeed(2));
        assertFalse(java.util.Arrays.equals(first, Nets.compiled(other, Nets.TWO_CLASSES).initialParameters()));
    }

    /** One SGD step with λΣw² moves a kernel by −η(g + 2λw), the bias by −ηg: the difference to a step without is −2ηλw. */
    @Test
    void penaltyIsLambdaTimesTheSumOfSquares() {
        Project plain = Nets.opening();
        plain = plain.withTraining(plain.training().withOptimizer(new Choice("sgd", Settings.of("learningRate", 0.1))));
        Project decayed = plain.withTraining(plain.training().withPenalties(0, 0.05));
        CompiledNetwork net = Nets.compiled(plain, Nets.TWO_CLASSES);
        float[] start = net.initialParameters();
        float[] a = stepped(net);
        float[] b = stepped(Nets.compiled(decayed, Nets.TWO_CLASSES));
        for (ParameterBlock block : net.parameters()) {
            for (int i = 0; i < block.length(); i++) {
                int p = block.position(i);
                double expected = block.name().equals("kernel") ? -2 * 0.1 * 0.05 * start[p] : 0;
                assertEquals(expected, b[p] - a[p], EXACT);
            }
        }
    }

    private static float[] stepped(CompiledNetwork net) {
        ComputationGraph graph = net.newGraph();
        graph.fit(new DataSet(Nd4j.createFromArray(new float[][] {{1, 2}, {-1, 0.5f}, {0.2f, -3}}),
                Nd4j.createFromArray(new float[][] {{1}, {0}, {1}})));
        return graph.params().toFloatVector();
    }

    /**
     * A step of rate 1 after clipping to norm 0.01 moves the parameters by 0.01 in all, in the unclipped direction: that of the
     * loss with its penalties, as in Keras and PyTorch.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4})
    void clippingBoundsTheNormOfTheWholeGradient(double penalty) {
        Project plain = Nets.opening();
        plain = plain.withTraining(plain.training().withOptimizer(new Choice("sgd", Settings.of("learningRate", 1.0)))
                .withPenalties(penalty / 4, penalty));
        CompiledNetwork net = Nets.compiled(plain, Nets.TWO_CLASSES);
        INDArray start = Nd4j.createFromArray(net.initialParameters());
        INDArray free = Nd4j.createFromArray(stepped(net)).sub(start);
        INDArray clipped = Nd4j.createFromArray(stepped(
                Nets.compiled(plain.withTraining(plain.training().withClipping(0.01, null)), Nets.TWO_CLASSES))).sub(start);
        assertTrue(free.norm2Number().doubleValue() > 0.1);
        assertEquals(0.01, clipped.norm2Number().doubleValue(), 1e-6);
        double cosine = clipped.mul(free).sumNumber().doubleValue()
                / (clipped.norm2Number().doubleValue() * free.norm2Number().doubleValue());
        assertEquals(1, cosine, 1e-5);
        INDArray byValue = Nd4j.createFromArray(stepped(
                Nets.compiled(plain.withTraining(plain.training().withClipping(null, 0.02)), Nets.TWO_CLASSES))).sub(start);
        for (int i = 0; i < byValue.length(); i++) {
            double expected = Math.max(-0.02, Math.min(0.02, free.getDouble(i)));
            assertEquals(expected, byValue.getDouble(i), EXACT);
        }
    }

    @Test
    void theRateFollowsTheScheduleAndAChangeWhileRunning() {
        Project project = Nets.opening();
        project = project.withTraining(project.training().withSchedule(new Choice("linear", Settings.EMPTY))
                .withBatchSize(10).withEpochs(2));
        CompiledNetwork net = Nets.compiled(project, Nets.TWO_CLASSES);
        ComputationGraph graph = net.newGraph();
        assertEquals(0.03, graph.getLearningRate("h1"), 1e-9);
        net.learningRate().setBase(0.5);
        assertEquals(0.5, graph.getLearningRate("h1"), 1e-9);
        assertEquals(0.25, net.learningRate().at(10), 1e-9); // 10 of 20 planned steps
    }

    @Test
    void outputFollowsTheData() {
        Project open = Nets.chain(layer("in", "input"), layer("out", "output"));
        CompiledNetwork three = Nets.compiled(open, Nets.THREE_CLASSES);
        assertEquals(3, three.objective().units());
        assertEquals("softmax", three.objective().activation());
        assertEquals(TargetCoding.ONE_HOT, three.objective().coding());
        CompiledNetwork value = Nets.compiled(open, Nets.ONE_VALUE);
        assertEquals("mean-squared-error", value.objective().loss());
        assertEquals(TargetCoding.VALUES, value.objective().coding());
        CompiledNetwork hinge = Nets.compiled(Nets.chain(layer("in", "input"), layer("out", "output", "loss", "hinge")),
                Nets.TWO_CLASSES);
        Examples examples = Examples.classification(new float[4], Shape.of(2), new int[] {0, 1}, List.of("a", "b"), List.of());
        assertArrayEquals(new float[] {-1, 1}, hinge.targets().encode(examples));
        assertEquals(0, hinge.targets().predictedClass(new float[] {-0.2f}, 0));
        assertEquals(-1, hinge.targets().predictedClass(new float[] {Float.NaN}, 0));
    }

    @Test
    void addedFeaturesEnterTheNetwork() {
        CompiledNetwork net = Nets.compiled(Nets.chain(layer("in", "input", "product", true, "sinX2", true),
                layer("out", "output")), Nets.TWO_CLASSES);
        assertEquals(5, net.parameterCount());
        assertArrayEquals(new float[] {2, 3, 6, (float) Math.sin(3)}, net.features().encode(new float[] {2, 3}), 1e-6f);
        assertEquals(4, net.chain().orElseThrow().inputs());
    }

    @Test
    void chainsAreRecognisedWithTheirOffsets() {
        DenseChain chain = Nets.compiled(Nets.opening(), Nets.TWO_CLASSES).chain().orElseThrow();
        assertEquals(List.of("h1", "out"), chain.steps().stream().map(DenseChain.Step::node).toList());
        assertEquals(List.of(0, 12), chain.steps().stream().map(DenseChain.Step::kernelOffset).toList());
        assertEquals(List.of(8, 16), chain.steps().stream().map(DenseChain.Step::biasOffset).toList());
    }

    @Test
    void anInvalidProjectIsRejectedWithItsErrors() {
        Compilation result = NetworkCompiler.compile(Nets.chain(layer("in", "input")), Nets.TWO_CLASSES);
        assertInstanceOf(Compilation.Rejected.class, result);
        assertEquals("problems.no-output", ((Compilation.Rejected) result).problems().get(0).messageKey());
    }

    /** A model file holds the configuration as JSON: it must come back, and compute the same. */
    @Test
    void theConfigurationSurvivesJson() {
        Project project = Nets.chain(layer("in", "input"), layer("a", "dense", "activation", "isru"), layer("b", "maxout"),
                layer("c", "drop-connect"), layer("d", "batch-normalization"), layer("e", "activation", "activation", "prelu"),
                layer("f", "dropout"), layer("out", "output"));
        CompiledNetwork net = Nets.compiled(project.withTraining(project.training()
                .withSchedule(new Choice("cosine", Settings.EMPTY)).withPenalties(0.1, 0.1)), Nets.TWO_CLASSES);
        ComputationGraph graph = net.newGraph();
        ComputationGraph read = new ComputationGraph(ComputationGraphConfiguration.fromJson(net.configuration().toJson()));
        read.init(graph.params(), true);
        INDArray x = Nd4j.createFromArray(new float[][] {{0.5f, -1}, {2, 0.1f}});
        assertEquals(graph.outputSingle(x), read.outputSingle(x));
    }
}
