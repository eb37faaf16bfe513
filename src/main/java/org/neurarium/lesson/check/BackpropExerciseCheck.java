package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.graph.BackpropExercise;
import org.neurarium.lab.graph.Judgement;

/**
 * The derivatives of L = ‖y − p‖², p = σ(Wx + b) by p, z, W and b are accepted in any algebraic form; a wrong one is
 * refused with an input on which it differs, or for its shape.
 */
public final class BackpropExerciseCheck implements DemoCheck {
    private static final List<List<String>> RIGHT = List.of(
            List.of("2(p - y)", "-2*(y - p)", "2p - 2y", "(p - y) + (p - y)"),
            List.of("2(p - y)*p*(1 - p)", "2(p - y)*(p - p*p)", "-2(y - p)*p + 2(y - p)*p*p"),
            List.of("(2(p - y)*p*(1 - p)) * x'", "2*((p - y)*p*(1 - p))*x'"),
            List.of("2(p - y)*p*(1 - p)", "(2p - 2y)*(1 - p)*p"));
    private static final List<List<String>> WRONG = List.of(
            List.of("p - y", "2(y - p)", "(p - y)*(p - y)"),
            List.of("2(p - y)", "2(p - y)*p", "2(p - y)*z*(1 - z)"),
            List.of("2(p - y)*p*(1 - p)", "x * (2(p - y)*p*(1 - p))'"),
            List.of("2(p - y)", "(p - y)*p*(1 - p)"));

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (int i = 0; i < BackpropExercise.QUESTIONS.size(); i++) {
            BackpropExercise.Question question = BackpropExercise.QUESTIONS.get(i);
            int accepted = 0;
            for (String answer : RIGHT.get(i)) {
                accepted += BackpropExercise.judge(question, answer) instanceof Judgement.Accepted ? 1 : 0;
            }
            figures.add(question.of() + ".formsAccepted", accepted, accepted == RIGHT.get(i).size());
            int refused = 0;
            for (String answer : WRONG.get(i)) {
                refused += isRefused(BackpropExercise.judge(question, answer)) ? 1 : 0;
            }
            figures.add(question.of() + ".wrongRefused", refused, refused == WRONG.get(i).size());
        }
        return figures.report();
    }

    /** With an input on which the two differ, or with the shape that it should have. */
    private static boolean isRefused(Judgement judgement) {
        return judgement instanceof Judgement.OtherShape
                || judgement instanceof Judgement.Refused refused && !refused.input().isEmpty() && !refused.wanted().text().equals(refused.got().text());
    }
}
