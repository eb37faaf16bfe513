package org.neurarium.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.guide.Release;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;

/** Personal names are planted wherever the program could meet them; none is found in the report. */
class ProblemReportTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("USER", "janedoe", "HOSTNAME", "janes-laptop", "HOME", "/home/janedoe");
    /** Pieces that must not be found, whatever their case. */
    private static final List<String> PERSONAL = List.of("janedoe", "janes-laptop", "Grades 2B", "민수의 성적", "Erika Mustermann", "erika@school.example",
            "diabetes", "Kim, Minsu", "secret recipe", "patients");

    @TempDir
    Path folder;
    private Profile profile;

    @BeforeEach
    void plant() throws IOException {
        profile = new Profile(folder.resolve("janedoe").resolve("profile"));
        Files.createDirectories(profile.log().getParent());
        Files.writeString(profile.recentFiles(), "/home/janedoe/School/Grades 2B.neurarium\nC:\\Users\\janedoe\\민수의 성적.json\n");
        Files.createDirectories(profile.demos().resolve("secret recipe"));
        Files.writeString(profile.log(), """
                2026-11-29T10:00:00Z E-1234
                java.nio.file.NoSuchFileException: /home/janedoe/Erika Mustermann, diabetes.csv
                \tat java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:92)
                \tat org.neurarium.document.io.ProjectFiles.open(ProjectFiles.java:40)
                Caused by: java.lang.IllegalStateException: column "Kim, Minsu" of C:\\Users\\janedoe\\patients.csv
                and the text that follows it: Erika Mustermann
                \t... 12 more
                2026-11-29T10:00:01Z E-5678 janedoe@janes-laptop opened Grades 2B, wrote patients.csv and told erika@school.example
                java.lang.IllegalArgumentException: 민수의 성적을 열 수 없음: file:///home/janedoe/patients
                com.fasterxml.jackson.core.JsonParseException: Unrecognized token 'patients': was expecting JSON
                javafx.fxml.LoadException: ~/Erika Mustermann/x and //server/patients
                """);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesNobody(Language language) {
        Preferences preferences = new Preferences(profile.preferences());
        preferences.set(Preference.LAST_FOLDER, "/home/janedoe/patients");
        String text = report(language, preferences, "The diabetes of Erika Mustermann").text();
        for (String each : PERSONAL) {
            assertFalse(text.toLowerCase(Locale.ROOT).contains(each.toLowerCase(Locale.ROOT)), () -> each + " stands in\n" + text);
        }
    }

    @Test
    void tellsWhatHelps() {
        Preferences preferences = new Preferences(profile.preferences());
        preferences.set(Preference.TEXT_SIZE, 1.5);
        String text = report(Language.ENGLISH, preferences, "x").text();
        for (String wanted : List.of("Neurarium " + Release.current(), System.getProperty("java.version"), "cpu, oneDNN AVX2", "textSize = 1.5",
                "input, 2 dense", "data csv", "E-1234", "NoSuchFileException", "ProjectFiles.java:40", "... 12 more")) {
            assertTrue(text.contains(wanted), () -> wanted + " is missing in\n" + text);
        }
    }

    @Test
    void aLongLogIsCutAtItsBeginning() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            log.append("2026-11-29T10:00:00Z E-").append(i).append('\n');
        }
        Files.writeString(profile.log(), log);
        List<String> tail = LogTail.of(profile.log(), new PrivacyMask(List.of()));
        assertEquals(120, tail.size());
        assertEquals("2026-11-29T10:00:00Z E-4999", tail.get(119));
    }

    @Test
    void withoutALogItSaysSo() throws IOException {
        Files.delete(profile.log());
        assertTrue(report(Language.ENGLISH, new Preferences(profile.preferences()), "x").text().endsWith("nothing\n"));
    }

    /** What a program writes about itself stays readable. */
    @ParameterizedTest
    @ValueSource(strings = {"java.lang.OutOfMemoryError: Java heap space", "cpu, oneDNN AVX2, Intel(R) Xeon(R) CPU @ 2.20GHz",
            "java.lang.IllegalStateException: 3/4 of the units and/or none", "java.lang.ArithmeticException: / by zero"})
    void leavesWhatIsNotPersonal(String line) {
        assertEquals(line, new PrivacyMask(List.of("jane")).line(line));
    }

    private ProblemReport report(Language language, Preferences preferences, String project) {
        Network network = new Network(List.of(new LayerNode("Erika Mustermann", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", 4)), new LayerNode("h2", "dense", Settings.of("units", 2))), List.of());
        Project open = new Project(project, new DataSource("csv", Settings.of("path", "/home/janedoe/patients.csv"), 0.5), network,
                Training.DEFAULT, CanvasLayout.EMPTY);
        return new ProblemReport(Messages.of(language), profile, preferences, new Machine("cpu, oneDNN AVX2", "1280×800"), Optional.of(open), ENVIRONMENT);
    }
}
