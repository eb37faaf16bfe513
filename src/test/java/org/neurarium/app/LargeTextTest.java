package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.cli.LabRequest;
import org.neurarium.cli.Look;
import org.neurarium.i18n.Language;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
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

    /** What a demo needs besides; what stands in the middle may be scrolled there. */
    private static final List<String> DEMO = List.of("menu", "search", "language-ko", "theme", "present", "help", "demo-close", "demo-reset", "demo-free", "demo-next",
            "run-reset", "run-back", "run-play", "run-batch", "run-epoch", "speed", "seed", "seed-dice", "learning-rate", "stop-rules", "device");
    private static final List<String> MIDDLE = List.of("data-chip", "data-noise", "data-validation", "data-batch", "fold-left", "fold-right", "canvas-zoom-out",
            "canvas-fit", "canvas-arrange");

    @TempDir
    Path folder;
    @RegisterExtension
    final OpenWindow app = new OpenWindow();
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        app.open(stage, folder, OpenWindow.template("spiral"));
    }

    @Test
    void nothingEssentialIsCutOffAtTwiceTheSize(FxRobot robot) {
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.F8);
        }
        assertEquals(2, app.studio().theme().textSize().get(), "and no larger");
        for (Language language : Language.values()) {
            PulseClock.run(() -> app.studio().texts().language().set(language));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), cut(robot, WINDOW), language + ": the window");
            PulseClock.run(() -> app.view().greet());
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
        assertEquals(1.75, app.studio().theme().textSize().get());
    }

    @Test
    void withADemoTheMiddleScrollsAndNotTheWindow(FxRobot robot) {
        Demo demo = DemoCatalogue.find("decision-boundary").orElseThrow();
        PulseClock.run(() -> {
            app.studio().theme().textSize().set(2);
            app.view().showDemo(demo, 1);
        });
        for (double[] size : new double[][] {{1280, 800}, {1024, 768}}) {
            PulseClock.run(() -> {
                window.hide(); // while it is shown, the headless screen cannot draw it at another size
                window.setWidth(size[0]);
                window.setHeight(size[1]);
                window.show();
            });
            for (Language language : Language.values()) {
                PulseClock.run(() -> app.studio().texts().language().set(language));
                settle();
                assertEquals(size[0], app.view().getLayoutBounds().getWidth(), "nothing is wider than the window");
                assertEquals(List.of(), cut(robot, DEMO), language + " at " + size[0]);
                assertEquals(List.of(), MIDDLE.stream().flatMap(id -> cutOnceFocused(robot, id).stream()).toList(), language + " at " + size[0]);
            }
        }
        PulseClock.run(() -> app.studio().theme().textSize().set(1));
        settle();
        assertEquals(List.of(), cut(robot, MIDDLE), "and all is where it was");
        assertEquals(0, robot.lookup(".middle-scroll").queryAll().size());
    }

    @Test
    void aLabPictureIsAsLarge() throws Exception {
        PulseClock.run(window::hide); // pictures have what stands over a window, too
        BufferedImage usual = labPicture(1);
        BufferedImage large = labPicture(2);
        assertEquals(usual.getWidth(), large.getWidth(), "the picture is as wide");
        assertEquals(2, aboveLetters(large) / (double) aboveLetters(usual), 0.2, "its title begins twice as far below the edge");
    }

    @Test
    void theSizeIsTheSameAfterPresenting(FxRobot robot) {
        robot.type(KeyCode.F8);
        PulseClock.run(() -> app.view().present(false));
        assertEquals(1.6, app.studio().theme().magnification().get(), "never smaller than for an audience");
        PulseClock.run(() -> app.view().present(false));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1.25, app.studio().theme().magnification().get());
        assertTrue(robot.lookup("#run-play").query().localToScene(robot.lookup("#run-play").query().getLayoutBounds()).getWidth() > 35);
    }

    /** Which of these do not lie in the window whole, or say less than they would. */
    private List<String> cut(FxRobot robot, List<String> ids) {
        List<String> cut = new ArrayList<>();
        for (String id : ids) {
            Node node = robot.lookup("#" + id).queryAll().stream().filter(org.neurarium.ui.common.Focus::isSeen).findFirst().orElse(null);
            Bounds box = node == null ? null : node.localToScene(node.getLayoutBounds());
            if (box == null || box.getMinX() < 0 || box.getMinY() < 0 || box.getMaxX() > app.studio().scene().getWidth()
                    || box.getMaxY() > app.studio().scene().getHeight()) {
                cut.add(id + " " + box);
            } else if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()
                    && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY && !says(labeled)) {
                cut.add(id + " says less than " + labeled.getText());
            }
        }
        return cut;
    }

    /** The same of what the keyboard has been brought to. */
    private List<String> cutOnceFocused(FxRobot robot, String id) {
        PulseClock.run(() -> robot.lookup("#" + id).query().requestFocus());
        settle();
        Node node = robot.lookup("#" + id).query();
        Node port = robot.lookup(".middle-scroll > .viewport").query();
        Bounds shown = port.localToScene(port.getLayoutBounds());
        Bounds box = node.localToScene(node.getLayoutBounds());
        boolean whole = box.getMinX() >= shown.getMinX() - 1 && box.getMaxX() <= shown.getMaxX() + 1
                && box.getMinY() >= shown.getMinY() - 1 && box.getMaxY() <= shown.getMaxY() + 1;
        return whole ? cut(robot, List.of(id)) : List.of(id + " " + box + " is not within " + shown);
    }

    /** Twice: what is laid out anew may change what else is. */
    private void settle() {
        for (int i = 0; i < 2; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            PulseClock.run(app.view()::layout);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private BufferedImage labPicture(double textSize) throws Exception {
        Profile profile = new Profile(folder.resolve("at-" + textSize));
        Preferences preferences = new Preferences(profile.preferences());
        preferences.set(Preference.TEXT_SIZE, textSize);
        preferences.save();
        Path picture = folder.resolve(textSize + ".png");
        new DesktopWindow().shotLab(new LabRequest("convolution", Optional.of(Language.ENGLISH), profile),
                new LabRequest.Picture(OptionalInt.empty(), picture, new Look(Language.ENGLISH, "light", 1200, 800, 1)));
        return ImageIO.read(picture.toFile());
    }

    /** Rows above the first letters. */
    private static int aboveLetters(BufferedImage picture) {
        return IntStream.range(1, picture.getHeight()).filter(y -> !isPlain(picture, y)).findFirst().orElseThrow();
    }

    private static boolean isPlain(BufferedImage picture, int y) {
        return IntStream.range(2, picture.getWidth() / 4).allMatch(x -> picture.getRGB(x, y) == picture.getRGB(1, y));
    }

    private static boolean says(Labeled labeled) {
        return labeled.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast).anyMatch(t -> t.getText().equals(labeled.getText()));
    }
}
