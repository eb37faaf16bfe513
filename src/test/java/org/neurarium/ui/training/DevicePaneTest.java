package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeDevices;
import org.neurarium.ui.fake.FakeEngine;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person chooses where to compute. */
@ExtendWith(ApplicationExtension.class)
class DevicePaneTest {
    @TempDir
    private static Path folder;

    private final FakeDevices devices = new FakeDevices();
    private final Texts texts = new Texts(Language.ENGLISH);

    @Start
    void start(Stage stage) {
        devices.survey = FakeDevices.twoCards();
        devices.chosen = DeviceChoice.CPU;
        Theme theme = new Theme(ThemeChoice.LIGHT);
        RunBarView view = new RunBarView(new FakeEngine().workspace(FakeEngine.xor()), texts, theme, devices,
                new Preferences(folder.resolve("preferences")));
        Scene scene = new Scene(view, 1280, 300);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Set<String> said(FxRobot robot) {
        return robot.lookup("#devices").query().lookupAll(".label").stream().map(n -> ((Labeled) n).getText()).collect(Collectors.toSet());
    }

    @Test
    void everyCardSaysWhatItIsAndWhatStandsInItsWay(FxRobot robot) {
        assertEquals("Where to compute: Test CPU · test build", robot.lookup("#device").queryButton().getAccessibleText());
        robot.clickOn("#device");
        assertTrue(said(robot).containsAll(Set.of("Test CPU · test build", "10 GB · compute capability 8.6 · driver 550.54",
                "140 GB · compute capability 9.0 · driver 550.54", texts.get("devices.objection.too-new", "NVIDIA H200", "9.0", "8.9"))));
        assertTrue(robot.lookup("#device-GPU-90").query().isDisabled());
        assertTrue(((RadioButton) robot.lookup("#device-cpu").query()).isSelected());
        assertTrue(robot.lookup("#device-restart").tryQuery().isEmpty());
    }

    @Test
    void anotherCardIsKeptAndTheRestartIsOffered(FxRobot robot) {
        robot.clickOn("#device").clickOn("#device-GPU-30");
        assertEquals(new DeviceChoice("GPU-30"), devices.chosen);
        assertTrue(said(robot).contains(texts.get("devices.restart", "NVIDIA GeForce RTX 3080")));
        robot.clickOn("#device-restart");
        assertEquals(List.of("survey", "choose GPU-30", "restart"), devices.asked);
        assertTrue(robot.lookup("#devices").tryQuery().isEmpty(), "the choice is shut");
    }

    @Test
    void theKeyboardChoosesToo(FxRobot robot) {
        robot.interact(() -> robot.lookup("#device").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        robot.interact(() -> robot.lookup("#device-cpu").query().requestFocus());
        robot.type(KeyCode.DOWN);
        assertEquals(new DeviceChoice("GPU-30"), devices.chosen);
        assertTrue(robot.lookup("#device-GPU-30").query().isFocused());
        robot.type(KeyCode.UP);
        assertEquals(DeviceChoice.CPU, devices.chosen);
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#devices").tryQuery().isEmpty());
    }

    @Test
    void koreanIsSaidAtOnce(FxRobot robot) {
        robot.clickOn("#device");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> texts.language().set(Language.KOREAN));
        assertTrue(said(robot).contains("10 GB · 연산 능력 8.6 · 드라이버 550.54"), said(robot).toString());
        Button chip = robot.lookup("#device").queryButton();
        assertEquals("계산할 곳: Test CPU · test build", chip.getAccessibleText());
        assertFalse(chip.getAccessibleHelp().isEmpty());
    }
}
