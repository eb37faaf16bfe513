package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

class ScheduleCatalogueTest {
    private static final double EXACT = 1e-12;
    /** 10 steps per epoch, 20 epochs: T = 200. */
    private static final Horizon PLAN = new Horizon(10, 20);

    private static double rate(String kind, long t, Object... settings) {
        return ScheduleCatalogue.function(new Choice(kind, Settings.of(settings))).rate(2, t, (int) (t / 10), PLAN);
    }

    /** By hand, from the formulas of the lesson on schedules with a = 2. */
    @Test
    void formulas() {
        assertEquals(2, rate("constant", 77), EXACT);
        assertEquals(2, rate("step", 49, "factor", 0.1, "everyEpochs", 5), EXACT);
        assertEquals(0.2, rate("step", 50, "factor", 0.1, "everyEpochs", 5), EXACT);
        assertEquals(2 * 0.5, rate("exponential", 10, "decay", 0.5), EXACT);
        assertEquals(2 * Math.sqrt(0.5), rate("exponential", 5, "decay", 0.5), EXACT);
        assertEquals(2, rate("linear", 0), EXACT);
        assertEquals(1.5, rate("linear", 50), EXACT);
        assertEquals(0, rate("linear", 200), EXACT);
        assertEquals(2, rate("inverse-square-root", 0), EXACT);
        assertEquals(1, rate("inverse-square-root", 3), EXACT); // t = 4 in the formula that starts at 1
        assertEquals(2, rate("cosine", 0), EXACT);
        assertEquals(1, rate("cosine", 100), EXACT);
        assertEquals(0.2, rate("cosine", 200, "floor", 0.1), EXACT);
    }

    @Test
    void warmUpRisesThenFollowsAnother() {
        assertEquals(0.1, rate("warm-up", 0, "steps", 20), EXACT);
        assertEquals(2, rate("warm-up", 19, "steps", 20), EXACT);
        assertEquals(2, rate("warm-up", 150, "steps", 20), EXACT);
        assertEquals(1, rate("warm-up", 110, "steps", 20, "then", "linear"), EXACT); // 90 of the 180 steps left
        assertEquals(1, rate("warm-up", 79, "steps", 20, "then", "inverse-square-root"), EXACT); // √(20/80)
    }

    @Test
    void fallingSchedulesStayWhereTheyEnded() {
        assertEquals(0, rate("linear", 5000), EXACT);
        assertEquals(rate("cosine", 200), rate("cosine", 5000), EXACT);
    }

    @Test
    void everyKindAndSettingHasItsNameInBothLanguages() {
        Set<String> keys = new HashSet<>();
        ScheduleCatalogue.all().forEach(s -> collect(keys, "params.schedule." + s.id(), s.params()));
        OptimizerCatalogue.all().forEach(o -> collect(keys, "params.optimizer." + o.id(), o.params()));
        for (Language language : Language.values()) {
            keys.forEach(key -> assertTrue(Messages.of(language).has(key), key + " " + language));
        }
    }

    private static void collect(Set<String> keys, String kind, java.util.List<ParamSpec> params) {
        keys.add(kind);
        for (ParamSpec spec : params) {
            keys.add("params." + spec.name());
            spec.options().forEach(o -> keys.add("params." + spec.name() + "." + o));
        }
    }

    @Test
    void plainDescentWithMomentumIsTheMomentumMethod() {
        Choice heavy = OptimizerCatalogue.effective(new Choice("sgd", Settings.of("learningRate", 0.1, "momentum", 0.9)));
        assertEquals(new Choice("momentum", Settings.of("learningRate", 0.1, "momentum", 0.9)), heavy);
        Choice plain = OptimizerCatalogue.effective(new Choice("sgd", Settings.of("learningRate", 0.1, "momentum", 0.0)));
        assertEquals(new Choice("sgd", Settings.of("learningRate", 0.1)), plain);
    }
}
