package org.neurarium.lesson.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.contest.DeepNetwork;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.SpreadProbe;

/**
 * Every function of the course is offered, and away from its kinks its slope is (f(x + h) − f(x − h))/2h. Through eight layers
 * sigmoids do not learn and ReLU does. ReLU units that give 0 for every point are counted as dead, one that is made so
 * by hand among them.
 */
public final class ActivationsCheck implements DemoCheck {
    private static final List<String> OF_THE_COURSE = List.of("identity", "binary-step", "sigmoid", "tanh", "arctan", "softsign",
            "isru", "relu", "leaky-relu", "prelu", "rrelu", "elu", "selu", "srelu", "isrlu", "apl", "softplus", "bent-identity",
            "silu", "soft-exponential", "maxout", "softmax");
    private static final double H = 1e-5;
    private static final double TOLERANCE = 1e-6;
    private static final double STRIDE = 0.03;
    private static final float FAR_BELOW = -1000;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        long offered = OF_THE_COURSE.stream().filter(id -> ActivationCatalogue.find(id).isPresent()).count();
        figures.add("functionsOffered", offered, offered == OF_THE_COURSE.size());
        double worst = ActivationCatalogue.all().stream().filter(f -> !f.id().equals("binary-step")).mapToDouble(ActivationsCheck::distance).max().orElse(1);
        figures.add("largestDistanceFromCentralDifference", worst, worst < TOLERANCE);
        Project deep = steps.get(0);
        figures.add("sigmoid.trainLoss", trained(deep, "sigmoid"), Math.abs(trained(deep, "sigmoid") - Math.log(2)) < 0.01);
        double relu = trained(deep, "relu");
        figures.add("relu.trainLoss", relu, relu < 0.05);
        deadUnits(deep, figures);
        return figures.report();
    }

    /** The largest distance of the slope from the central difference between −4 and 4. */
    private static double distance(ActivationFunction f) {
        double[] kinks = f.kinks().apply(f.defaults());
        double worst = 0;
        for (double x = -4; x <= 4; x += STRIDE) {
            double at = x;
            if (Arrays.stream(kinks).allMatch(k -> Math.abs(k - at) > 2 * H)) {
                worst = Math.max(worst, Math.abs(f.derivative(x) - (f.value(x + H) - f.value(x - H)) / (2 * H)));
            }
        }
        return worst;
    }

    private static double trained(Project deep, String function) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(DeepNetwork.with(deep, ActivationCatalogue.find(function).orElseThrow()))) {
            return network.frame().metrics().trainLoss();
        }
    }

    private static void deadUnits(Project deep, Figures figures) throws InputFault {
        Project relu = DeepNetwork.with(deep, ActivationCatalogue.find("relu").orElseThrow());
        List<LayerNode> hidden = DeepNetwork.hidden(relu);
        try (TrainedNetwork network = TrainedNetwork.untrained(relu)) {
            Inputs points = Inputs.of(TrainingPart.of(relu).features());
            List<Integer> counted = counted(network, hidden);
            List<Integer> silent = silent(network, hidden, points);
            figures.add("relu.deadByLayer", counted, counted.equals(silent));
            network.session().setParameter(hidden.get(0).id(), "bias", 0, FAR_BELOW);
            List<Integer> after = counted(network, hidden);
            figures.add("relu.deadByLayerAfterOneWasSilenced", after, after.get(0) == counted.get(0) + 1);
        }
    }

    private static List<Integer> counted(TrainedNetwork network, List<LayerNode> hidden) {
        SpreadProbe.Frame spread = network.read(new SpreadProbe(hidden.stream()
                .map(l -> new SpreadProbe.Asked(l.id(), true, Float.NaN, Float.NaN)).toList(), Integer.MAX_VALUE));
        return spread.layers().values().stream().map(SpreadProbe.Layer::dead).toList();
    }

    /** Units by layer that give 0 for every point, counted from the activations themselves. */
    private static List<Integer> silent(TrainedNetwork network, List<LayerNode> hidden, Inputs points) {
        List<Integer> silent = new ArrayList<>();
        for (LayerNode layer : hidden) {
            ActivationsProbe.Frame frame = network.read(new ActivationsProbe(layer.id(), points));
            double[] most = new double[frame.units()];
            for (int i = 0; i < frame.values().length; i++) {
                most[i % most.length] = Math.max(most[i % most.length], frame.values()[i]);
            }
            silent.add((int) Arrays.stream(most).filter(m -> m == 0).count());
        }
        return silent;
    }
}
