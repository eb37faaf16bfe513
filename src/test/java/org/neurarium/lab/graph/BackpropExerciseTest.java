package org.neurarium.lab.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.spec.InputFault;

class BackpropExerciseTest {
    /** The answers that count as right are themselves compared with differences of the loss. */
    @Test
    void theRightAnswersAreTheDerivatives() throws InputFault {
        Map<String, Matrix> at = BackpropExercise.inputs(5).get();
        for (BackpropExercise.Question question : BackpropExercise.QUESTIONS) {
            Matrix right = MatrixAlgebra.value(ExpressionParser.parse(question.right()), at);
            Matrix moved = at.get(question.of());
            assertEquals(moved.shape(), right.shape());
            for (int i = 0; i < right.values().length; i++) {
                double before = moved.values()[i];
                moved.values()[i] = before + 1e-6;
                double above = loss(at, question.of());
                moved.values()[i] = before - 1e-6;
                double below = loss(at, question.of());
                moved.values()[i] = before;
                assertEquals((above - below) / 2e-6, right.values()[i], 1e-7, question.of() + " " + i);
            }
        }
    }

    private static double loss(Map<String, Matrix> at, String moved) {
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            double z = at.get("b").values()[i];
            for (int j = 0; j < 3; j++) {
                z += at.get("W").at(i, j) * at.get("x").values()[j];
            }
            double p = 1 / (1 + Math.exp(-(moved.equals("z") ? at.get("z").values()[i] : z)));
            double d = at.get("y").values()[i] - (moved.equals("p") ? at.get("p").values()[i] : p);
            sum += d * d;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0; 2(p−y)", "0; -2*(y-p)", "0; p+p-2y", "0; 2p - 2y", "1; 2(p−y)∘p∘(1−p)",
            "1; 2*(p-y)*sigmoid(z)*(1-sigmoid(z))", "1; 2(p-y)*(p-p^2)", "2; 2*(p-y)*p*(1-p)*x'", "2; 2(p−y)∘p∘(1−p)·xᵀ",
            "2; (x*(2(p-y)*p*(1-p))')'", "3; 2(p-y)*p*(1-p)", "1; 2(sigmoid(W*x+b)-y)*p*(1-p)"})
    void anyAlgebraicFormIsAccepted(int question, String answer) throws InputFault {
        assertInstanceOf(Judgement.Accepted.class, BackpropExercise.judge(BackpropExercise.QUESTIONS.get(question), answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0; 2(y−p)", "0; p-y", "0; (p-y)^2", "1; 2(p-y)*p", "1; 2(p-y)*z*(1-z)", "2; (p-y)*p*(1-p)*x'",
            "3; 2(p-y)", "0; log(-1+0*p)"})
    void wrongAnswersComeWithAnInputWhereTheyDiffer(int question, String answer) throws InputFault {
        var asked = BackpropExercise.QUESTIONS.get(question);
        var refused = assertInstanceOf(Judgement.Refused.class, BackpropExercise.judge(asked, answer));
        double[] wanted = MatrixAlgebra.value(ExpressionParser.parse(asked.right()), refused.input()).values();
        double[] got = MatrixAlgebra.value(ExpressionParser.parse(answer), refused.input()).values();
        assertTrue(java.util.stream.IntStream.range(0, got.length).anyMatch(i -> !(Math.abs(got[i] - wanted[i]) < 1e-9)));
    }

    @Test
    void anotherShapeAndUnknownNamesAreTold() throws InputFault {
        assertEquals(new Judgement.OtherShape("2 × 3", "2 × 1"), BackpropExercise.judge(BackpropExercise.QUESTIONS.get(2), "2(p-y)*p*(1-p)"));
        assertEquals("lab.graph.fault.name", assertThrows(InputFault.class,
                () -> BackpropExercise.judge(BackpropExercise.QUESTIONS.get(0), "2(p-t)")).messageKey());
        assertEquals("lab.graph.fault.shapes", assertThrows(InputFault.class,
                () -> BackpropExercise.judge(BackpropExercise.QUESTIONS.get(0), "p + x")).messageKey());
    }
}
