package org.neurarium.lab.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.neurarium.document.spec.InputFault;

/**
 * Numbers in rows and columns; a vector is one column, a scalar 1 × 1.
 *
 * @param values row by row
 */
public record Matrix(int rows, int columns, double[] values) {
    public static Matrix scalar(double value) {
        return new Matrix(1, 1, new double[] {value});
    }

    public static Matrix column(double... values) {
        return new Matrix(values.length, 1, values);
    }

    public boolean isScalar() {
        return rows == 1 && columns == 1;
    }

    public double at(int row, int column) {
        return values[row * columns + column];
    }

    boolean sameShape(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    Matrix transposed() {
        double[] out = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                out[j * rows + i] = at(i, j);
            }
        }
        return new Matrix(columns, rows, out);
    }

    /** Number by number; a scalar goes with every number. Fails where the shapes do not fit. */
    Matrix with(Matrix other, DoubleBinaryOperator f, Expression.Apply where) throws InputFault {
        if (!sameShape(other) && !isScalar() && !other.isScalar()) {
            throw new InputFault("lab.graph.fault.shapes", where.operation().symbol(), where.at() + 1, shape(), other.shape());
        }
        Matrix large = isScalar() ? other : this;
        double[] out = new double[large.values.length];
        Arrays.setAll(out, i -> f.applyAsDouble(values[isScalar() ? 0 : i], other.values[other.isScalar() ? 0 : i]));
        return new Matrix(large.rows, large.columns, out);
    }

    /** The product of matrices, where the inner sizes fit. */
    Matrix product(Matrix other) {
        double[] out = new double[rows * other.columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                for (int k = 0; k < columns; k++) {
                    out[i * other.columns + j] += at(i, k) * other.at(k, j);
                }
            }
        }
        return new Matrix(rows, other.columns, out);
    }

    /** "2 × 3". */
    public String shape() {
        return rows + " × " + columns;
    }

    /** "[0.1 0.2; 0.3 0.4]", "0.5" for a scalar. */
    public String text() {
        if (isScalar()) {
            return number(values[0]);
        }
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < rows; i++) {
            int row = i;
            out.append(i == 0 ? "" : "; ").append(java.util.stream.IntStream.range(0, columns)
                    .mapToObj(j -> number(at(row, j))).collect(Collectors.joining(" ")));
        }
        return out.append(']').toString();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
        return (text.equals("-0") ? "0" : text).replace('-', '−');
    }
}
