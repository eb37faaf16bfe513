package org.neurarium.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.cli.Look;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** The page that shows the gallery, written in both languages. */
final class GalleryPage {
    private static final int WIDTH = 1280;

    private GalleryPage() {
    }

    static String of(List<GalleryEntry> entries) {
        Map<String, List<Language>> rows = new LinkedHashMap<>();
        for (GalleryEntry entry : entries) {
            rows.computeIfAbsent(entry.id(), id -> new ArrayList<>()).addAll(entry.languages());
        }
        StringBuilder page = new StringBuilder("# ").append(both("gallery.title")).append("\n\n")
                .append(say(Language.ENGLISH, "gallery.intro")).append("\n\n").append(say(Language.KOREAN, "gallery.intro")).append("\n\n[")
                .append(both("gallery.demos.title")).append("](").append(GalleryDemoPage.FILE).append(")\n");
        rows.forEach((id, languages) -> {
            page.append("\n## ").append(both("gallery." + id)).append("\n\n| English | 한국어 |\n|---|---|\n|");
            for (Language language : Language.values()) {
                String file = Gallery.file(id, new Look(language, Gallery.usualTheme(language), WIDTH, 0, 1));
                page.append(languages.contains(language) ? " ![" + say(language, "gallery." + id) + "](" + file + ") |" : " |");
            }
            page.append('\n');
        });
        return page.toString();
    }

    private static String both(String key) {
        return say(Language.ENGLISH, key) + " · " + say(Language.KOREAN, key);
    }

    private static String say(Language language, String key) {
        return Messages.of(language).get(key);
    }
}
