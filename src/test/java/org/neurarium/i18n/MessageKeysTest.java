package org.neurarium.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurarium.i18n.BundlesTest.load;
import static org.neurarium.i18n.BundlesTest.none;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The source names only messages that exist, and every message is said somewhere. A failure lists the lines to paste. */
class MessageKeysTest {
    @Test
    void everyKeyInTheSourceExists() {
        Set<String> keys = Messages.of(Language.ENGLISH).keys();
        Map<String, String> missing = new TreeMap<>(SourceKeys.literals(Path.of("src/main/java")));
        missing.keySet().removeAll(KnownKeys.NOT_KEYS);
        missing.keySet().removeIf(literal -> literal.endsWith(".") || literal.endsWith("-")
                ? keys.stream().anyMatch(k -> k.startsWith(literal)) : keys.contains(literal) || keys.contains(KnownKeys.OPTION_TEXTS + literal));
        none("Add to both files of the bundle (right of the sign: where it is used):", missing, (key, file) -> true);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = SourceKeys.literals(Path.of("src/main/java")).keySet();
        Set<String> starts = literals.stream().filter(l -> l.matches("[a-z_]+\\..+[.-]")).collect(Collectors.toSet());
        Map<String, String> sentences = new TreeMap<>();
        for (String bundle : Messages.bundles()) {
            sentences.putAll(load(bundle, Language.ENGLISH));
        }
        none("Not used; delete from both files of the bundle, or list with a reason in KnownKeys.COMPOSED:", sentences,
                (key, text) -> !literals.contains(key) && starts.stream().noneMatch(key::startsWith)
                        && KnownKeys.COMPOSED.keySet().stream().noneMatch(key::matches));
    }

    @Test
    void literalsAreFoundOutsideCommentsOnly() {
        String java = "/** \"canvas.a\" */ f(\"canvas.b\", 'x', '\"', \"a\\\"b\"); // \"canvas.c\"\n\"\"\"\n\"canvas.d\"\n\"\"\"; g(\"canvas.e\");";
        assertEquals(List.of("canvas.b", "a\\\"b", "canvas.e"), SourceKeys.strings(java));
    }
}
