package org.neurarium.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The sentences of one language. A key's first segment names its bundle file: {@code canvas.delete} stands in
 * {@code i18n/canvas_en.properties} and {@code canvas_ko.properties}; the list of bundles is {@code i18n/bundles.txt}.
 *
 * <p>In a sentence, {@code {0}} is the first argument; {@code {0:을/를}} is the argument with the Korean particle that
 * its last sound takes (first form after a consonant, second after a vowel; {@code 으로/로} also takes 로 after ㄹ).
 */
public final class Messages {
    private final Language language;
    private final Map<String, String> sentences = new TreeMap<>();

    private Messages(Language language) {
        this.language = language;
        for (String bundle : bundles()) {
            Properties file = new Properties();
            try (Reader in = open("/i18n/" + bundle + "_" + language.code() + ".properties")) {
                file.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file.forEach((k, v) -> sentences.put((String) k, (String) v));
        }
    }

    public static Messages of(Language language) {
        return language == Language.KOREAN ? Korean.MESSAGES : English.MESSAGES;
    }

    public Language language() {
        return language;
    }

    public java.util.Set<String> keys() {
        return sentences.keySet();
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence with its arguments in place; the key itself if there is none, which a test forbids. */
    public String get(String key, Object... arguments) {
        return get(key, List.of(arguments));
    }

    /** The same; an argument {@code "@params.units"} stands for the sentence of the key after the sign. */
    public String get(String key, List<Object> arguments) {
        List<Object> said = new ArrayList<>(arguments);
        said.replaceAll(argument -> argument instanceof String text && text.startsWith("@")
                ? sentences.getOrDefault(text.substring(1), text) : argument);
        return Sentence.fill(sentences.getOrDefault(key, key), said);
    }

    /** Names of the bundles, as listed in {@code i18n/bundles.txt}. */
    public static List<String> bundles() {
        List<String> names = new ArrayList<>();
        try (Reader in = open("/i18n/bundles.txt"); var lines = new java.io.BufferedReader(in)) {
            lines.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Reader open(String path) {
        InputStream in = Messages.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("missing " + path);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** Read when it is first asked for. */
    private static final class English {
        static final Messages MESSAGES = new Messages(Language.ENGLISH);
    }

    /** Read when it is first asked for. */
    private static final class Korean {
        static final Messages MESSAGES = new Messages(Language.KOREAN);
    }
}
