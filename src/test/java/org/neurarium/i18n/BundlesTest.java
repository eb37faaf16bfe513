package org.neurarium.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** English and Korean are equal in rank: the same keys, the same slots, no gaps. A failure lists the lines to paste. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    /** What is written alike in Korean: names of methods and functions, acronyms, code, symbols, numbers, slots. */
    private static final Pattern NEEDS_NO_HANGUL = Pattern.compile(
            "(?:[\\p{Lu}\\d]+|[A-Z][a-z]*[A-Z]\\w*|Neurarium|Adam|Nesterov|Leaky|Swish|Softmax|Maxout|Deeplearning4j|Keras|Java|tanh|arctan|sin|cos|ln|en|ko|px"
                    + "|\\{\\d(?::[^}]*)?}|[^\\p{L}\\d{}]|[abcuvxytz](?![a-z])|[σₒⱼ])*");

    static Stream<String> bundles() {
        return Messages.bundles().stream();
    }

    @Test
    void everyFileIsListedAndEveryListedBundleHasBothFiles() throws IOException {
        Set<String> expected = bundles().flatMap(b -> Stream.of(b + "_en.properties", b + "_ko.properties"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(expected, files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".properties"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void languagesHaveTheSameKeys(String bundle) throws IOException {
        Map<String, String> english = load(bundle, Language.ENGLISH);
        Map<String, String> korean = load(bundle, Language.KOREAN);
        none("Add to " + bundle + "_ko.properties (translated):", english, (key, text) -> !korean.containsKey(key));
        none("Add to " + bundle + "_en.properties (translated):", korean, (key, text) -> !english.containsKey(key));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void languagesHaveTheSameSlots(String bundle) throws IOException {
        Map<String, String> korean = load(bundle, Language.KOREAN);
        none("The Korean of these has other arguments:", load(bundle, Language.ENGLISH),
                (key, text) -> !slots(text).equals(slots(korean.getOrDefault(key, text))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void particlesAfterQuotedWordsFollowTheWord(String bundle) throws IOException {
        Pattern fixed = Pattern.compile("\\{\\d}\"(?:을|를|이|가|은|는|과|와)(?![가-힣])");
        none("Write {0:\"을/\"를} for the particle after the quote:", load(bundle, Language.KOREAN), (key, text) -> fixed.matcher(text).find());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysStartWithTheirBundlesNameAndStandOnce(String bundle) throws IOException {
        for (Language language : Language.values()) {
            none("These belong to another bundle:", load(bundle, language), (key, text) -> !key.startsWith(bundle + "."));
            List<String> keys = Files.readAllLines(file(bundle, language)).stream().filter(l -> l.matches("[a-z].*=.*"))
                    .map(l -> l.substring(0, l.indexOf('=')).strip()).toList();
            Set<String> seen = new HashSet<>();
            assertEquals(List.of(), keys.stream().filter(k -> !seen.add(k)).toList(), "written twice in " + file(bundle, language));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sentencesAreComplete(Language language) throws IOException {
        for (String bundle : Messages.bundles()) {
            Map<String, String> sentences = load(bundle, language);
            none("Empty:", sentences, (key, text) -> text.isBlank());
            none("Exclamation marks:", sentences, (key, text) -> text.matches("(?s).*\\p{L}[!！].*"));
            none("Braces that are no slot:", sentences, (key, text) ->
                    text.replaceAll("\\{\\d(?::[^/{}]+/[^{}]+)?}", "").matches("(?s).*\\{\\d.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void koreanIsKoreanAndEnglishIsNot(String bundle) throws IOException {
        none("Not translated:", load(bundle, Language.KOREAN),
                (key, text) -> !HANGUL.matcher(text).find() && !NEEDS_NO_HANGUL.matcher(text).matches());
        none("Hangul in English:", load(bundle, Language.ENGLISH),
                (key, text) -> HANGUL.matcher(text).find() && !text.matches("(?s).*한국어.*"));
        none("Not in the polite plain style (–합니다):", load(bundle, Language.KOREAN),
                (key, text) -> text.matches("(?s).*[가-힣](?<!필)요[.?](\\s.*)?"));
    }

    /** One word per idea, {@code docs/glossary.md}: other words (as patterns) → the word to use. */
    @ParameterizedTest
    @CsvSource({"(?<![가-힣])층(?![가-힣]{2}),레이어", "훈련,학습", "파라미터,매개변수", "바이어스,편향", "이터레이션,반복",
        "(?<![가-힣])로스(?![가-힣]),손실", "벌점,규제항"})
    void koreanKeepsToTheGlossary(String other, String word) throws IOException {
        for (String bundle : Messages.bundles()) {
            none("Say " + word + ":", load(bundle, Language.KOREAN), (key, text) -> Pattern.compile(other).matcher(text).find());
        }
    }

    static void none(String complaint, Map<String, String> sentences, BiFunction<String, String, Boolean> wrong) {
        List<String> lines = new ArrayList<>();
        sentences.forEach((key, text) -> {
            if (wrong.apply(key, text)) {
                lines.add(key + "=" + text);
            }
        });
        assertEquals("", String.join("\n", lines), complaint);
    }

    private static Set<String> slots(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Path file(String bundle, Language language) {
        return FOLDER.resolve(bundle + "_" + language.code() + ".properties");
    }

    static Map<String, String> load(String bundle, Language language) throws IOException {
        Properties file = new Properties();
        try (var in = Files.newBufferedReader(file(bundle, language))) {
            file.load(in);
        }
        Map<String, String> sentences = new TreeMap<>();
        file.forEach((key, text) -> sentences.put((String) key, (String) text));
        return sentences;
    }
}
