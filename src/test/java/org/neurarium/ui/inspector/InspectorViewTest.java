package org.neurarium.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector by a person's gestures, with real training behind it. */
@ExtendWith(ApplicationExtension.class)
final class InspectorViewTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;
    private InspectorView inspector;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            workspace.pulse();
        }
    };

    @Start
    void start(Stage stage) {
        Fonts.load();
        Theme theme = new Theme(ThemeChoice.LIGHT);
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(), FakeEngine.xor());
        inspector = new InspectorView(workspace, texts, theme);
        Scene scene = new Scene(inspector, 280, 780);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
        pulse.start();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            pulse.stop();
            inspector.close();
            workspace.close();
        });
    }

    private void select(FxRobot robot, String... ids) {
        robot.interact(() -> workspace.selection().select(List.of(ids)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long units() {
        return workspace.project().get().network().find("h1").orElseThrow().settings().integer("units", 0);
    }

    @Test
    void unitsAreTypedCountedAndRefused(FxRobot robot) {
        select(robot, "h1");
        TextField field = robot.from(robot.lookup("#setting-units").<Node>query()).lookup(".text-field").queryAs(TextField.class);
        robot.clickOn(field).interact(field::selectAll);
        robot.write("7").type(KeyCode.ENTER);
        assertEquals(7, units());
        robot.type(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(8, units());
        robot.interact(field::selectAll);
        robot.write("0").type(KeyCode.ENTER);
        assertEquals(8, units());
        assertTrue(robot.lookup(".danger-text").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.isVisible() && l.getText().startsWith("0 is out of range")));
        robot.type(KeyCode.ESCAPE);
        assertEquals("8", field.getText());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOptimizerIsChosenFromAList(FxRobot robot) {
        select(robot);
        ComboBox<String> box = robot.lookup("#setting-optimizer").queryAs(ComboBox.class);
        robot.interact(() -> box.setValue("adam"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("adam", workspace.project().get().training().optimizer().kind());
        assertTrue(robot.lookup("#setting-beta1").tryQuery().isPresent());
        robot.interact(workspace::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("sgd", robot.lookup("#setting-optimizer").queryAs(ComboBox.class).getValue());
    }

    /** The equation's outcome equals the layer's activation as the network computed it, to the two decimals shown. */
    @Test
    void theEquationShowsLiveNumbers(FxRobot robot) throws Exception {
        select(robot, "h1");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> lines(robot).stream().anyMatch(l -> l.matches("tanh\\(z\\) = −?\\d.\\d\\d")));
        List<String> lines = lines(robot);
        double z = Double.parseDouble(lines.get(1).substring(lines.get(1).lastIndexOf('=') + 2).replace('−', '-'));
        double a = Double.parseDouble(lines.get(2).substring(lines.get(2).lastIndexOf('=') + 2).replace('−', '-'));
        assertEquals(Math.tanh(z), a, 0.011, "both are rounded to 0.01");
    }

    @Test
    void wordsFollowTheLanguage(FxRobot robot) {
        select(robot, "h1");
        robot.interact(() -> texts.language().set(Language.KOREAN));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".settings-grid .label").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().equals("유닛 수")));
    }

    private static List<String> lines(FxRobot robot) {
        return robot.lookup(".equation-line").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
