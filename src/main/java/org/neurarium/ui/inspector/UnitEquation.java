package org.neurarium.ui.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One unit of a dense layer with its numbers put in: z = w₁x₁ + w₂x₂ + … + b and a = f(z).
 *
 * @param names what the inputs are called
 * @param inputs x of the example that is sent through
 * @param weights w of this unit, in the inputs' order
 * @param bias b, or NaN if the layer has none
 * @param function name of f
 * @param result a, as the network computed it
 */
record UnitEquation(List<String> names, float[] inputs, float[] weights, double bias, String function, double result) {
    private static final int MOST_TERMS = 6;

    /** Weighted sum, computed in double precision. */
    double sum() {
        double z = Double.isNaN(bias) ? 0 : bias;
        for (int i = 0; i < weights.length; i++) {
            z += (double) weights[i] * inputs[i];
        }
        return z;
    }

    /** {@code z = 0.83·x₁ − 0.41·x₂ + 0.10}; of many terms the largest ones, {@code more} stands for the rest. */
    String terms(String more) {
        List<Integer> shown = IntStream.range(0, weights.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs((double) weights[i] * inputs[i]))).limit(MOST_TERMS).sorted().toList();
        StringBuilder out = new StringBuilder("z = ");
        for (int i : shown) {
            add(out, weights[i], "·" + names.get(i));
        }
        if (weights.length > shown.size()) {
            out.append(" + ").append(more);
        }
        if (!Double.isNaN(bias)) {
            add(out, bias, "");
        }
        return out.toString();
    }

    /** {@code = 0.83·0.52 − 0.41·(−0.10) + 0.10} and {@code = 0.57}, for up to three inputs; else only the sum. */
    String numbers() {
        StringBuilder out = new StringBuilder();
        if (weights.length <= 3) {
            for (int i = 0; i < weights.length; i++) {
                add(out, weights[i], inputs[i] < 0 ? "·(" + written(inputs[i]) + ")" : "·" + written(inputs[i]));
            }
            if (!Double.isNaN(bias)) {
                add(out, bias, "");
            }
            return "  = " + out + "\n  = " + written(sum());
        }
        return "  = " + written(sum());
    }

    /** {@code tanh(z) = 0.42}. */
    String outcome() {
        return (function.equals("identity") ? "a = z = " : function + "(z) = ") + written(result);
    }

    private static void add(StringBuilder out, double value, String rest) {
        boolean first = out.isEmpty() || out.toString().equals("z = ");
        String sign = value < 0 ? first ? "−" : " − " : first ? "" : " + ";
        out.append(sign).append(written(Math.abs(value))).append(rest);
    }

    /** Two decimals with a true minus sign; more for small numbers. */
    static String written(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String text = Math.abs(value) >= 0.005 || value == 0 ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, "%.1e", value);
        return text.replace('-', '−');
    }
}
