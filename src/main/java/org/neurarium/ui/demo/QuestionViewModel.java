package org.neurarium.ui.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.graph.EquivalenceJudge;
import org.neurarium.lab.graph.ExpressionParser;
import org.neurarium.lab.graph.Judgement;
import org.neurarium.lab.graph.Matrix;
import org.neurarium.lab.graph.MatrixAlgebra;
import org.neurarium.lesson.text.Question;

/** One question: what was answered, what came of it, and how many hints were asked for. */
public final class QuestionViewModel {
    /** Decimals of the inputs on which expressions are compared, so that a counter-example can be reckoned by hand. */
    private static final double DECIMALS = 100;
    private static final long SEED = 7;

    private final Question question;
    private final ReadOnlyBooleanWrapper solved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private int chosen = -1;
    private boolean right;
    private int hints;
    private @Nullable Judgement judgement;
    private @Nullable InputFault fault;

    /** @param answered whether it was answered right before */
    public QuestionViewModel(Question question, boolean answered) {
        this.question = question;
        solved.set(answered);
        if (answered) {
            chosen = question.rightChoice();
            typed.set(question.answer().map(Question.Answer::text).orElse(""));
            right = true;
        }
    }

    public Question question() {
        return question;
    }

    /** What stands in the field, also before it is judged. */
    public StringProperty typed() {
        return typed;
    }

    /** Goes on where the same question, in another language, was left. */
    public void goOnFrom(QuestionViewModel other) {
        typed.set(other.typed.get());
        chosen = other.chosen;
        right = other.right;
        hints = other.hints;
        judgement = other.judgement;
        fault = other.fault;
        solved.set(other.solved.get());
        changed();
    }

    /** Grows with every change. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Whether it was ever answered right. */
    public ReadOnlyBooleanProperty solved() {
        return solved.getReadOnlyProperty();
    }

    /** The choice looked at; -1 for none. */
    public int chosen() {
        return chosen;
    }

    /** Whether the newest answer is right. */
    public boolean isRight() {
        return right;
    }

    /** Whether there is an answer that is not right. */
    public boolean isWrong() {
        return !right && fault == null && (chosen >= 0 || judgement != null);
    }

    /** Why what was typed cannot be read; null if it can. */
    public @Nullable InputFault fault() {
        return fault;
    }

    /** The input on which a typed expression differs; null for none. */
    public Judgement.@Nullable Refused counterExample() {
        return judgement instanceof Judgement.Refused refused ? refused : null;
    }

    /** The counter-example as it is said: the input, the right value there, and that of what was typed; null for none. */
    public @Nullable List<String> counter() {
        Judgement.Refused counter = counterExample();
        return counter == null ? null : List.of(counter.input().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue().text())
                .collect(Collectors.joining(", ")), counter.wanted().text(), counter.got().text());
    }

    /** The hints asked for so far. */
    public List<String> hints() {
        return question.hints().subList(0, hints);
    }

    public boolean hasMoreHints() {
        return hints < question.hints().size();
    }

    /** One hint more. */
    public void hint() {
        hints = Math.min(hints + 1, question.hints().size());
        changed();
    }

    public void choose(int choice) {
        chosen = choice;
        settle(question.choices().get(choice).right());
    }

    /** Takes what was typed and judges it; empty takes it back. */
    public void type(String typed) {
        judgement = null;
        fault = null;
        if (typed.isBlank()) {
            settle(false);
            return;
        }
        try {
            judgement = judge(typed.strip().replace('−', '-'));
            settle(judgement instanceof Judgement.Accepted);
        } catch (InputFault unreadable) {
            fault = unreadable;
            settle(false);
        }
    }

    private Judgement judge(String typed) throws InputFault {
        Question.Answer answer = question.answer().orElseThrow();
        if (answer instanceof Question.Number number) {
            Matrix value = MatrixAlgebra.value(ExpressionParser.parse(typed), Map.of());
            boolean close = value.values().length == 1 && number.accepts(value.values()[0]);
            return close ? new Judgement.Accepted(1) : new Judgement.OtherShape("", "");
        }
        Question.Formula formula = (Question.Formula) answer;
        return EquivalenceJudge.judge(ExpressionParser.parse(typed), ExpressionParser.parse(formula.expression()), inputs(formula));
    }

    private static Supplier<Map<String, Matrix>> inputs(Question.Formula formula) {
        Random random = new Random(SEED);
        return () -> {
            Map<String, Matrix> names = new LinkedHashMap<>();
            formula.variables().forEach(v -> names.put(v.name(),
                    Matrix.scalar(Math.rint((v.from() + (v.to() - v.from()) * random.nextDouble()) * DECIMALS) / DECIMALS)));
            return names;
        };
    }

    private void settle(boolean isRight) {
        right = isRight;
        if (isRight) {
            solved.set(true);
        }
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
