package org.neurarium.ui.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lesson.Demo;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;

/** Which steps of which demos were seen and which of their questions answered, kept with the person's preferences. */
public final class DemoProgress {
    private static final String ANSWERED = "?";

    private final Preferences preferences;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    public DemoProgress(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Grows with every change. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** A step, from 1, was opened. */
    public void see(Demo demo, int step) {
        add(demo, Integer.toString(step));
    }

    /** A question of a step was answered right; both counted from 1. */
    public void answer(Demo demo, int step, int question) {
        add(demo, step + ANSWERED + question);
    }

    public boolean isAnswered(Demo demo, int step, int question) {
        return marks(demo).contains(step + ANSWERED + question);
    }

    /** How many of the demo's steps were seen. */
    public int seen(Demo demo) {
        return (int) IntStream.rangeClosed(1, demo.steps().size()).filter(s -> marks(demo).contains(Integer.toString(s))).count();
    }

    /** How many of its questions were answered right. */
    public int answered(Demo demo) {
        Set<String> marks = marks(demo);
        return (int) IntStream.rangeClosed(1, demo.steps().size()).mapToLong(s -> IntStream.rangeClosed(1, questions(demo, s))
                .filter(q -> marks.contains(s + ANSWERED + q)).count()).sum();
    }

    /** How many questions it has. */
    public static int questions(Demo demo) {
        return IntStream.rangeClosed(1, demo.steps().size()).map(s -> questions(demo, s)).sum();
    }

    /** Whether all of it was seen and answered. */
    public boolean isDone(Demo demo) {
        return seen(demo) == demo.steps().size() && answered(demo) == questions(demo);
    }

    private static int questions(Demo demo, int step) {
        return demo.text("en").sections().get(step - 1).questions().size();
    }

    private Set<String> marks(Demo demo) {
        return Arrays.stream(preferences.get(preference(demo)).split(" ")).filter(m -> !m.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Demo demo, String mark) {
        Set<String> marks = marks(demo);
        if (marks.add(mark)) {
            preferences.set(preference(demo), String.join(" ", marks));
            revision.set(revision.get() + 1);
        }
    }

    private static Preference<String> preference(Demo demo) {
        return new Preference<>("demo." + demo.id(), "", Optional::of, text -> text);
    }
}
