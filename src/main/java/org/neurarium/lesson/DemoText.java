package org.neurarium.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A demo's text in one language, read from Markdown: {@code # title}, an introduction, and per step
 * {@code ## heading} with its paragraphs.
 *
 * @param introduction one paragraph
 */
public record DemoText(String title, String introduction, List<Section> sections) {
    /** One step's text. {@code body} is Markdown: paragraphs, bold, italics, lists. */
    public record Section(String heading, String body) {
    }

    public DemoText {
        sections = List.copyOf(sections);
    }

    static DemoText parse(String markdown) {
        String[] parts = markdown.strip().split("(?m)^## ");
        String[] head = parts[0].split("\n", 2);
        if (!head[0].startsWith("# ") || head.length < 2) {
            throw new IllegalArgumentException("a demo's text begins with \"# title\" and an introduction");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] section = parts[i].split("\n", 2);
            sections.add(new Section(section[0].strip(), section.length < 2 ? "" : section[1].strip()));
        }
        return new DemoText(head[0].substring(2).strip(), head[1].strip(), sections);
    }
}
