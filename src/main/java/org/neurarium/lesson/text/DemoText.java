package org.neurarium.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** Characters of a demo in one language; the course's longest has four thousand. */
    private static final int LONGEST = 200_000;
    private static final Pattern OPENS = Pattern.compile("```(question|notes)[ \\t]*");
    private static final Pattern INLINE = Pattern.compile("\\$([^$]*)\\$");
    private static final Map<String, String> SIGNS = Map.of("\\hat y", "ŷ", "^{\\top}", "ᵀ", "\\sigma", "σ", "\\lVert ", "‖", "\\rVert", "‖",
            "^2", "²", "\\ge", "≥", "_h", "ₕ");
    private static final Pattern CLOSES = Pattern.compile("```[ \\t]*");

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
        if (markdown.length() > LONGEST) {
            throw new InputFault("document.json.tooLong", source, source, LONGEST);
        }
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

    /** The introduction as plain words, its formulas in plain signs. */
    public String summary() {
        return INLINE.matcher(introduction).replaceAll(m -> Matcher.quoteReplacement(signs(m.group(1))))
                .replaceAll("[*_`]|\\{\\{.*?}}", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
    }

    private static String signs(String latex) {
        String shown = latex;
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            shown = shown.replace(sign.getKey(), sign.getValue());
        }
        return Pattern.compile("_(\\d)").matcher(shown).replaceAll(m -> Character.toString('\u2080' + Integer.parseInt(m.group(1))));
    }

    private static Section section(String source, int step, String heading, String text) throws InputFault {
        List<Question> questions = new ArrayList<>();
        StringBuilder notes = new StringBuilder();
        List<String> body = new ArrayList<>();
        List<String> lines = List.of(text.split("\n", -1));
        int last = last(lines);
        for (int i = 0; i < lines.size(); i++) {
            Matcher opens = OPENS.matcher(lines.get(i));
            if (i >= last || !opens.matches()) { // a block that is never closed is text like any other
                body.add(lines.get(i));
                continue;
            }
            int from = ++i;
            while (!CLOSES.matcher(lines.get(i)).matches()) {
                i++;
            }
            String block = String.join("\n", lines.subList(from, i));
            if (opens.group(1).equals("question")) {
                questions.add(new QuestionReading(source, step).read(block));
            } else {
                notes.append(block.strip()).append("\n\n");
            }
            body.add("");
        }
        return new Section(heading, String.join("\n", body).strip(), questions, notes.toString().strip());
    }

    /** The last line that closes a block. */
    private static int last(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !CLOSES.matcher(lines.get(last)).matches()) {
            last--;
        }
        return last;
    }
}
