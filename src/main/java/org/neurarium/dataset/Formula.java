package org.neurarium.dataset;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A formula in x as people type it: {@code 0.5 * sin(3 * x) - x^2}. Numbers, x, pi, + − * / ^ with the usual order (^ to the
 * right), brackets, and abs cos exp sin sqrt tanh. It is parsed by recursive descent into functions; nothing is run
 * that is not in this list.
 */
final class Formula {
    private static final int LONGEST = 200;
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of("abs", Math::abs, "cos", StrictMath::cos,
            "exp", StrictMath::exp, "sin", StrictMath::sin, "sqrt", Math::sqrt, "tanh", StrictMath::tanh);

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    /** The function, or null where the text is not a formula of at most 200 characters. */
    static @Nullable DoubleUnaryOperator parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Formula formula = new Formula(text.replaceAll("\\s+", ""));
        try {
            DoubleUnaryOperator parsed = formula.sum();
            return formula.at == formula.text.length() ? parsed : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private DoubleUnaryOperator sum() {
        DoubleUnaryOperator left = product();
        while (next('+') || next('-')) {
            boolean plus = text.charAt(at++) == '+';
            left = both(left, product(), plus ? Double::sum : (a, b) -> a - b);
        }
        return left;
    }

    private DoubleUnaryOperator product() {
        DoubleUnaryOperator left = signed();
        while (next('*') || next('/')) {
            boolean times = text.charAt(at++) == '*';
            left = both(left, signed(), times ? (a, b) -> a * b : (a, b) -> a / b);
        }
        return left;
    }

    private DoubleUnaryOperator signed() {
        if (next('-')) {
            at++;
            DoubleUnaryOperator inner = signed();
            return x -> -inner.applyAsDouble(x);
        }
        DoubleUnaryOperator base = atom();
        if (next('^')) {
            at++;
            return both(base, signed(), StrictMath::pow);
        }
        return base;
    }

    private DoubleUnaryOperator atom() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("x")) {
            return x -> x;
        }
        if (word.equals("pi")) {
            return x -> Math.PI;
        }
        if (!word.isEmpty() || next('(')) {
            DoubleUnaryOperator function = word.isEmpty() ? x -> x : FUNCTIONS.get(word);
            expect('(', function != null);
            DoubleUnaryOperator inner = sum();
            expect(')', true);
            return x -> function.applyAsDouble(inner.applyAsDouble(x));
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        double number = Double.parseDouble(text.substring(start, at));
        return x -> number;
    }

    private boolean next(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private void expect(char wanted, boolean known) {
        if (!known || !next(wanted)) {
            throw new NumberFormatException("expected " + wanted + " at " + at);
        }
        at++;
    }

    private static DoubleUnaryOperator both(DoubleUnaryOperator left, DoubleUnaryOperator right,
                                            DoubleBinaryOperator operation) {
        return x -> operation.applyAsDouble(left.applyAsDouble(x), right.applyAsDouble(x));
    }
}
