package org.neurarium.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Reads {@code css/tokens.css}: theme class → token name → colour. */
final class TokenFile {
    private static final Pattern BLOCK = Pattern.compile("\\.(theme-[a-z-]+)\\s*\\{([^}]*)}");
    private static final Pattern ENTRY = Pattern.compile("-([a-z0-9-]+)\\s*:\\s*([^;]+);");

    private TokenFile() {
    }

    static Map<String, Map<String, Color>> read() {
        Map<String, Map<String, Color>> themes = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(text().replaceAll("(?s)/\\*.*?\\*/", ""));
        while (block.find()) {
            Map<String, Color> colors = themes.computeIfAbsent(block.group(1), k -> new LinkedHashMap<>());
            Matcher entry = ENTRY.matcher(block.group(2));
            while (entry.find()) {
                if (entry.group(2).startsWith("#")) {
                    colors.put(entry.group(1), Color.web(entry.group(2).strip()));
                }
            }
        }
        return themes;
    }

    private static String text() {
        try (InputStream in = TokenFile.class.getResourceAsStream("/css/tokens.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
