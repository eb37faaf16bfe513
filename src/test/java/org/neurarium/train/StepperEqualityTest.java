package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.NetworkCompiler;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;

/** The fused stepper against DL4J's fit: the same batches, parameters within 1e-5 after one step and 1e-3 after 100. */
class StepperEqualityTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("adam, tanh, two classes", with("xor", "tanh", t -> t.withOptimizer(rate("adam", 0.03)))),
                Arguments.of("sgd, relu, L2 and L1", with("xor", "relu",
                        t -> t.withOptimizer(rate("sgd", 0.1)).withPenalties(0.001, 0.01))),
                Arguments.of("momentum, sigmoid, clipped norm", with("xor", "sigmoid",
                        t -> t.withOptimizer(rate("momentum", 0.1)).withClipping(0.05, null))),
                Arguments.of("rmsprop, tanh, clipped values, cosine", with("moons", "tanh",
                        t -> t.withOptimizer(rate("rmsprop", 0.01)).withClipping(null, 0.01)
                                .withSchedule(new Choice("cosine", Settings.EMPTY)))),
                Arguments.of("adamw, elu, three classes", with("gaussians", "elu",
                        t -> t.withOptimizer(rate("adamw", 0.01)))),
                Arguments.of("nesterov, softplus, numbers", with("plane", "softplus",
                        t -> t.withOptimizer(rate("nesterov", 0.01)))),
                Arguments.of("adagrad, tanh, both clipped, penalties", with("xor", "tanh",
                        t -> t.withOptimizer(rate("adagrad", 0.05)).withClipping(0.5, 0.1).withPenalties(0.02, 0.1))),
                Arguments.of("sgd, tanh, clipped norm, penalties", with("xor", "tanh",
                        t -> t.withOptimizer(rate("sgd", 0.1)).withClipping(0.05, null).withPenalties(0.01, 0.2))),
                Arguments.of("adadelta, tanh", with("xor", "tanh", t -> t.withOptimizer(rate("adadelta", 1)))));
    }

    private static Choice rate(String optimizer, double rate) {
        return new Choice(optimizer, Settings.of("learningRate", rate));
    }

    private static Project with(String data, String activation, UnaryOperator<Training> training) {
        Project xor = Projects.xor(4, 3);
        Settings settings = data.equals("gaussians") ? Settings.of("classes", 3) : Settings.EMPTY;
        return xor.withData(new DataSource(data, settings, 0.5))
                .withNetwork(Projects.chain(activation, Settings.EMPTY, 5, 3))
                .withTraining(training.apply(xor.training()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void stepsLikeDl4j(String name, Project project) throws Exception {
        NumericsBootstrap.start(NumericsSettings.standard());
        Split split = Splitter.split(project.data(), Preparer.load(project.data(), null));
        CompiledNetwork network = assertInstanceOf(CompiledNetwork.class,
                NetworkCompiler.compile(project, split.train().schema()));
        Material material = Preparer.material(network, split);
        try (Stepper fast = Steppers.choose(network, true); Stepper dl4j = Steppers.dl4j(network)) {
            assertEquals("fused", fast.name());
            assertArrayEquals(parameters(dl4j), parameters(fast));
            Run one = run(fast, network, material);
            Run other = run(dl4j, network, material);
            for (int i = 1; i <= 100; i++) {
                one.step();
                other.step();
                float tolerance = i == 1 ? 1e-5f : 1e-3f;
                assertArrayEquals(parameters(dl4j), parameters(fast), tolerance, "after step " + i);
                assertEquals(other.batchLoss(), one.batchLoss(), tolerance * Math.max(1, other.batchLoss()), "loss of step " + i);
            }
            compareReadings(fast, dl4j, material);
        }
    }

    /** Outputs, losses, gradients and updates, from equal parameters. */
    private static void compareReadings(Stepper fast, Stepper dl4j, Material material) {
        fast.writeParameters(parameters(dl4j));
        LearningSet set = material.validation();
        float[] one = new float[set.count() * set.targetWidth()];
        float[] other = one.clone();
        double loss = dl4j.score(set, 0, set.count(), other);
        assertEquals(loss, fast.score(set, 0, set.count(), one), 1e-4 * Math.max(1, loss));
        assertArrayEquals(other, one, 1e-4f);
        for (String node : new String[] {"in", "h1", "h2", "out"}) {
            assertArrayEquals(dl4j.forward(set.features(), set.count()).activations(node),
                    fast.forward(set.features(), set.count()).activations(node), 1e-4f, node);
        }
        Batch batch = new Batch();
        batch.gather(material.train(), new BatchOrder(1).of(0, material.train().count()), 0, 10);
        fast.recording(true);
        dl4j.recording(true);
        fast.step(batch, 100, 5, 0.001);
        dl4j.step(batch, 100, 5, 0.001);
        assertArrayEquals(dl4j.gradient(), fast.gradient(), 1e-4f, "gradient");
        float[] g = new float[one.length];
        fast.writeParameters(parameters(dl4j));
        g = new float[fast.parameterCount()];
        float[] h = g.clone();
        assertEquals(dl4j.objective(batch, 0, h), fast.objective(batch, 0, g), 1e-4);
        assertArrayEquals(h, g, 1e-4f, "objective");
    }

    private static Run run(Stepper stepper, CompiledNetwork network, Material material) {
        Run.Schedule schedule = (base, iteration, epoch) -> {
            network.learningRate().setBase(base);
            return network.learningRate().at(iteration);
        };
        Training training = network.project().training();
        return new Run(stepper, material.train(), schedule, training.learningRate(), training.batchSize(), training.seed());
    }

    private static float[] parameters(Stepper stepper) {
        float[] copy = new float[stepper.parameterCount()];
        stepper.readParameters(copy);
        return copy;
    }
}
