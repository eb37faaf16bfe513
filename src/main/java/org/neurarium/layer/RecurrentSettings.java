package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.init.WeightInitRule;
import org.neurarium.nn.recurrent.CellKind;
import org.neurarium.nn.recurrent.RecurrentOptions;
import org.neurarium.nn.recurrent.Squash;

/** The settings of the recurrent layers; names and defaults are Keras'. */
final class RecurrentSettings {
    private static final double LARGEST_BIAS = 10;

    static final int MOST_UNITS = 4096;
    private static final int LONGEST = 10_000;
    private static final double MOST_DROPPED = 0.95;

    private RecurrentSettings() {
    }

    static List<ParamSpec> specs(CellKind cell) {
        List<ParamSpec> all = new ArrayList<>();
        all.add(ParamSpec.integer("units", 16, 1, MOST_UNITS));
        all.add(ParamSpec.choice("activation", "tanh", Squash.ids()));
        if (cell != CellKind.SIMPLE_RNN) {
            all.add(ParamSpec.choice("recurrentActivation", "sigmoid", List.of("sigmoid", "hard-sigmoid")));
        }
        all.add(ParamSpec.flag("returnSequences", false));
        if (cell == CellKind.LSTM) {
            all.add(ParamSpec.flag("returnState", false));
        }
        if (cell == CellKind.GRU) {
            all.add(ParamSpec.flag("resetAfter", true));
        }
        all.add(ParamSpec.flag("goBackwards", false));
        all.add(ParamSpec.integer("truncation", 0, 0, LONGEST));
        all.add(ParamSpec.number("dropout", 0, 0, MOST_DROPPED));
        all.add(ParamSpec.number("recurrentDropout", 0, 0, MOST_DROPPED));
        all.add(WeightSettings.useBias());
        if (cell == CellKind.LSTM) {
            all.add(ParamSpec.number("forgetBias", 1, -LARGEST_BIAS, LARGEST_BIAS));
        } else if (cell == CellKind.GRU) {
            all.add(ParamSpec.number("updateBias", 0, -LARGEST_BIAS, LARGEST_BIAS));
        }
        all.add(ParamSpec.choice("recurrentInitializer", "orthogonal",
                WeightInitCatalogue.all().stream().map(WeightInitRule::id).toList()));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    static int units(Settings s) {
        return s.integer("units", 16);
    }

    static String activation(Settings s) {
        return s.text("activation", "tanh");
    }

    static String recurrentActivation(Settings s) {
        return s.text("recurrentActivation", "sigmoid");
    }

    /** What the bias of the gate that keeps the state starts with. */
    static double keepBias(CellKind cell, Settings s) {
        return switch (cell) {
            case SIMPLE_RNN -> 0;
            case LSTM -> s.number("forgetBias", 1);
            case GRU -> s.number("updateBias", 0);
        };
    }

    static String recurrentInitializer(Settings s) {
        return s.text("recurrentInitializer", "orthogonal");
    }

    static boolean returnsSequences(Settings s) {
        return s.flag("returnSequences", false);
    }

    /** Whether h and c leave an LSTM; a whole sequence is h alone. */
    static boolean returnsState(CellKind cell, Settings s) {
        return cell == CellKind.LSTM && s.flag("returnState", false) && !returnsSequences(s);
    }

    static RecurrentOptions options(CellKind cell, Settings s) {
        return RecurrentOptions.DEFAULT
                .withActivations(Squash.find(activation(s)).orElse(Squash.TANH),
                        Squash.find(recurrentActivation(s)).orElse(Squash.SIGMOID))
                .withBias(Kernels.useBias(s), keepBias(cell, s))
                .withResetAfter(s.flag("resetAfter", true))
                .returning(returnsSequences(s), returnsState(cell, s))
                .backwards(s.flag("goBackwards", false), false)
                .withTruncation(s.integer("truncation", 0))
                .withDropout(s.number("dropout", 0), s.number("recurrentDropout", 0));
    }
}
