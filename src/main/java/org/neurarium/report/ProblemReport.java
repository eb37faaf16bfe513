package org.neurarium.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Project;
import org.neurarium.guide.Release;
import org.neurarium.i18n.Messages;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;

/**
 * What helps to find out what went wrong: versions, machine, settings, kinds of layers, the end of the log. Names of
 * people, machines, projects and files do not stand in it.
 *
 * @param open the project that is open; empty without a window
 * @param environment environment variables, whose names of people are known then
 */
public record ProblemReport(Messages messages, Profile profile, Preferences preferences, Machine machine, Optional<Project> open,
                            Map<String, String> environment) {
    private static final List<Preference<?>> SHOWN = List.of(Preference.LANGUAGE, Preference.THEME, Preference.TEXT_SIZE, Preference.TIPS,
            Preference.WINDOW, Preference.DEVICE, Preference.THREADS, Preference.RECORDING_MEMORY, Preference.RECORDING_DISK);

    /** The report in the language of its messages, ending in a line break. */
    public String text() {
        Set<String> names = new HashSet<>(KnownNames.of(profile, environment));
        open.ifPresent(project -> names.add(project.name()));
        PrivacyMask mask = new PrivacyMask(names);
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("report.title"));
        lines.add(messages.get("report.intent"));
        head(lines, "report.program");
        lines.add("Neurarium " + Release.current());
        lines.add("Java " + machine.java());
        head(lines, "report.machine");
        lines.add(machine.system());
        lines.add(messages.get("report.processors", machine.processors(), machine.memory()));
        lines.add(mask.line(machine.numerics()));
        if (!machine.screens().isEmpty()) {
            lines.add(messages.get("report.screens", machine.screens()));
        }
        head(lines, "report.settings");
        SHOWN.forEach(preference -> lines.add(setting(preference)));
        open.ifPresent(project -> {
            head(lines, "report.network");
            lines.add(NetworkOutline.of(project));
        });
        log(lines, mask);
        return String.join("\n", lines) + "\n";
    }

    private void log(List<String> lines, PrivacyMask mask) {
        head(lines, "report.log");
        List<String> tail = LogTail.of(profile.log(), mask);
        if (tail.isEmpty()) {
            lines.add(messages.get("report.log.none"));
        }
        lines.addAll(tail);
    }

    private void head(List<String> lines, String key) {
        lines.add("");
        lines.add("## " + messages.get(key));
    }

    private <T> String setting(Preference<T> preference) {
        String value = preference.write().apply(preferences.get(preference));
        return preference.name() + " = " + (value.isEmpty() ? messages.get("report.unset") : value);
    }
}
