package org.neurarium.lab.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a node of a graph does to its inputs, and how its value changes with each of them. */
public enum Operation {
    ADD("+", 2), SUBTRACT("−", 2), MULTIPLY("×", 2), DIVIDE("÷", 2), POWER("^", 2), NEGATE("−", 1),
    EXP("exp", 1), LOG("log", 1), SIN("sin", 1), COS("cos", 1), TANH("tanh", 1), SIGMOID("sigmoid", 1), RELU("relu", 1),
    MAX("max", 2);

    private final String symbol;
    private final int arity;

    Operation(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    public int arity() {
        return arity;
    }

    /** Whether it is written as a name before brackets. */
    public boolean isFunction() {
        return Character.isLetter(symbol.charAt(0));
    }

    /** The function of that name. */
    static Optional<Operation> function(String name) {
        return Arrays.stream(values()).filter(o -> o.isFunction() && o.symbol.equals(name)).findFirst();
    }

    /** Names of all functions. */
    static List<String> functions() {
        return Arrays.stream(values()).filter(Operation::isFunction).map(Operation::symbol).toList();
    }

    /** f(a, b); {@code b} is not read where there is one input. */
    double value(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Math.pow(a, b);
            case NEGATE -> -a;
            case EXP -> Math.exp(a);
            case LOG -> Math.log(a);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TANH -> Math.tanh(a);
            case SIGMOID -> 1 / (1 + Math.exp(-a));
            case RELU -> Math.max(0, a);
            case MAX -> Math.max(a, b);
        };
    }

    /** ∂f/∂(input {@code which}). At the kink of relu 0; where both inputs of max are equal, the first one counts. */
    double derivative(int which, double a, double b) {
        double f = value(a, b);
        return switch (this) {
            case ADD -> 1;
            case SUBTRACT -> which == 0 ? 1 : -1;
            case MULTIPLY -> which == 0 ? b : a;
            case DIVIDE -> which == 0 ? 1 / b : -a / (b * b);
            case POWER -> which == 0 ? b == 0 ? 0 : b * Math.pow(a, b - 1) : a == 0 && b > 0 ? 0 : f * Math.log(a);
            case NEGATE -> -1;
            case EXP -> f;
            case LOG -> 1 / a;
            case SIN -> Math.cos(a);
            case COS -> -Math.sin(a);
            case TANH -> 1 - f * f;
            case SIGMOID -> f * (1 - f);
            case RELU -> a > 0 ? 1 : 0;
            case MAX -> (a >= b) == (which == 0) ? 1 : 0;
        };
    }
}
