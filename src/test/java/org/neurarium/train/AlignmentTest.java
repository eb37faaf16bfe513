package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.InsideProbe;

/**
 * Whether the template that translates dates looks where it should: while it writes year, month and day, its attention lies
 * on the characters that name the year, the month and the day. Where those stand is told by patterns of the test's own.
 */
@Tag("slow")
class AlignmentTest {
    private static final int DATES = 200;
    private static final String NAME = "(?<month>[A-Z][a-z]+)";
    private static final List<Pattern> FORMS = Stream.of(
            "(?:[A-Z][a-z]+day, )?" + NAME + " (?<day>\\d+), (?<year>\\d{4})",
            "(?<day>\\d+) " + NAME + " (?<year>\\d{4})",
            "the (?<day>\\d+)(?:st|nd|rd|th) of " + NAME + ", (?<year>\\d{4})",
            NAME + " (?<day>\\d+)(?:st|nd|rd|th) '(?<year>\\d\\d)",
            "'?(?<year>\\d+)(?:/|년 |\\. |\\.)(?<month>\\d+)(?:/|월 |\\. |\\.)(?<day>\\d+)(?:[일.(].*)?").map(Pattern::compile).toList();
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec");

    /** A part of the answer: which of its characters it is. */
    private enum Part {
        YEAR("year", 0, 4), MONTH("month", 5, 7), DAY("day", 8, 10);

        private final String group;
        private final int from;
        private final int to;

        Part(String group, int from, int to) {
            this.group = group;
            this.from = from;
            this.to = to;
        }
    }

    /**
     * Two epochs of the template; it then writes 99 % of the dates rightly. Where a character of the answer stands in no
     * character of the source (the 0 of "May 7" as 05-07, the century of '37), the signs on either side of the number count as
     * its own: that nothing stands there is what says it.
     */
    @Test
    void attentionLiesOnTheCharactersThatCarryThePart() throws Exception {
        Project template = TemplateCatalogue.find("seq2seq-attention").orElseThrow().project();
        try (TrainingSession session = SessionTest.open(template, Sessions.Options.SHOWN)) {
            for (int epoch = 1; epoch <= 2; epoch++) {
                int wanted = epoch;
                session.stepEpoch();
                session.await(f -> f.epoch() == wanted && f.state() == SessionState.PAUSED, Duration.ofMinutes(5)).orElseThrow();
            }
            double aligned = aligned(session);
            assertTrue(aligned >= 0.9, "share of dates whose year, month and day are looked for where they stand: " + aligned);
        }
    }

    /** The share of dates held out with more than half of the weight in the right place for each of the three parts. */
    private static double aligned(TrainingSession session) throws Exception {
        Examples held = Sessions.data(session).validation();
        int right = 0;
        for (int i = 0; i < DATES; i++) {
            ExampleInput example = ExampleInput.at(Sessions.data(session), new ExampleInput.Place(true, i));
            Glass.Inside weights = SequenceProjects.read(session, new InsideProbe("look", example.inputs())).parts().get("").get("weights");
            Matcher spans = spans(String.join("", example.tokens().subList(0, example.length())), answer(held, i));
            boolean all = true;
            for (Part part : Part.values()) {
                all &= weight(weights, part, spans) > 0.5;
            }
            right += all ? 1 : 0;
        }
        return (double) right / DATES;
    }

    /** Mean over the part's characters of the weight on what carries them in the source. */
    private static double weight(Glass.Inside weights, Part part, Matcher spans) {
        int keys = weights.shape()[3];
        String number = spans.group(part.group);
        boolean name = Character.isLetter(number.charAt(0));
        double sum = 0;
        for (int t = part.from; t < part.to; t++) {
            int beside = !name && t < part.to - number.length() ? 1 : 0;
            for (int k = Math.max(0, spans.start(part.group) - beside); k < spans.end(part.group) + beside; k++) {
                sum += weights.values()[t * keys + k];
            }
        }
        return sum / (part.to - part.from);
    }

    private static String answer(Examples held, int i) {
        int steps = held.sequences().answersEach();
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < 10; t++) {
            text.append(held.classes().get(held.labels()[i * steps + t]));
        }
        return text.toString();
    }

    /** Where the parts of a date stand; asserts that they are what the answer says. */
    private static Matcher spans(String source, String answer) {
        Matcher found = FORMS.stream().map(f -> f.matcher(source)).filter(Matcher::matches).findFirst()
                .orElseThrow(() -> new AssertionError("no form of \"" + source + "\""));
        assertTrue(answer.substring(0, 4).endsWith(found.group("year")), source);
        String month = found.group("month");
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.indexOf(month.substring(0, 3)) + 1;
        assertEquals(Integer.parseInt(answer.substring(5, 7)), number, source);
        assertEquals(Integer.parseInt(answer.substring(8, 10)), Integer.parseInt(found.group("day")), source);
        return found;
    }
}
