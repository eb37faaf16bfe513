package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.init.WeightInitRule;
import org.neurarium.nn.init.WeightInitRule.Distribution;

/** Initialisation and penalties of one layer's kernel in exported code. */
final class WeightCode {
    private static final String WEIGHTS = "org.deeplearning4j.nn.weights.";
    private static final String DISTRIBUTIONS = "org.deeplearning4j.nn.conf.distribution.";

    private final WeightInitRule rule;
    private final double spread;
    private final double l1;
    private final double l2;

    /** @param fanOut units, which is not the number of columns where a unit has several */
    WeightCode(Settings settings, Training training, int fanIn, int fanOut) {
        this.rule = WeightInitCatalogue.find(settings.text("kernelInitializer", training.weightInit())).orElseThrow();
        this.spread = rule.spread().of(fanIn, fanOut, rule.defaultArgument());
        this.l1 = settings.number("l1", training.l1());
        this.l2 = settings.number("l2", training.l2());
    }

    /** Keras' initializer. */
    String kerasRule() {
        String init = switch (rule.distribution()) {
            case CONSTANT -> spread == 0 ? "\"zeros\"" : "keras.initializers.Constant(" + spread + ")";
            case NORMAL -> "keras.initializers.RandomNormal(stddev=" + spread + ")";
            case UNIFORM -> "keras.initializers.RandomUniform(" + -spread + ", " + spread + ")";
            case ORTHOGONAL -> "keras.initializers.Orthogonal(gain=" + spread + ")";
        };
        return switch (rule.id()) {
            case "glorot-uniform" -> "\"glorot_uniform\"";
            case "he-uniform" -> "\"he_uniform\"";
            case "lecun-uniform" -> "\"lecun_uniform\"";
            default -> init; // Keras' normal ones are truncated
        };
    }

    /** Keras' keyword arguments, each led by a comma. */
    String keras() {
        String penalty = l1 == 0 && l2 == 0 ? "" : ", kernel_regularizer=keras.regularizers.L1L2(l1=" + l1 + ", l2=" + l2 + ")";
        return ", kernel_initializer=" + kerasRule() + penalty;
    }

    /** The same with the spread as a number, for kernels whose fans Keras would count otherwise. */
    String kerasExplicit() {
        return rule.distribution() == Distribution.UNIFORM
                ? keras().replaceFirst("\"[a-z_]+\"", "keras.initializers.RandomUniform(" + -spread + ", " + spread + ")") : keras();
    }

    /** PyTorch's statements that set kernel and bias. */
    List<String> pytorch(boolean bias) {
        List<String> lines = new ArrayList<>();
        lines.add(switch (rule.distribution()) {
            case CONSTANT -> "nn.init.constant_({self}.weight, " + spread + ")";
            case NORMAL -> "nn.init.normal_({self}.weight, std=" + spread + ")  # " + rule.id();
            case UNIFORM -> "nn.init.uniform_({self}.weight, " + -spread + ", " + spread + ")  # " + rule.id();
            case ORTHOGONAL -> "nn.init.orthogonal_({self}.weight, gain=" + spread + ")";
        });
        if (bias) {
            lines.add("nn.init.zeros_({self}.bias)");
        }
        return lines;
    }

    /** Terms that PyTorch adds to the loss. */
    List<String> pytorchPenalties() {
        List<String> terms = new ArrayList<>();
        if (l1 > 0) {
            terms.add(l1 + " * {self}.weight.abs().sum()");
        }
        if (l2 > 0) {
            terms.add(l2 + " * {self}.weight.square().sum()");
        }
        return terms;
    }

    /** Deeplearning4j's initialisation. */
    String dl4jRule() {
        return switch (rule.distribution()) {
            case CONSTANT -> "new WeightInitConstant(" + spread + ")";
            case NORMAL -> "new WeightInitDistribution(new NormalDistribution(0, " + spread + "))";
            case UNIFORM -> "new WeightInitDistribution(new UniformDistribution(" + -spread + ", " + spread + "))";
            // Deeplearning4j's OrthogonalDistribution ends the process in native code on some sizes
            case ORTHOGONAL -> "WeightInitCatalogue.find(\"" + rule.id() + "\").orElseThrow().toDl4j(SEED)";
        };
    }

    /** Deeplearning4j's builder calls; its L2 has a factor ½. */
    String dl4j() {
        return ".weightInit(" + dl4jRule() + ").biasInit(0)" + (l1 > 0 ? ".l1(" + l1 + ")" : "") + (l2 > 0 ? ".l2(" + 2 * l2 + ")" : "");
    }

    List<String> dl4jImports() {
        return switch (rule.distribution()) {
            case CONSTANT -> List.of(WEIGHTS + "WeightInitConstant");
            case NORMAL -> List.of(WEIGHTS + "WeightInitDistribution", DISTRIBUTIONS + "NormalDistribution");
            case UNIFORM -> List.of(WEIGHTS + "WeightInitDistribution", DISTRIBUTIONS + "UniformDistribution");
            case ORTHOGONAL -> List.of("org.neurarium.nn.init.WeightInitCatalogue");
        };
    }
}
