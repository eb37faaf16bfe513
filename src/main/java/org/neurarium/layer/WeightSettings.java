package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.init.WeightInitRule;

/** Settings of every layer that has a kernel. */
final class WeightSettings {
    static final int MAX_UNITS = 65_536;

    private static final List<ParamSpec> OVERRIDES = List.of(initializer("glorot-uniform").optional(),
            ParamSpec.logNumber("l1", 0, 0, 10).optional(), ParamSpec.logNumber("l2", 0, 0, 10).optional());

    private WeightSettings() {
    }

    static ParamSpec units(long byDefault) {
        return ParamSpec.integer("units", byDefault, 1, MAX_UNITS);
    }

    static ParamSpec useBias() {
        return ParamSpec.flag("useBias", true);
    }

    static ParamSpec initializer(String byDefault) {
        return ParamSpec.choice("kernelInitializer", byDefault,
                WeightInitCatalogue.all().stream().map(WeightInitRule::id).toList());
    }

    /** Initialisation and penalties, left out where the project's hold. */
    static List<ParamSpec> overrides() {
        return OVERRIDES;
    }

    /** λ of a penalty, NaN where the project's holds. */
    static double penalty(Settings settings, String name) {
        return settings.number(name, Double.NaN);
    }
}
