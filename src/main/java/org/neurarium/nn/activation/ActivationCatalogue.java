package org.neurarium.nn.activation;

import static org.neurarium.nn.activation.ActivationKind.ELEMENTWISE;
import static org.neurarium.nn.activation.ActivationKind.LEARNED;
import static org.neurarium.nn.activation.ActivationKind.PIECES;
import static org.neurarium.nn.activation.ActivationKind.VECTOR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** All activation functions by id, in the order in which they are taught. */
public final class ActivationCatalogue {

    private static final Map<String, String> ALIASES = Map.of("linear", "identity", "swish", "silu", "step", "binary-step");
    private static final Map<String, ActivationFunction> BY_ID = index();

    private ActivationCatalogue() {
    }

    /** The function of that id ({@code linear}, {@code swish} and {@code step} are understood too), if there is one. */
    public static Optional<ActivationFunction> find(String id) {
        return Optional.ofNullable(BY_ID.get(ALIASES.getOrDefault(id, id)));
    }

    /** All of them. */
    public static List<ActivationFunction> all() {
        return List.copyOf(BY_ID.values());
    }

    private static Map<String, ActivationFunction> index() {
        List<ActivationFunction> list = new ArrayList<>();
        addClassics(list);
        addRectifiers(list);
        addSmoothRectifiers(list);
        addLearned(list);
        Map<String, ActivationFunction> map = new LinkedHashMap<>();
        list.forEach(f -> map.put(f.id(), f));
        return map;
    }

    private static void addClassics(List<ActivationFunction> to) {
        to.add(plain("identity", "x", "1", true, SmoothCurves.IDENTITY, ActivationIdentity::new));
        to.add(plain("binary-step", "\\begin{cases}1&x\\ge 0\\\\0&x<0\\end{cases}", "0", false, SmoothCurves.BINARY_STEP,
                BinaryStep::new, 0));
        to.add(plain("sigmoid", "\\frac{1}{1+e^{-x}}", "f(x)\\,(1-f(x))", false, SmoothCurves.SIGMOID,
                ActivationSigmoid::new));
        to.add(plain("tanh", "\\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}", "1-f(x)^2", true, SmoothCurves.TANH,
                ActivationTanH::new));
        to.add(plain("arctan", "\\arctan x", "\\frac{1}{x^2+1}", true, SmoothCurves.ARCTAN, ArcTan::new));
        to.add(plain("softsign", "\\frac{x}{1+|x|}", "\\frac{1}{(1+|x|)^2}", true, SmoothCurves.SOFTSIGN,
                ActivationSoftSign::new));
        to.add(tuned("isru", "\\frac{x}{\\sqrt{1+\\alpha x^2}}", "\\left(\\frac{1}{\\sqrt{1+\\alpha x^2}}\\right)^3", true,
                SmoothCurves.ISRU, p -> new Isru(p[0]), List.of(alpha(1, 0.01, 10))));
        to.add(plain("hard-sigmoid", "\\min(1,\\max(0,0.2x+0.5))", "\\begin{cases}0.2&|x|<2.5\\\\0&|x|>2.5\\end{cases}", false,
                SmoothCurves.HARD_SIGMOID, ActivationHardSigmoid::new, -2.5, 2.5));
    }

    private static void addRectifiers(List<ActivationFunction> to) {
        to.add(plain("relu", "\\max(0,x)", "\\begin{cases}1&x>0\\\\0&x<0\\end{cases}", false, RectifierCurves.RELU,
                ActivationReLU::new, 0));
        to.add(tuned("leaky-relu", "\\begin{cases}x&x>0\\\\\\alpha x&x\\le 0\\end{cases}",
                "\\begin{cases}1&x>0\\\\\\alpha&x<0\\end{cases}", false, RectifierCurves.LEAKY,
                p -> new ActivationLReLU(p[0]), List.of(alpha(0.01, 0, 1)), 0));
        to.add(tuned("rrelu", "\\begin{cases}x&x>0\\\\a x&x\\le 0\\end{cases},\\; a\\sim U(l,u)",
                "\\begin{cases}1&x>0\\\\a&x<0\\end{cases}", false, RectifierCurves.RANDOMIZED,
                p -> new RandomizedRelu(p[0], p[1]),
                List.of(new ActivationParameter("lower", RandomizedRelu.DEFAULT_LOWER, 0, 1),
                        new ActivationParameter("upper", RandomizedRelu.DEFAULT_UPPER, 0, 1)), 0));
        to.add(tuned("elu", "\\begin{cases}x&x>0\\\\\\alpha(e^x-1)&x\\le 0\\end{cases}",
                "\\begin{cases}1&x>0\\\\f(x)+\\alpha&x<0\\end{cases}", false, RectifierCurves.ELU,
                p -> p[0] == 1 ? new ActivationELU() : new Elu(p[0]), List.of(alpha(1, 0.01, 5)), 0));
        to.add(plain("selu", "\\lambda\\begin{cases}x&x>0\\\\\\alpha(e^x-1)&x\\le 0\\end{cases}",
                "\\lambda\\begin{cases}1&x>0\\\\\\alpha e^x&x<0\\end{cases}", false, RectifierCurves.SELU,
                ActivationSELU::new, 0));
        to.add(tuned("isrlu", "\\begin{cases}x&x\\ge 0\\\\\\frac{x}{\\sqrt{1+\\alpha x^2}}&x<0\\end{cases}",
                "\\begin{cases}1&x\\ge 0\\\\\\left(\\frac{1}{\\sqrt{1+\\alpha x^2}}\\right)^3&x<0\\end{cases}", false,
                RectifierCurves.ISRLU, p -> new Isrlu(p[0]), List.of(alpha(1, 0.01, 10))));
    }

    private static void addSmoothRectifiers(List<ActivationFunction> to) {
        to.add(plain("softplus", "\\ln(1+e^x)", "\\frac{1}{1+e^{-x}}", false, SmoothCurves.SOFTPLUS,
                ActivationSoftPlus::new));
        to.add(plain("bent-identity", "\\frac{\\sqrt{x^2+1}-1}{2}+x", "\\frac{x}{2\\sqrt{x^2+1}}+1", false,
                SmoothCurves.BENT_IDENTITY, BentIdentity::new));
        to.add(plain("silu", "x\\,\\sigma(x)", "\\sigma(x)+x\\,\\sigma(x)(1-\\sigma(x))", false, SmoothCurves.SILU,
                ActivationSwish::new));
        to.add(plain("gelu", "x\\,\\sigma(1.702x)", "\\sigma(1.702x)+1.702x\\,\\sigma(1.702x)(1-\\sigma(1.702x))", false,
                SmoothCurves.GELU, ActivationGELU::new));
    }

    private static void addLearned(List<ActivationFunction> to) {
        to.add(layer("prelu", LEARNED, "\\begin{cases}x&x>0\\\\\\alpha x&x\\le 0\\end{cases}",
                "\\begin{cases}1&x>0\\\\\\alpha&x<0\\end{cases}", LearnedCurves.PRELU, p -> new double[] {0},
                List.of(alpha(0.25, -1, 1))));
        to.add(layer("srelu", LEARNED, "\\begin{cases}t_r+a_r(x-t_r)&x\\ge t_r\\\\x&t_l<x<t_r\\\\t_l+a_l(x-t_l)&x\\le t_l\\end{cases}",
                "\\begin{cases}a_r&x>t_r\\\\1&t_l<x<t_r\\\\a_l&x<t_l\\end{cases}", LearnedCurves.SRELU,
                p -> new double[] {p[0], p[2]},
                List.of(new ActivationParameter("leftThreshold", 0, -3, 3), new ActivationParameter("leftSlope", 0.2, -1, 2),
                        new ActivationParameter("rightThreshold", 1, -3, 3), new ActivationParameter("rightSlope", 1, -1, 2))));
        to.add(layer("apl", LEARNED, "\\max(0,x)+\\sum_s a_s\\max(0,b_s-x)",
                "[x>0]-\\sum_s a_s[x<b_s]", LearnedCurves.APL, p -> new double[] {0, p[1]},
                List.of(new ActivationParameter("slope", 0.2, -1, 1), new ActivationParameter("hinge", 1, -3, 3))));
        to.add(layer("soft-exponential", LEARNED,
                "\\begin{cases}-\\frac{\\ln(1-\\alpha(x+\\alpha))}{\\alpha}&\\alpha<0\\\\x&\\alpha=0\\\\\\frac{e^{\\alpha x}-1}{\\alpha}+\\alpha&\\alpha>0\\end{cases}",
                "\\begin{cases}\\frac{1}{1-\\alpha(\\alpha+x)}&\\alpha<0\\\\e^{\\alpha x}&\\alpha\\ge 0\\end{cases}",
                LearnedCurves.SOFT_EXPONENTIAL, p -> new double[0], List.of(alpha(0, -1, 1))));
        to.add(layer("maxout", PIECES, "\\max_j\\,(w_j^{\\top}x+b_j)", "w_k,\\; k=\\arg\\max_j\\,(w_j^{\\top}x+b_j)",
                RectifierCurves.MAXOUT_SECTION, p -> new double[] {(p[3] - p[1]) / (p[0] - p[2])},
                List.of(new ActivationParameter("slope1", 1, -3, 3), new ActivationParameter("offset1", 0, -3, 3),
                        new ActivationParameter("slope2", -0.5, -3, 3), new ActivationParameter("offset2", 0, -3, 3))));
        to.add(new ActivationFunction("softmax", VECTOR, "\\frac{e^{x_i}}{\\sum_j e^{x_j}}", "f_i(\\delta_{ij}-f_j)", List.of(),
                false, SmoothCurves.SOFTMAX_SECTION, p -> new double[0], p -> new ActivationSoftmax()));
    }

    private static ActivationParameter alpha(double byDefault, double min, double max) {
        return new ActivationParameter("alpha", byDefault, min, max);
    }

    private static ActivationFunction plain(String id, String formula, String derivative, boolean odd, Curve curve,
            Supplier<IActivation> factory, double... kinks) {
        return tuned(id, formula, derivative, odd, curve, p -> factory.get(), List.of(), kinks);
    }

    private static ActivationFunction tuned(String id, String formula, String derivative, boolean odd, Curve curve,
            Function<double[], IActivation> factory, List<ActivationParameter> parameters, double... kinks) {
        return new ActivationFunction(id, ELEMENTWISE, formula, derivative, parameters, odd, curve, p -> kinks.clone(), factory);
    }

    private static ActivationFunction layer(String id, ActivationKind kind, String formula, String derivative, Curve curve,
            Function<double[], double[]> kinks, List<ActivationParameter> parameters) {
        return new ActivationFunction(id, kind, formula, derivative, parameters, false, curve, kinks, p -> {
            throw new UnsupportedOperationException(id + " has parameters of its own and is a layer, not an activation.");
        });
    }
}
