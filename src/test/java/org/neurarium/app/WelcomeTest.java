package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.app.OpenWindow.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.guide.Release;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.store.RecentFiles;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first minute of a newcomer, and what greets them later. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class WelcomeTest {
    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow();
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    private void open() {
        PulseClock.run(() -> app.open(window, folder, DemoCatalogue.openingProject("en")));
    }

    private void greet() {
        PulseClock.run(() -> app.view().greet());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void oneClickShowsANetworkThatLearns(FxRobot robot) {
        open();
        greet();
        assertTrue(shown(robot, "#welcome"));
        assertEquals("welcome-watch", app.studio().scene().getFocusOwner().getId(), "Enter is enough");
        robot.clickOn("#welcome-play");
        until("it learns", () -> workspace().training().frame().get().iteration() > 0);
        until("nine of ten", () -> workspace().training().frame().get().metrics().validationAccuracy() > 0.9);
        until("the figures", () -> ((Labeled) robot.lookup("#welcome-figures").query()).getText().contains("% of unseen points right"));
        robot.clickOn("#welcome-watch");
        assertFalse(shown(robot, "#welcome"), "look inside");
        assertEquals("spiral", workspace().project().get().data().kind());
        assertTrue(workspace().training().frame().get().iteration() > 0, "the same network, as far as it has come");
    }

    @Test
    void theNextStepIsTheFirstDemo(FxRobot robot) {
        open();
        greet();
        robot.clickOn("#welcome-demo");
        String first = DemoCatalogue.title(DemoCatalogue.ids().get(0), "en");
        until("the demo", () -> robot.lookup(".demo-card").tryQuery().isPresent() && robot.lookup(first).tryQuery().isPresent());
        assertFalse(shown(robot, "#welcome"));
    }

    @Test
    void escClosesItAndItIsNotShownAgain(FxRobot robot) {
        open();
        greet();
        robot.type(KeyCode.ESCAPE);
        assertFalse(shown(robot, "#welcome"));
        greet();
        assertFalse(shown(robot, "#welcome"), "once");
        until("kept", () -> new Preferences(new Profile(folder).preferences()).get(Preference.LAST_VERSION).equals(Release.current()));
    }

    @Test
    void theKeyboardStaysInTheCard(FxRobot robot) {
        open();
        greet();
        Node card = robot.lookup("#welcome").query();
        for (int i = 0; i < 25; i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(org.neurarium.ui.common.Focus.within(card, app.studio().scene().getFocusOwner()), app.studio().scene().getFocusOwner().toString());
        }
    }

    @Test
    void afterAChangeOfVersionItSaysOnceWhatIsNew(FxRobot robot) throws IOException {
        Preferences before = new Preferences(new Profile(folder).preferences());
        before.set(Preference.LAST_VERSION, "0.0.9");
        before.save();
        open();
        greet();
        assertFalse(shown(robot, "#welcome") || shown(robot, "#news"), "not in the way");
        robot.clickOn("What is new");
        until("the news", () -> shown(robot, "#news"));
        robot.clickOn("#news-close");
        greet();
        assertTrue(robot.lookup("What is new").tryQuery().isEmpty());
    }

    @Test
    void tipsComeOneAtATimeAndCanBeTurnedOff(FxRobot robot) throws IOException {
        Preferences before = new Preferences(new Profile(folder).preferences());
        before.set(Preference.LAST_VERSION, Release.current());
        before.save();
        open();
        greet();
        until("a tip", () -> shown(robot, "#tip"));
        robot.clickOn("#tip-act");
        until("what it is about", () -> shown(robot, "#help"));
        robot.type(KeyCode.ESCAPE);
        greet();
        for (int i = 0; i < 20; i++) { // each in its turn is about something that can be done
            robot.clickOn("#tip-close");
            greet();
            assertTrue(shown(robot, "#tip"));
        }
        robot.clickOn("#tip-off");
        greet();
        assertFalse(shown(robot, "#tip"));
        until("kept", () -> !new Preferences(new Profile(folder).preferences()).get(Preference.TIPS));
    }

    @Test
    void filesOpenedLastAreOfferedAndMissingOnesTakenOff(FxRobot robot) throws IOException {
        RecentFiles recent = new RecentFiles(new Profile(folder).recentFiles());
        Path there = folder.resolve("class.json");
        Files.writeString(there, org.neurarium.document.io.ProjectJson.write(TemplateCatalogue.find("xor").orElseThrow().project()));
        Path gone = folder.resolve("gone.json");
        recent.add(gone);
        recent.add(there);
        open();
        greet();
        assertTrue(robot.lookup("gone.json").query().isDisabled());
        robot.clickOn(".welcome-forget");
        until("it is off the list", () -> robot.lookup("gone.json").tryQuery().isEmpty());
        assertEquals(List.of(there), new RecentFiles(new Profile(folder).recentFiles()).all());
        robot.clickOn("class.json");
        until("it is open", () -> workspace().project().get().data().kind().equals("xor"));
    }

    @Test
    void itIsReachedFromTheHelpAndLeavesWorkAlone(FxRobot robot) {
        open();
        robot.type(KeyCode.F1);
        until("the help", () -> shown(robot, "#help"));
        robot.write("Welcome");
        robot.type(KeyCode.ENTER);
        until("the welcome", () -> shown(robot, "#welcome"));
        var open = workspace().project().get();
        robot.type(KeyCode.ESCAPE);
        assertEquals(open, workspace().project().get());
        assertNotNull(robot.lookup("#welcome-tips").tryQuery().map(CheckBox.class::cast));
    }

    private Workspace workspace() {
        return app.workspace();
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(org.neurarium.ui.common.Focus::isSeen).isPresent();
    }
}
