package org.neurarium.ui.lab.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.graph.BackpropExercise;
import org.neurarium.lab.graph.Judgement;
import org.neurarium.ui.lab.stage.StepHead;

/** The four questions, what was answered and what came of it, and how many hints were asked for. A step is a question. */
final class ExerciseViewModel {
    static final List<BackpropExercise.Question> QUESTIONS = BackpropExercise.QUESTIONS;
    static final int HINTS = 3;

    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final String[] answers = new String[QUESTIONS.size()];
    private final @Nullable Judgement[] judgements = new Judgement[QUESTIONS.size()];
    private final @Nullable InputFault[] faults = new InputFault[QUESTIONS.size()];
    private final int[] hints = new int[QUESTIONS.size()];

    ExerciseViewModel() {
        Arrays.fill(answers, "");
        head.length(QUESTIONS.size() - 1);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    int question() {
        return head.at().get();
    }

    String answer(int question) {
        return answers[question];
    }

    /** Takes an answer and judges it at once; empty takes it back. */
    void answer(int question, String typed) {
        answers[question] = typed;
        judgements[question] = null;
        faults[question] = null;
        try {
            judgements[question] = typed.isBlank() ? null : BackpropExercise.judge(QUESTIONS.get(question), typed);
        } catch (InputFault unreadable) {
            faults[question] = unreadable;
        }
        head.to(question);
        revision.set(revision.get() + 1);
    }

    @Nullable Judgement judgement(int question) {
        return judgements[question];
    }

    @Nullable InputFault fault(int question) {
        return faults[question];
    }

    boolean isRight(int question) {
        return judgements[question] instanceof Judgement.Accepted;
    }

    long right() {
        return IntStream.range(0, answers.length).filter(this::isRight).count();
    }

    int hints(int question) {
        return hints[question];
    }

    /** One hint more for the question that is looked at. */
    void hint() {
        hints[question()] = Math.min(HINTS, hints[question()] + 1);
        revision.set(revision.get() + 1);
    }
}
