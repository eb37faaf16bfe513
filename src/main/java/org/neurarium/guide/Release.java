package org.neurarium.guide;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.i18n.Language;

/**
 * A version of the program and what is new in it for the people who use it: {@code CHANGELOG.md}, told short.
 *
 * @param version such as {@code 0.1.0}
 * @param news a few sentences of inline Markdown
 */
public record Release(String version, List<String> news) {
    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    public Release {
        news = List.copyOf(news);
    }

    /** The version that this program is. */
    public static String current() {
        return all(Language.ENGLISH).get(0).version();
    }

    /** Every release, newest first. */
    public static List<Release> all(Language language) {
        List<Release> all = new ArrayList<>();
        List<String> news = new ArrayList<>();
        String version = "";
        for (String line : GuideText.of("news_" + language.code() + ".md").lines().toList()) {
            if (line.startsWith(HEADING)) {
                add(all, version, news);
                version = line.substring(HEADING.length()).strip();
                news.clear();
            } else if (line.startsWith(ITEM)) {
                news.add(line.substring(ITEM.length()).strip());
            }
        }
        add(all, version, news);
        return all;
    }

    private static void add(List<Release> to, String version, List<String> news) {
        if (!version.isEmpty()) {
            to.add(new Release(version, news));
        }
    }
}
