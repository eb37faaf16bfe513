package org.neurarium.layer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Settings;

/**
 * Units, activation and loss of an output: as the person set them, the rest as the data and those suggest. Two classes
 * take one sigmoid unit with binary cross-entropy, more classes a softmax with categorical cross-entropy, numbers an
 * identity with the squared error.
 */
record OutputChoice(int units, String activation, String loss) {
    /** Activations whose values reach from −1 to 1 about zero, so that ±1 stand for yes and no. */
    private static final Set<String> CENTRED = Set.of("tanh", "softsign", "arctan", "isru");

    static OutputChoice of(Settings settings, @Nullable Task task) {
        boolean numbers = task != null && !task.isClassification();
        int classes = task == null ? 2 : task.classes();
        String activation = settings.text(ActivationSettings.NAME, "");
        String loss = settings.text("loss", "");
        int units = settings.integer("units", numbers ? task.values() : units(classes, activation, loss));
        if (activation.isEmpty()) {
            activation = numbers ? "identity" : activationFor(loss, units);
        }
        return new OutputChoice(units, activation, loss.isEmpty() ? lossFor(activation, numbers) : loss);
    }

    /** How targets are written for this output. */
    TargetCoding coding(@Nullable Task task) {
        if (task != null && !task.isClassification()) {
            return TargetCoding.VALUES;
        }
        boolean centred = loss.equals(Losses.HINGE) || CENTRED.contains(activation);
        if (units == 1) {
            return centred ? TargetCoding.PLUS_MINUS_ONE : TargetCoding.ZERO_ONE;
        }
        return centred ? TargetCoding.ONE_HOT_PLUS_MINUS : TargetCoding.ONE_HOT;
    }

    private static int units(int classes, String activation, String loss) {
        boolean distribution = activation.equals("softmax") || Losses.DISTRIBUTION.contains(loss);
        return classes == 2 && !distribution ? 1 : classes;
    }

    private static String activationFor(String loss, int units) {
        if (loss.equals(Losses.HINGE)) {
            return "identity";
        }
        return units == 1 || loss.equals(Losses.BINARY) ? "sigmoid" : "softmax";
    }

    private static String lossFor(String activation, boolean numbers) {
        return numbers ? Losses.SQUARED : switch (activation) {
            case "sigmoid" -> Losses.BINARY;
            case "softmax" -> Losses.CATEGORICAL;
            default -> Losses.SQUARED;
        };
    }
}
