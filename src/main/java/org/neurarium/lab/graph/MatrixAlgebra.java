package org.neurarium.lab.graph;

import java.util.Map;
import org.neurarium.document.spec.InputFault;

/**
 * Values of expressions over matrices. A product of equal shapes is taken number by number (∘), with a scalar it scales,
 * else it is the product of matrices: a column times a row is their outer product. All else acts number by number.
 */
public final class MatrixAlgebra {
    private MatrixAlgebra() {
    }

    /** The value; a sentence where a name is not known or shapes do not fit. */
    public static Matrix value(Expression e, Map<String, Matrix> names) throws InputFault {
        if (e instanceof Expression.Constant constant) {
            return Matrix.scalar(constant.value());
        }
        if (e instanceof Expression.Name name) {
            Matrix known = names.get(name.name());
            if (known == null) {
                throw new InputFault("lab.graph.fault.name", name.name(), name.at() + 1, String.join(", ", names.keySet()));
            }
            return known;
        }
        if (e instanceof Expression.Transpose transpose) {
            return value(transpose.of(), names).transposed();
        }
        Expression.Apply apply = (Expression.Apply) e;
        Matrix a = value(apply.inputs().get(0), names);
        if (apply.inputs().size() == 1) {
            return a.with(Matrix.scalar(Double.NaN), apply.operation()::value, apply);
        }
        Matrix b = value(apply.inputs().get(1), names);
        boolean product = apply.operation() == Operation.MULTIPLY && !a.sameShape(b) && !a.isScalar() && !b.isScalar()
                && a.columns() == b.rows();
        return product ? a.product(b) : a.with(b, apply.operation()::value, apply);
    }
}
