package org.neurarium.app;

import java.util.List;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.text.DemoText;

/** The page that shows a picture of every demo, written in both languages. */
final class GalleryDemoPage {
    static final String FILE = "demos.md";

    private GalleryDemoPage() {
    }

    static String of(List<GalleryDemo> demos) {
        StringBuilder page = new StringBuilder("# ").append(both("gallery.demos.title")).append("\n\n")
                .append(say(Language.ENGLISH, "gallery.demos.intro")).append("\n\n").append(say(Language.KOREAN, "gallery.demos.intro")).append('\n');
        int chapter = 0;
        for (GalleryDemo shown : demos) {
            if (shown.demo().chapter() != chapter) {
                chapter = shown.demo().chapter();
                page.append("\n## ").append(chapter).append(". ").append(both("demos.chapter." + chapter)).append('\n');
            }
            DemoText english = shown.demo().text("en");
            DemoText korean = shown.demo().text("ko");
            int at = shown.step() - 1;
            page.append("\n### ").append(english.title()).append(" · ").append(korean.title()).append("\n\n")
                    .append(english.sections().get(at).heading()).append(" · ").append(korean.sections().get(at).heading())
                    .append("\n\n![").append(shown.demo().text(shown.look().language().code()).title()).append("](")
                    .append(shown.file(shown.look())).append(")\n");
        }
        return page.toString();
    }

    private static String both(String key) {
        return say(Language.ENGLISH, key) + " · " + say(Language.KOREAN, key);
    }

    private static String say(Language language, String key) {
        return Messages.of(language).get(key);
    }
}
