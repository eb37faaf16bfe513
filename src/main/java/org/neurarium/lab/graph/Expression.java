package org.neurarium.lab.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A typed expression as a tree. */
public sealed interface Expression {
    /** Where it stands in the text, from 0. */
    int at();

    /** A number that was typed. */
    record Constant(double value, int at) implements Expression {
    }

    /** A variable. */
    record Name(String name, int at) implements Expression {
    }

    /** An operation on one or two expressions. */
    record Apply(Operation operation, List<Expression> inputs, int at) implements Expression {
    }

    /** Rows and columns exchanged. */
    record Transpose(Expression of, int at) implements Expression {
    }

    /** The names in it, in the order in which they are first read. */
    default Set<String> names() {
        Set<String> found = new LinkedHashSet<>();
        collect(this, found);
        return found;
    }

    private static void collect(Expression e, Set<String> to) {
        if (e instanceof Name name) {
            to.add(name.name());
        } else if (e instanceof Apply apply) {
            apply.inputs().forEach(i -> collect(i, to));
        } else if (e instanceof Transpose transpose) {
            collect(transpose.of(), to);
        }
    }
}
