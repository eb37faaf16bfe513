package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;

/** Which kinds of hint a person does not want to hear again, by the project's name; kept with the preferences. */
final class SilencedHints {
    private static final int MOST = 200;
    private static final Preference<List<String>> SILENCED = new Preference<>("silencedHints", List.of(),
            text -> Optional.of(List.of(text.split("\n"))), lines -> String.join("\n", lines));

    private final Preferences preferences;

    SilencedHints(Preferences preferences) {
        this.preferences = preferences;
    }

    boolean contains(String project, String rule) {
        return preferences.get(SILENCED).contains(line(project, rule));
    }

    /** The oldest wishes are forgotten where there are very many. */
    void add(String project, String rule) {
        List<String> lines = new ArrayList<>(preferences.get(SILENCED));
        lines.add(line(project, rule));
        preferences.set(SILENCED, lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    }

    private static String line(String project, String rule) {
        return rule + " " + project.replace('\n', ' ');
    }
}
