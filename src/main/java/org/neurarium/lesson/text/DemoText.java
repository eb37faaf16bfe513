package org.neurarium.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurarium.document.spec.InputFault;

/**
 * A demo's text in one language, read from Markdown: {@code # title}, an introduction, and per step
 * {@code ## heading} with its paragraphs, questions and speaker notes.
 *
 * @param introduction one paragraph
 */
public record DemoText(String title, String introduction, List<Section> sections) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(question|notes)[ \\t]*\\n(.*?)^```[ \\t]*$");

    /**
     * One step's text.
     *
     * @param body Markdown without the blocks of the other components
     * @param notes what the speaker reads, empty for none
     */
    public record Section(String heading, String body, List<Question> questions, String notes) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    public DemoText {
        sections = List.copyOf(sections);
    }

    /** @param source what a fault's sentence calls the text: the file's name */
    public static DemoText parse(String source, String markdown) throws InputFault {
        String[] parts = markdown.replace("\r\n", "\n").replace("\uFEFF", "").strip().split("(?m)^## ");
        String[] head = parts[0].split("\n", 2);
        if (!head[0].startsWith("# ") || head.length < 2) {
            throw new InputFault("demos.fault.title", source);
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] section = parts[i].split("\n", 2);
            sections.add(section(source, i, section[0].strip(), section.length < 2 ? "" : section[1]));
        }
        return new DemoText(head[0].substring(2).strip(), head[1].strip(), sections);
    }

    /** The introduction as plain words. */
    public String summary() {
        return introduction.replaceAll("[*_`$]|\\{\\{.*?}}", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
    }

    private static Section section(String source, int step, String heading, String text) throws InputFault {
        List<Question> questions = new ArrayList<>();
        StringBuilder notes = new StringBuilder();
        StringBuilder body = new StringBuilder();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            block.appendReplacement(body, "");
            if (block.group(1).equals("question")) {
                questions.add(new QuestionReading(source, step).read(block.group(2)));
            } else {
                notes.append(block.group(2).strip()).append("\n\n");
            }
        }
        block.appendTail(body);
        return new Section(heading, body.toString().strip(), questions, notes.toString().strip());
    }
}
