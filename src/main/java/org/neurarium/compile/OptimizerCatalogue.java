package org.neurarium.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.nn.optimize.OptimizerDefinition;
import org.neurarium.nn.optimize.OptimizerParameter;

/** All optimizers with their settings. */
public final class OptimizerCatalogue {
    public static final String LEARNING_RATE = "learningRate";
    private static final double LARGEST_RATE = 1000;
    private static final List<OptimizerType> ALL =
            org.neurarium.nn.optimize.OptimizerCatalogue.all().stream().map(OptimizerCatalogue::type).toList();

    private OptimizerCatalogue() {
    }

    public static List<OptimizerType> all() {
        return ALL;
    }

    public static Optional<OptimizerType> find(String id) {
        return ALL.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /**
     * The optimizer that a choice means: {@code sgd} with a momentum above 0 is {@code momentum}, as in Keras. Its
     * settings are complete.
     */
    public static Choice effective(Choice written) {
        boolean heavy = written.kind().equals("sgd") && written.settings().number("momentum", 0) > 0;
        String kind = heavy ? "momentum" : written.kind();
        Settings complete = Settings.EMPTY;
        for (ParamSpec spec : find(kind).map(OptimizerType::params).orElse(List.of())) {
            complete = complete.with(spec.name(), written.settings().find(spec.name()).orElse(spec.defaultValue()));
        }
        return new Choice(kind, kind.equals("sgd") ? complete.without("momentum") : complete);
    }

    private static OptimizerType type(OptimizerDefinition definition) {
        List<ParamSpec> params = new ArrayList<>();
        params.add(ParamSpec.logNumber(LEARNING_RATE, definition.defaultLearningRate(), 0, LARGEST_RATE));
        if (definition.id().equals("sgd")) {
            params.add(ParamSpec.number("momentum", 0, 0, 0.999));
        }
        for (OptimizerParameter p : definition.parameters()) {
            params.add(p.name().equals("history")
                    ? ParamSpec.integer(p.name(), (long) p.defaultValue(), (long) p.minimum(), (long) p.maximum())
                    : ParamSpec.number(p.name(), p.defaultValue(), p.minimum(), p.maximum()));
        }
        return new OptimizerType(definition.id(), definition.formula(), List.copyOf(params));
    }
}
