package org.neurarium.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurarium.i18n.Language;

/** What the program says is new is told in both languages, for the version that the build makes. */
class ReleaseTest {
    @Test
    void theNewestIsWhatIsBuilt() throws IOException {
        Matcher version = Pattern.compile("<artifactId>neurarium</artifactId>\\s*<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        assertEquals(version.group(1).replace("-SNAPSHOT", ""), Release.current());
    }

    @Test
    void theChangelogTellsOfEach() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("CHANGELOG.md")).stream().filter(line -> line.startsWith("## ")).toList();
        for (Release release : Release.all(Language.ENGLISH)) {
            assertTrue(headings.stream().anyMatch(h -> h.substring(3).split("[ ,]")[0].equals(release.version())), release.version());
        }
    }

    @Test
    void bothLanguagesTellTheSameReleases() {
        List<Release> english = Release.all(Language.ENGLISH);
        List<Release> korean = Release.all(Language.KOREAN);
        assertEquals(english.stream().map(Release::version).toList(), korean.stream().map(Release::version).toList());
        assertEquals(english.stream().map(r -> r.news().size()).toList(), korean.stream().map(r -> r.news().size()).toList());
        assertTrue(english.stream().allMatch(r -> !r.news().isEmpty() && r.news().size() <= 8), "short");
    }
}
