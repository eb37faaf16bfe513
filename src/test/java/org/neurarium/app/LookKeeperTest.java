package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.settings.Preference;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person chose is in the file while the program still runs. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class LookKeeperTest {
    @RegisterExtension
    final OpenWindow window = new OpenWindow();
    @TempDir
    Path home;

    @Start
    void start(Stage stage) {
        window.open(stage, home, OpenWindow.template("xor"));
        new LookKeeper(window.studio(), window.preferences()).follow();
    }

    private boolean isWritten(String line) {
        Path file = home.resolve("preferences.properties");
        try {
            return Files.exists(file) && Files.readAllLines(file).contains(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aChosenThemeIsWrittenAtOnceAndThatOfAPresentationNever(FxRobot robot) {
        Theme theme = window.studio().theme();
        robot.interact(() -> theme.choice().set(ThemeChoice.DARK));
        OpenWindow.until("the chosen theme", () -> isWritten("theme=DARK"));
        robot.interact(() -> {
            theme.choice().set(ThemeChoice.CONTRAST_DARK); // in the order of presenter mode
            theme.audience().set(1.5);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Preference.Theme.DARK, window.preferences().get(Preference.THEME));
    }
}
