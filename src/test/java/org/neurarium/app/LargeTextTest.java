package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.ui.common.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who needs everything twice as large on a screen of 1280×800 finds all that is essential, whole. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
    private static final List<String> WINDOW = List.of("menu", "search", "language-ko", "theme", "present", "help", "data-chip", "canvas-fit",
            "canvas-arrange", "run-reset", "run-back", "run-play", "run-batch", "run-epoch", "learning-rate", "fold-left", "fold-right");

    @TempDir
    Path folder;
    private Studio studio;

    @Start
    void start(Stage stage) {
        Profile profile = new Profile(folder);
        studio = new Studio(new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile, new Preferences(profile.preferences()), null, 1280, 800),
                TemplateCatalogue.find("spiral").orElseThrow().project(), PosedWindow.NOBODY_ASKS, () -> { });
        stage.setScene(studio.scene());
        stage.show();
        stage.sizeToScene();
    }

    @AfterEach
    void close() {
        PulseClock.run(() -> {
            try {
                studio.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void nothingEssentialIsCutOffAtTwiceTheSize(FxRobot robot) {
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.F8);
        }
        assertEquals(2, studio.theme().textSize().get(), "and no larger");
        for (Language language : Language.values()) {
            PulseClock.run(() -> studio.texts().language().set(language));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), cut(robot, WINDOW), language + ": the window");
            PulseClock.run(() -> studio.view().greet());
            WaitForAsyncUtils.waitForFxEvents();
            if (language == Language.ENGLISH) {
                assertEquals(List.of(), cut(robot, List.of("welcome-watch", "welcome-play", "welcome-demo", "welcome-close", "welcome-figures", "welcome-help")));
                robot.type(KeyCode.ESCAPE);
            }
            robot.type(KeyCode.F1);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), cut(robot, List.of("help-search", "help-all", "help-keys", "help-term", "help-close", "help-welcome", "help-report")));
            robot.type(KeyCode.ESCAPE);
        }
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertEquals(1.75, studio.theme().textSize().get());
    }

    @Test
    void theSizeIsTheSameAfterPresenting(FxRobot robot) {
        robot.type(KeyCode.F8);
        PulseClock.run(() -> studio.view().present(false));
        assertEquals(1.6, studio.theme().magnification().get(), "never smaller than for an audience");
        PulseClock.run(() -> studio.view().present(false));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1.25, studio.theme().magnification().get());
        assertTrue(robot.lookup("#run-play").query().localToScene(robot.lookup("#run-play").query().getLayoutBounds()).getWidth() > 35);
    }

    /** Which of these do not lie in the window whole, or say less than they would. */
    private List<String> cut(FxRobot robot, List<String> ids) {
        List<String> cut = new ArrayList<>();
        for (String id : ids) {
            Node node = robot.lookup("#" + id).queryAll().stream().filter(org.neurarium.ui.common.Focus::isSeen).findFirst().orElse(null);
            Bounds box = node == null ? null : node.localToScene(node.getLayoutBounds());
            if (box == null || box.getMinX() < 0 || box.getMinY() < 0 || box.getMaxX() > 1280 || box.getMaxY() > 800) {
                cut.add(id + " " + box);
            } else if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()
                    && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY && !says(labeled)) {
                cut.add(id + " says less than " + labeled.getText());
            }
        }
        return cut;
    }

    private static boolean says(Labeled labeled) {
        return labeled.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast).anyMatch(t -> t.getText().equals(labeled.getText()));
    }
}
