package org.neurarium.lesson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neurarium.document.io.JsonCursor;
import org.neurarium.document.io.StrictJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.text.DemoText;

/**
 * Reads a demo from its files: {@code demo.json}, the projects it names, {@code en.md} and {@code ko.md}. The form is
 * told in {@code docs/demos.md}. A demo of one's own may have its text in one language only; it is then shown in both.
 */
public final class DemoFolder {
    /** Newest form that is read. */
    public static final int FORMAT = 2;
    /** Chapters of the course; 0 stands for none. */
    public static final int CHAPTERS = 8;
    public static final List<String> LANGUAGES = List.of("en", "ko");
    private static final int MOST_STEPS = 50;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final String id;
    private final DemoFiles files;

    public DemoFolder(String id, DemoFiles files) {
        this.id = id;
        this.files = files;
    }

    public Demo read() throws InputFault {
        JsonCursor root = StrictJson.parse(files.say("demo.json"), need("demo.json")).only("format", "chapter", "after", "steps");
        Optional<JsonCursor> format = root.find("format");
        if (format.isPresent() && format.get().integer(1, Integer.MAX_VALUE) > FORMAT) {
            throw root.fault("demos.fault.newer", format.get().integer(1, Integer.MAX_VALUE), FORMAT);
        }
        Optional<JsonCursor> chapter = root.find("chapter");
        List<String> after = new ArrayList<>();
        if (root.find("after").isPresent()) {
            for (JsonCursor each : root.need("after").list(MOST_STEPS)) {
                after.add(each.name(ID));
            }
        }
        List<DemoStep> steps = new ArrayList<>();
        for (JsonCursor step : root.need("steps").list(MOST_STEPS)) {
            steps.add(new StepReading(files, step).read());
        }
        if (steps.isEmpty()) {
            throw root.fault("demos.fault.no-steps");
        }
        return new Demo(id, chapter.isPresent() ? (int) chapter.get().integer(0, CHAPTERS) : 0, after, steps, texts(steps.size()));
    }

    private Map<String, DemoText> texts(int steps) throws InputFault {
        Map<String, DemoText> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            Optional<byte[]> file = files.find(language + ".md");
            if (file.isPresent()) {
                String name = files.say(language + ".md");
                DemoText text = DemoText.parse(name, new String(file.get(), StandardCharsets.UTF_8));
                if (text.sections().size() != steps) {
                    throw new InputFault("demos.fault.sections", name, text.sections().size(), steps);
                }
                texts.put(language, text);
            }
        }
        if (texts.isEmpty()) {
            throw new InputFault("demos.fault.missing", files.say("en.md"));
        }
        DemoText any = texts.values().iterator().next();
        LANGUAGES.forEach(language -> texts.putIfAbsent(language, any));
        return texts;
    }

    private byte[] need(String file) throws InputFault {
        Optional<byte[]> found = files.find(file);
        if (found.isEmpty()) {
            throw new InputFault("demos.fault.missing", files.say(file));
        }
        return found.get();
    }
}
