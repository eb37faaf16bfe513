package org.neurarium.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurarium.document.spec.InputFault;

/** Reads a block {@code question}: the prompt, then lines that begin with a mark or a word and a colon. */
final class QuestionReading {
    private static final Pattern CHOICE = Pattern.compile("\\(([ xX]?)\\)\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)(?:\\s*(?:±|\\+-|\\+/-)\\s*([\\d.]+(?:[eE][-+]?\\d+)?))?");
    private static final Pattern RANGE = Pattern.compile("(\\p{L}\\w*)\\s+in\\s+(-?[\\d.]+)\\s*\\.\\.\\s*(-?[\\d.]+)");
    /** Room for rounding where no tolerance is given. */
    private static final double EXACT = 1e-9;

    private final String source;
    private final int step;
    private final List<String> prompt = new ArrayList<>();
    private final List<Question.Choice> choices = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private String answer = "";
    private String ranges = "";

    QuestionReading(String source, int step) {
        this.source = source;
        this.step = step;
    }

    Question read(String block) throws InputFault {
        for (String line : block.split("\n")) {
            take(line.strip());
        }
        String asked = String.join("\n", prompt).strip();
        if (asked.isEmpty()) {
            throw fault("demos.fault.question-empty");
        }
        if (choices.isEmpty() == answer.isEmpty()) {
            throw fault("demos.fault.question-answer");
        }
        long right = choices.stream().filter(Question.Choice::right).count();
        if (!choices.isEmpty() && (right != 1 || choices.size() < 2)) {
            throw fault("demos.fault.question-choices", right);
        }
        return new Question(asked, choices, answer.isEmpty() ? Optional.empty() : Optional.of(typed()), hints, String.join("\n", why).strip());
    }

    private void take(String line) {
        Matcher choice = CHOICE.matcher(line);
        if (choice.matches()) {
            int bar = bar(choice.group(2));
            String text = choice.group(2);
            choices.add(new Question.Choice(!choice.group(1).isBlank(), (bar < 0 ? text : text.substring(0, bar)).strip(),
                    bar < 0 ? "" : text.substring(bar + 1).strip()));
        } else if (line.startsWith("hint:")) {
            hints.add(line.substring(5).strip());
        } else if (line.startsWith("why:")) {
            why.clear();
            why.add(line.substring(4));
        } else if (line.startsWith("answer:")) {
            answer = line.substring(7).strip();
        } else if (line.startsWith("for:")) {
            ranges = line.substring(4).strip();
        } else if (!why.isEmpty()) {
            why.add(line);
        } else if (choices.isEmpty() && hints.isEmpty() && answer.isEmpty()) {
            prompt.add(line);
        }
    }

    /** Where the reply begins: the first bar outside of formulas. */
    private static int bar(String text) {
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '$') {
                formula = !formula;
            } else if (text.charAt(i) == '|' && !formula) {
                return i;
            }
        }
        return -1;
    }

    private Question.Answer typed() throws InputFault {
        Matcher number = NUMBER.matcher(answer.replace('−', '-'));
        if (number.matches()) {
            double value = number(number.group(1));
            return new Question.Number(value, number.group(2) == null ? EXACT * Math.max(1, Math.abs(value)) : number(number.group(2)));
        }
        List<Question.Range> variables = new ArrayList<>();
        for (String part : ranges.split(",")) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw fault("demos.fault.question-for", answer);
            }
            variables.add(new Question.Range(range.group(1), number(range.group(2)), number(range.group(3))));
        }
        return new Question.Formula(answer, variables);
    }

    /** "1.2.3" looks like a number and is none; 1e999 is none that there is. */
    private double number(String written) throws InputFault {
        try {
            double value = Double.parseDouble(written);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException none) {
            throw fault("demos.fault.question-number", written);
        }
        throw fault("demos.fault.question-number", written);
    }

    private InputFault fault(String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(source, step));
        arguments.addAll(List.of(more));
        return new InputFault(key, arguments.toArray());
    }
}
