package org.neurarium.lab.graph;

import java.util.Map;
import java.util.function.Supplier;
import org.neurarium.document.spec.InputFault;

/**
 * Whether two expressions are the same function, by their values on random inputs: any algebraic form is accepted, and
 * what is refused comes with an input on which it differs.
 */
public final class EquivalenceJudge {
    private static final int INPUTS = 40;
    private static final double TOLERANCE = 1e-9;

    private EquivalenceJudge() {
    }

    /**
     * @param inputs makes random values of all names that may be used
     * @throws InputFault where the answer uses other names or its shapes do not fit
     */
    public static Judgement judge(Expression answer, Expression right, Supplier<Map<String, Matrix>> inputs) throws InputFault {
        for (int i = 0; i < INPUTS; i++) {
            Map<String, Matrix> input = inputs.get();
            Matrix got = MatrixAlgebra.value(answer, input);
            Matrix wanted = MatrixAlgebra.value(right, input);
            if (!got.sameShape(wanted)) {
                return new Judgement.OtherShape(wanted.shape(), got.shape());
            }
            for (int k = 0; k < got.values().length; k++) {
                double size = Math.max(1, Math.abs(wanted.values()[k]));
                if (!(Math.abs(got.values()[k] - wanted.values()[k]) <= TOLERANCE * size)) {
                    return new Judgement.Refused(input, wanted, got);
                }
            }
        }
        return new Judgement.Accepted(INPUTS);
    }
}
