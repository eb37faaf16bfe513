package org.neurarium.words.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.neurarium.dataset.text.Jamo;

/**
 * The grammar of a made corpus, read from {@code words/<name>.txt}, which tells its own form.
 *
 * @param ends what may follow any sentence
 */
public record MadeGrammar(String name, List<String> ends, List<Section> sections) {

    /**
     * Pairs in one relation.
     *
     * @param first sentences for the first word of any pair
     * @param second sentences for the second word of any pair
     */
    public record Section(String name, List<String> first, List<String> second, List<Pair> pairs) {
    }

    /** @param sentences sentences for both words of the pair */
    public record Pair(String first, String second, List<String> sentences) {
    }

    static MadeGrammar read(String name) {
        List<String> ends = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (String line : lines("/words/" + name + ".txt")) {
            if (line.startsWith(": ")) {
                sections.add(new Section(line.substring(2), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                continue;
            }
            String[] sides = line.split(" = ");
            List<String> sentences = Arrays.stream(sides[1].split("/")).map(String::strip).toList();
            if (sides[0].equals("end")) {
                ends.addAll(sentences);
                continue;
            }
            Section section = sections.get(sections.size() - 1);
            switch (sides[0]) {
                case "first" -> section.first().addAll(sentences);
                case "second" -> section.second().addAll(sentences);
                default -> {
                    String[] pair = sides[0].split(" ");
                    section.pairs().add(new Pair(pair[0], pair[1], sentences));
                }
            }
        }
        return new MadeGrammar(name, ends, sections);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(MadeGrammar.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "이|가" in the form that fits the token before it. */
    static String fitting(String token, List<String> before) {
        int bar = token.indexOf('|');
        if (bar < 0) {
            return token;
        }
        return Jamo.closed(before.get(before.size() - 1)) ? token.substring(0, bar) : token.substring(bar + 1);
    }
}
