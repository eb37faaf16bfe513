package org.neurarium.nn.init;

import java.util.List;
import java.util.Optional;
import org.neurarium.nn.init.WeightInitRule.Distribution;

/** All weight initialisations by id: LeCun et al. 1998 §4.6, Glorot &amp; Bengio 2010 eq. 16, He et al. 2015 eq. 10. */
public final class WeightInitCatalogue {

    private static final List<WeightInitRule> ALL = List.of(
            new WeightInitRule("zeros", "0", "", 0, Distribution.CONSTANT, (in, out, a) -> 0),
            new WeightInitRule("constant", "c", "value", 0.5, Distribution.CONSTANT, (in, out, a) -> a),
            new WeightInitRule("normal", "N(0,\\sigma^2)", "stddev", 0.05, Distribution.NORMAL, (in, out, a) -> a),
            new WeightInitRule("uniform", "U(-a,a)", "limit", 0.05, Distribution.UNIFORM, (in, out, a) -> a),
            scaled("lecun-normal", "N\\left(0,\\frac{1}{n_{in}}\\right)", Distribution.NORMAL, (in, out, a) -> Math.sqrt(1 / in)),
            scaled("lecun-uniform", "U\\left(\\pm\\sqrt{\\frac{3}{n_{in}}}\\right)", Distribution.UNIFORM,
                    (in, out, a) -> Math.sqrt(3 / in)),
            scaled("glorot-normal", "N\\left(0,\\frac{2}{n_{in}+n_{out}}\\right)", Distribution.NORMAL,
                    (in, out, a) -> Math.sqrt(2 / (in + out))),
            scaled("glorot-uniform", "U\\left(\\pm\\sqrt{\\frac{6}{n_{in}+n_{out}}}\\right)", Distribution.UNIFORM,
                    (in, out, a) -> Math.sqrt(6 / (in + out))),
            scaled("he-normal", "N\\left(0,\\frac{2}{n_{in}}\\right)", Distribution.NORMAL, (in, out, a) -> Math.sqrt(2 / in)),
            scaled("he-uniform", "U\\left(\\pm\\sqrt{\\frac{6}{n_{in}}}\\right)", Distribution.UNIFORM,
                    (in, out, a) -> Math.sqrt(6 / in)),
            new WeightInitRule("orthogonal", "W^{\\top}W=g^2 I", "gain", 1, Distribution.ORTHOGONAL, (in, out, a) -> a));

    private WeightInitCatalogue() {
    }

    /** The rule of that id, if there is one. */
    public static Optional<WeightInitRule> find(String id) {
        return ALL.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** All of them, simplest first. */
    public static List<WeightInitRule> all() {
        return ALL;
    }

    private static WeightInitRule scaled(String id, String formula, Distribution distribution, WeightInitRule.Spread spread) {
        return new WeightInitRule(id, formula, "", 0, distribution, spread);
    }
}
