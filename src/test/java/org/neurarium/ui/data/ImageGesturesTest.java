package org.neurarium.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Settings;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Image data in the chooser, by a person's gestures. */
@ExtendWith(ApplicationExtension.class)
class ImageGesturesTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;

    @Start
    void start(Stage stage) {
        workspace = new FakeEngine().workspace(FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        BorderPane root = new BorderPane();
        root.setTop(new DataBarView(workspace, texts, theme, new BackgroundJobs(Runnable::run, Runnable::run),
                owner -> Optional.empty()));
        Scene scene = new Scene(root, 1200, 860);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void closeWindows(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void digitsShowSomeOfEveryClassAndHowManyThereAre(FxRobot robot) {
        robot.clickOn("#data-chip").clickOn("#data-card-digits");
        assertEquals("digits", workspace.project().get().data().kind());
        assertTrue(labels(robot).contains("4,000 images · 28×28×1 · 10 classes"), labels(robot).toString());
        assertTrue(labels(robot).containsAll(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "400")));
        assertEquals(40, robot.lookup("#data-contact-sheet .image-view").queryAllAs(ImageView.class).size());
        robot.interact(() -> texts.language().set(Language.KOREAN));
        assertTrue(labels(robot).contains("이미지 4,000개 · 28×28×1 · 클래스 10개"), labels(robot).toString());
        robot.clickOn("#data-card-spiral");
        assertFalse(robot.lookup("#data-contact-sheet").query().isVisible());
    }

    @Test
    void shapesAreNamedInTheReadersLanguage(FxRobot robot) {
        robot.interact(() -> texts.language().set(Language.KOREAN));
        robot.clickOn("#data-chip").clickOn("#data-card-shapes");
        assertTrue(labels(robot).containsAll(List.of("원", "정사각형", "삼각형", "별", "십자")), labels(robot).toString());
    }

    @Test
    void filesThatAreNotChosenAreAskedForAndAWrongOneIsNamed(FxRobot robot) {
        robot.clickOn("#data-chip").clickOn("#data-card-idx");
        assertTrue(notice(robot).startsWith("No path is given for \"Images file\""), notice(robot));
        assertTrue(robot.lookup("#data-field-images-choose").queryAs(Button.class).isVisible());
        robot.clickOn(robot.lookup("#data-field-images").queryAs(TextField.class)).write("nothing-here").type(KeyCode.ENTER);
        robot.clickOn(robot.lookup("#data-field-labels").queryAs(TextField.class)).write("nor-here").type(KeyCode.ENTER);
        assertTrue(notice(robot).startsWith("The file nor-here does not exist"), notice(robot));
    }

    /** A pixel is drawn as the number it is: 0 black, 1 white, whatever the theme. */
    @Test
    void samplesShowThePixelsOfTheExamples() throws Exception {
        Examples digits = DatasetCatalogue.get("digits").load(Settings.of("count", 30));
        ImageSamples samples = ImageSamples.of(digits, 2);
        for (int label = 0; label < 10; label++) {
            assertEquals(3, samples.counts()[label]);
            for (int turn = 0; turn < 2; turn++) {
                for (int p = 0; p < 784; p++) {
                    int level = Math.round(255 * digits.features()[(10 * turn + label) * 784 + p]);
                    assertEquals(0xFF000000 | level * 0x10101,
                            samples.images().get(label).get(turn).getPixelReader().getArgb(p % 28, p / 28));
                }
            }
        }
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#data-notice-sentence").queryAs(Label.class).getText();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup("#data-contact-sheet .label").queryAllAs(Label.class).stream().map(Labeled::getText).toList();
    }
}
