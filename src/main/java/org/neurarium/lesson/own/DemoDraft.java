package org.neurarium.lesson.own;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.DemoStep;

/**
 * A demo being written: like {@link Demo}, with its texts as they are typed.
 *
 * @param id its folder's name; empty until it is kept
 * @param titles by language, empty where it has no text in that one
 * @param introductions by language
 */
public record DemoDraft(String id, Map<String, String> titles, Map<String, String> introductions, List<Step> steps) {
    /** Most steps of a demo. */
    public static final int MOST_STEPS = 50;

    /** One step: what it shows, and its text by language. */
    public record Step(DemoStep shows, Map<String, Words> texts) {
        public Step {
            texts = Map.copyOf(texts);
        }

        public Words words(String language) {
            return texts.getOrDefault(language, Words.NONE);
        }
    }

    /** A heading and the Markdown below it, with blocks {@code question} and {@code notes} as they are written. */
    public record Words(String heading, String body) {
        public static final Words NONE = new Words("", "");

        public boolean isBlank() {
            return heading.isBlank() && body.isBlank();
        }
    }

    public DemoDraft {
        titles = Map.copyOf(titles);
        introductions = Map.copyOf(introductions);
        steps = List.copyOf(steps);
    }

    public String title(String language) {
        return titles.getOrDefault(language, "");
    }

    public String introduction(String language) {
        return introductions.getOrDefault(language, "");
    }

    public DemoDraft withId(String other) {
        return new DemoDraft(other, titles, introductions, steps);
    }

    public DemoDraft withSteps(List<Step> others) {
        return new DemoDraft(id, titles, introductions, others);
    }

    /** Languages in which anything is written. */
    public List<String> languages() {
        return DemoFolder.LANGUAGES.stream().filter(l -> !title(l).isBlank() || !introduction(l).isBlank()
                || steps.stream().anyMatch(s -> !s.words(l).isBlank())).toList();
    }

    /** The draft that a demo's files come from. */
    public static DemoDraft of(String id, DemoFiles files) throws InputFault {
        Demo demo = new DemoFolder(id, files).read();
        Map<String, String> titles = new HashMap<>();
        Map<String, String> introductions = new HashMap<>();
        List<Map<String, Words>> texts = new ArrayList<>();
        demo.steps().forEach(s -> texts.add(new HashMap<>()));
        for (String language : DemoFolder.LANGUAGES) {
            String file = files.find(language + ".md").map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
            if (!file.isBlank()) {
                String[] parts = file.replace("\r\n", "\n").replace("\uFEFF", "").strip().split("(?m)^## ");
                titles.put(language, demo.text(language).title());
                introductions.put(language, demo.text(language).introduction());
                for (int i = 1; i < parts.length; i++) {
                    String[] section = (parts[i] + "\n").split("\n", 2);
                    texts.get(i - 1).put(language, new Words(section[0].strip(), section[1].strip()));
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            steps.add(new Step(demo.steps().get(i), texts.get(i)));
        }
        return new DemoDraft(id, titles, introductions, steps);
    }
}
