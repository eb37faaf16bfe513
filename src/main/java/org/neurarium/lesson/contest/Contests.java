package org.neurarium.lesson.contest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.optimize.OptimizerCatalogue;
import org.neurarium.train.probe.SpreadProbe;

/** Every contest there is; its network is {@code resources/labs/<id>.json}. */
public final class Contests {
    private static final int EXAMPLES = 500;
    private static final Set<String> FIRST_FUNCTIONS = Set.of("sigmoid", "tanh", "relu", "leaky-relu", "elu");

    private Contests() {
    }

    /** The optimizers of the race on one small network; every update uses all points, so that only the rules differ. */
    public static Contest optimizers() {
        return new Contest("race-net", network("race-net"), Measure.LOGARITHMIC_LOSS, List.of(optimizer("sgd", 1, true),
                optimizer("momentum", 0.3, true), optimizer("nesterov", 0.3, false), optimizer("adagrad", 0.3, false),
                optimizer("adadelta", 20, false), optimizer("rmsprop", 0.02, true), optimizer("adam", 0.1, true),
                optimizer("adamw", 0.1, false), optimizer(OptimizerCatalogue.LBFGS, Double.NaN, true)), Set.of(), 100);
    }

    private static Contender optimizer(String id, double offered, boolean shown) {
        return new Contender(id, "lab.race.name." + id, offered, shown, (base, rate) -> base.withTraining(base.training()
                .withOptimizer(new Choice(id, Double.isNaN(rate) ? Settings.EMPTY : Settings.of("learningRate", rate)))));
    }

    /** Three losses from one start at which every point is firmly on the wrong side. */
    public static Contest losses() {
        return new Contest("losses", network("losses"), Measure.SHARE_OF_START, List.of(
                loss("mean-squared-error", "network.layers.out.settings.loss", "mean-squared-error"),
                loss("binary-crossentropy", "network.layers.out.settings.loss", "binary-crossentropy"),
                loss("negative-log-likelihood", "network.layers.out.settings", "{\"units\": 2, \"activation\": \"softmax\", \"loss\": \"negative-log-likelihood\"}")),
                Set.of(), 20);
    }

    private static Contender loss(String id, String path, String value) {
        return new Contender(id, "params.loss." + id, Double.NaN, true, (base, rate) -> ProjectJson.apply(base, path, value));
    }

    /** One deep network with each activation function. */
    public static Contest activations() {
        Project base = network("deep");
        List<SpreadProbe.Asked> layers = DeepNetwork.hidden(base).stream()
                .map(l -> new SpreadProbe.Asked(l.id(), true, Float.NaN, Float.NaN)).toList();
        return new Contest("deep", base, Measure.LOSS, ActivationCatalogue.all().stream().map(Contests::activation).toList(),
                Set.of(new SpreadProbe(layers, EXAMPLES)), 40);
    }

    private static Contender activation(ActivationFunction function) {
        String key = function.id().equals("maxout") ? "lab.activation.name.maxout" : "params.activation." + function.id();
        return new Contender(function.id(), key, Double.NaN, FIRST_FUNCTIONS.contains(function.id()),
                (base, rate) -> DeepNetwork.with(base, function));
    }

    private static Project network(String id) {
        String file = "/labs/" + id + ".json";
        try (InputStream in = Contests.class.getResourceAsStream(file)) {
            return ProjectJson.read(file, java.util.Objects.requireNonNull(in, file).readAllBytes());
        } catch (IOException | InputFault defect) {
            throw new IllegalStateException(file + ": " + defect.getMessage(), defect);
        }
    }
}
