package org.neurarium.lab.graph;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.spec.InputFault;

/**
 * Reads {@code (x + y)·z}, {@code 2(p−y)∘p∘(1−p)·xᵀ}, {@code -log(sigmoid(w*x+b))}. Loosest first: + −, then × · ∘ * ÷ /,
 * the minus sign, ^ (from the right), ' and ᵀ. A factor after a number, a bracket or a single letter before a bracket needs
 * no sign: {@code 2x}, {@code 2(x+1)}, {@code p(1-p)}. Text comes from a person and is limited in length and depth.
 */
public final class ExpressionParser {
    /** Most characters of a text. */
    public static final int LONGEST = 300;
    /** Most brackets, signs and exponents within each other. */
    static final int DEEPEST = 40;
    private static final int LONGEST_NAME = 12;
    private static final String TIMES = "*·×∘⋅⊙";
    private static final String OVER = "/÷";
    private static final String MINUS = "-−";

    private final String text;
    private int place;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /** The expression, or a sentence that says at which character it cannot be read. */
    public static Expression parse(String text) throws InputFault {
        if (text.isBlank()) {
            throw new InputFault("lab.graph.fault.empty");
        }
        if (text.length() > LONGEST) {
            throw new InputFault("lab.graph.fault.long", text.length(), LONGEST);
        }
        ExpressionParser parser = new ExpressionParser(text);
        Expression whole = parser.sum();
        parser.skip();
        if (parser.place < text.length()) {
            throw parser.fault(parser.text.charAt(parser.place) == ')' ? "lab.graph.fault.bracket-extra" : "lab.graph.fault.sign");
        }
        return whole;
    }

    private Expression sum() throws InputFault {
        Expression left = product();
        while (true) {
            int at = place;
            if (accept("+")) {
                left = apply(Operation.ADD, at, left, product());
            } else if (accept(MINUS)) {
                left = apply(Operation.SUBTRACT, at, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws InputFault {
        Expression left = signed();
        while (true) {
            int at = place;
            if (accept(TIMES)) {
                left = apply(Operation.MULTIPLY, at, left, signed());
            } else if (accept(OVER)) {
                left = apply(Operation.DIVIDE, at, left, signed());
            } else if (joined(left)) {
                left = apply(Operation.MULTIPLY, at, left, power());
            } else {
                return left;
            }
        }
    }

    /** Whether another factor follows without a sign between. */
    private boolean joined(Expression before) {
        skip();
        if (place >= text.length()) {
            return false;
        }
        char next = text.charAt(place);
        char last = text.charAt(lastRead());
        boolean closed = last == ')' || last == '\'' || last == 'ᵀ' || Character.isDigit(last) && !(before instanceof Expression.Name);
        boolean letter = before instanceof Expression.Name name && name.name().length() == 1;
        return next == '(' && (closed || letter) || closed && Character.isLetter(next);
    }

    private int lastRead() {
        int i = place - 1;
        while (i > 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private Expression signed() throws InputFault {
        skip();
        int at = place;
        if (!accept(MINUS)) {
            return power();
        }
        deeper();
        Expression negated = apply(Operation.NEGATE, at, signed());
        depth--;
        return negated;
    }

    private Expression power() throws InputFault {
        Expression base = turned();
        int at = place;
        if (!accept("^")) {
            return base;
        }
        deeper();
        Expression whole = apply(Operation.POWER, at, base, signed());
        depth--;
        return whole;
    }

    private Expression turned() throws InputFault {
        Expression inner = primary();
        while (true) {
            int at = place;
            if (!accept("'ᵀ")) {
                return inner;
            }
            inner = new Expression.Transpose(inner, at);
        }
    }

    private Expression primary() throws InputFault {
        skip();
        if (place >= text.length()) {
            throw new InputFault("lab.graph.fault.end");
        }
        char c = text.charAt(place);
        if (c == '(') {
            return bracket();
        }
        if (Character.isDigit(c) || c == '.') {
            return number();
        }
        if (Character.isLetter(c)) {
            return name();
        }
        throw fault("lab.graph.fault.unexpected");
    }

    private Expression bracket() throws InputFault {
        int opened = place++;
        deeper();
        Expression inner = sum();
        depth--;
        if (!accept(")")) {
            throw new InputFault("lab.graph.fault.bracket-open", opened + 1);
        }
        return inner;
    }

    private Expression number() throws InputFault {
        int start = place;
        while (place < text.length() && (Character.isDigit(text.charAt(place)) || text.charAt(place) == '.')) {
            place++;
        }
        try {
            double value = Double.parseDouble(text.substring(start, place));
            if (Double.isFinite(value)) {
                return new Expression.Constant(value, start);
            }
        } catch (NumberFormatException unreadable) {
            throw new InputFault(unreadable, "lab.graph.fault.number", text.substring(start, place), start + 1);
        }
        throw new InputFault("lab.graph.fault.number", text.substring(start, place), start + 1);
    }

    private Expression name() throws InputFault {
        int start = place;
        while (place < text.length() && part(text.charAt(place))) {
            place++;
        }
        String name = text.substring(start, place);
        if (name.length() > LONGEST_NAME) {
            throw new InputFault("lab.graph.fault.name-long", name.substring(0, LONGEST_NAME) + "…", start + 1, LONGEST_NAME);
        }
        var function = Operation.function(name);
        if (function.isPresent()) {
            return call(function.get(), start);
        }
        skip();
        if (name.length() > 1 && place < text.length() && text.charAt(place) == '(') {
            throw new InputFault("lab.graph.fault.function", name, start + 1, String.join(", ", Operation.functions()));
        }
        return new Expression.Name(name, start);
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) && c != 'ᵀ' || c == '_' || c >= '₀' && c <= '₉';
    }

    private Expression call(Operation function, int start) throws InputFault {
        if (!accept("(")) {
            throw new InputFault("lab.graph.fault.call", function.symbol(), start + 1);
        }
        deeper();
        List<Expression> inputs = new ArrayList<>(List.of(sum()));
        while (accept(",")) {
            inputs.add(sum());
        }
        depth--;
        if (!accept(")")) {
            throw new InputFault("lab.graph.fault.bracket-open", start + function.symbol().length() + 1);
        }
        if (inputs.size() != function.arity()) {
            throw new InputFault("lab.graph.fault.inputs", function.symbol(), start + 1, function.arity(), inputs.size());
        }
        return new Expression.Apply(function, List.copyOf(inputs), start);
    }

    private static Expression apply(Operation operation, int at, Expression... inputs) {
        return new Expression.Apply(operation, List.of(inputs), at);
    }

    private void deeper() throws InputFault {
        if (++depth > DEEPEST) {
            throw new InputFault("lab.graph.fault.deep", place + 1, DEEPEST);
        }
    }

    private boolean accept(String any) {
        skip();
        if (place < text.length() && any.indexOf(text.charAt(place)) >= 0) {
            place++;
            return true;
        }
        return false;
    }

    private void skip() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private InputFault fault(String key) {
        int[] sign = {text.codePointAt(place)};
        return new InputFault(key, new String(sign, 0, 1), place + 1);
    }
}
