package org.neurarium.ui.viz.boundary;

import java.util.Optional;
import java.util.Set;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.Task;

/**
 * How the numbers of the network's last layer are to be read.
 *
 * @param node the last layer
 * @param kind what they say
 * @param middle value that stands between the classes, or the middle of the targets of a regression
 * @param reach distance from the middle to a sure answer, or to the largest target
 */
record Answer(String node, Kind kind, double middle, double reach) {
    /** One unit for two classes; one unit per class; a number. */
    enum Kind { TWO_CLASSES, CLASSES, NUMBER }

    private static final Set<String> CENTRED = Set.of("tanh", "softsign", "arctan", "isru");

    /** The answer of the first layer from which no wire leaves and to which one leads. */
    static Optional<Answer> of(Project project, Examples examples) {
        Network network = project.network();
        return network.layers().stream()
                .filter(l -> network.from(l.id()).isEmpty() && !network.into(l.id()).isEmpty())
                .findFirst().map(l -> of(l, examples));
    }

    private static Answer of(LayerNode last, Examples examples) {
        if (!examples.isClassification()) {
            return number(last.id(), examples.values());
        }
        Task task = Task.classification(examples.shape(), examples.classes().size());
        Settings settings = LayerCatalogue.find(last.kind())
                .map(type -> type.completed(last.settings(), task)).orElse(last.settings());
        if (settings.integer("units", 1) > 1) {
            return new Answer(last.id(), Kind.CLASSES, 0, 1);
        }
        boolean centred = settings.text("loss", "").equals("hinge")
                || CENTRED.contains(settings.text("activation", ""));
        return new Answer(last.id(), Kind.TWO_CLASSES, centred ? 0 : 0.5, centred ? 1 : 0.5);
    }

    private static Answer number(String node, float[] targets) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float target : targets) {
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        boolean aboutZero = low < 0 && high > 0;
        double middle = aboutZero || low > high ? 0 : (low + high) / 2;
        double reach = Math.max(Math.abs(high - middle), Math.abs(low - middle));
        return new Answer(node, Kind.NUMBER, middle, Double.isFinite(reach) && reach > 0 ? reach : 1);
    }

    /** Signed measure in about [−1, 1] of a single number. */
    double signed(double value) {
        return (value - middle) / reach;
    }
}
