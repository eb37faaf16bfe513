package org.neurarium.layer;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;

/** A number computed from a point (x₁, x₂) and given to the network beside it. */
public enum InputFeature {
    X1_SQUARED("x1Squared", "x₁²"),
    X2_SQUARED("x2Squared", "x₂²"),
    PRODUCT("product", "x₁x₂"),
    SIN_X1("sinX1", "sin x₁"),
    SIN_X2("sinX2", "sin x₂");

    /** The only shape that has these features. */
    public static final Shape PLANE = Shape.of(2);

    private final String setting;
    private final String symbol;

    InputFeature(String setting, String symbol) {
        this.setting = setting;
        this.symbol = symbol;
    }

    /** Name of the flag in the input's settings. */
    public String setting() {
        return setting;
    }

    /** As it is written beside a neuron. */
    public String symbol() {
        return symbol;
    }

    public float of(float x1, float x2) {
        return switch (this) {
            case X1_SQUARED -> x1 * x1;
            case X2_SQUARED -> x2 * x2;
            case PRODUCT -> x1 * x2;
            case SIN_X1 -> (float) Math.sin(x1);
            case SIN_X2 -> (float) Math.sin(x2);
        };
    }

    /** In Python, over {@code x [batch, 2]}; {@code $} stands for the library. */
    String python() {
        return switch (this) {
            case X1_SQUARED -> "x[:, :1] ** 2";
            case X2_SQUARED -> "x[:, 1:] ** 2";
            case PRODUCT -> "x[:, :1] * x[:, 1:]";
            case SIN_X1 -> "$.sin(x[:, :1])";
            case SIN_X2 -> "$.sin(x[:, 1:])";
        };
    }

    /** In Java, over the array {@code {in}} [batch, 2]. */
    String java() {
        String x1 = "{in}.getColumns(0)";
        String x2 = "{in}.getColumns(1)";
        return switch (this) {
            case X1_SQUARED -> x1 + ".mul(" + x1 + ")";
            case X2_SQUARED -> x2 + ".mul(" + x2 + ")";
            case PRODUCT -> x1 + ".mul(" + x2 + ")";
            case SIN_X1 -> "Transforms.sin(" + x1 + ")";
            case SIN_X2 -> "Transforms.sin(" + x2 + ")";
        };
    }

    /** Those switched on, in the order in which they follow x₁ and x₂. */
    public static List<InputFeature> chosen(Settings settings) {
        return Arrays.stream(values()).filter(f -> settings.flag(f.setting, false)).toList();
    }
}
