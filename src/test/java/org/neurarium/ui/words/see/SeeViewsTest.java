package org.neurarium.ui.words.see;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.ui.words.Lab.until;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.words.Lab;
import org.neurarium.words.learn.NoiseWords;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person looks at windows, pairs, counts, sentences and pieces. */
@ExtendWith(ApplicationExtension.class)
final class SeeViewsTest {
    private Lab lab;

    @Start
    void start(Stage stage) {
        lab = new Lab(stage, Optional::empty);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void show(FxRobot robot, String id) {
        robot.interact(() -> {
            robot.lookup("#words-strip-loss").queryAs(ToggleButton.class).setSelected(false);
            lab.view().strips().show(id);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> labels(FxRobot robot, String id) {
        return robot.from(robot.lookup(id).<javafx.scene.Node>query()).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void slide(FxRobot robot, String id, double value) {
        robot.interact(() -> robot.lookup(id).queryAs(Slider.class).setValue(value));
    }

    /** The published sentence: 26 pairs with a window of two, 36 with three; as CBOW, one example for each place. */
    @Test
    void aWindowMovesOverASentence(FxRobot robot) {
        show(robot, "windows");
        assertEquals(List.of("the → wide", "the → road"), labels(robot, "#words-windows-formed").stream().sorted(java.util.Comparator.reverseOrder()).toList());
        robot.clickOn("#words-windows-on");
        assertEquals(List.of("wide → shimmered", "wide → road", "wide → the"), labels(robot, "#words-windows-formed").subList(0, 3));
        for (int i = 0; i < 8; i++) {
            robot.clickOn("#words-windows-on");
        }
        assertEquals("26 of 26 pairs so far", text(robot, "#words-windows-count"));
        slide(robot, "#words-windows-window", 3);
        assertEquals("36 of 36 pairs so far", text(robot, "#words-windows-count"));
        robot.clickOn("#words-windows-cbow");
        assertEquals("8 of 8 examples so far", text(robot, "#words-windows-count"));
        assertEquals("[in, the, hot] → sun", labels(robot, "#words-windows-formed").get(0));
    }

    @Test
    void wordsDrawnAgainstAPairTellTheirProbability(FxRobot robot) {
        lab.ready();
        show(robot, "windows");
        var words = Objects.requireNonNull(lab.room().text().get()).words();
        NoiseWords noise = new NoiseWords(words.counts());
        List<String> drawn = labels(robot, "#words-windows-drawn");
        assertEquals(5, drawn.size());
        for (String chip : drawn) {
            String word = chip.substring(0, chip.indexOf("  "));
            assertEquals(100 * noise.probability(words.id(word)), Double.parseDouble(chip.replaceAll(".*  | %", "")), 0.051);
        }
        robot.clickOn("#words-windows-draw");
        assertTrue(!labels(robot, "#words-windows-drawn").equals(drawn));
    }

    /** L on screen is the sum of the terms on screen, which are −ln σ of the products on screen. */
    @Test
    void theLossOfAPairAddsUp(FxRobot robot) {
        lab.ready();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.room().stepEpoch());
        show(robot, "pair");
        until("a loss that is no longer that of the start", () -> {
            String said = text(robot, "#words-pair-loss");
            return said.contains(" = ") && !said.contains("0.693 + 0.693");
        });
        GridPane terms = robot.lookup("#words-pair-terms").queryAs(GridPane.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            List<String> cells = terms.getChildren().stream().map(n -> ((Label) n).getText()).toList();
            double sum = 0;
            for (int row = 1; row < cells.size() / 5; row++) {
                double product = number(cells.get(row * 5 + 1));
                double loss = Math.log1p(Math.exp(row == 1 ? -product : product));
                assertEquals(loss, number(cells.get(row * 5 + 3)), 0.01 * Math.max(1, loss));
                sum += number(cells.get(row * 5 + 3));
            }
            String said = text(robot, "#words-pair-loss");
            assertEquals(sum, number(said.substring(said.lastIndexOf("= ") + 2)), 0.02);
        });
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace('−', '-'));
    }

    @Test
    void countsOfSentencesAndTheirRatios(FxRobot robot) {
        show(robot, "counts");
        MatrixView matrix = (MatrixView) robot.lookup("#words-counts-matrix").query();
        assertEquals(List.of("i", "like", "deep", "learning", "nlp", "enjoy", "flying"), matrix.columns());
        assertArrayEquals(new double[] {0, 2, 0, 0, 0, 1, 0}, matrix.values()[0]);
        List<String> ratios = labels(robot, "#words-counts-ratios");
        assertEquals(List.of("i", "0.500", "0.500", "1.00"), ratios.subList(4, 8)); // 2/4 and 1/2
        assertEquals(List.of("deep", "0.250", "0.000", "∞"), ratios.subList(8, 12));
        robot.interact(() -> robot.lookup("#words-counts-text").queryAs(TextArea.class).setText("a b a"));
        assertArrayEquals(new double[][] {{0, 2}, {2, 0}}, matrix.values());
    }

    @Test
    void ratiosOfTheWholeText(FxRobot robot) {
        lab.ready();
        show(robot, "counts");
        robot.interact(() -> {
            robot.lookup("#words-counts-whole").queryAs(CheckBox.class).fire();
            type(robot, "#words-counts-a", "king");
            type(robot, "#words-counts-b", "queen");
            type(robot, "#words-counts-probes", "beard");
        });
        slide(robot, "#words-counts-window", 5);
        until("a ratio", () -> labels(robot, "#words-counts-ratios").size() == 8);
        assertEquals("beard", labels(robot, "#words-counts-ratios").get(4));
        assertEquals("∞", labels(robot, "#words-counts-ratios").get(7), "queens of the built-in text have no beard");
    }

    private static void type(FxRobot robot, String id, String text) {
        TextField field = robot.lookup(id).queryAs(TextField.class);
        field.setText(text);
        field.fireEvent(new javafx.event.ActionEvent());
    }

    @Test
    void sentencesAsNumbers(FxRobot robot) {
        lab.ready();
        show(robot, "sentences");
        robot.interact(() -> robot.lookup("#words-sentences-text").queryAs(TextArea.class).setText("a b a\nb c\nb b d"));
        MatrixView numbers = (MatrixView) robot.lookup("#words-sentences-numbers").query();
        until("a bag of words", () -> numbers.values().length == 3 && numbers.values()[0][0] == 2);
        assertArrayEquals(new double[] {0, 2, 0, 1}, numbers.values()[2]);
        robot.interact(() -> robot.lookup("#words-sentences-kind").queryComboBox().getSelectionModel().select(2));
        assertEquals(2 * Math.log(3), numbers.values()[0][0], 1e-12);
        robot.interact(() -> robot.lookup("#words-sentences-kind").queryComboBox().getSelectionModel().select(4));
        assertEquals(Objects.requireNonNull(lab.room().snapshot().get()).vectors().dim(), numbers.columns().size());
    }

    @Test
    void piecesOfAWord(FxRobot robot) {
        show(robot, "pieces");
        robot.interact(() -> lab.texts().language().set(Language.KOREAN));
        assertEquals(List.of("<시나", "시나브", "나브로", "브로>", "<시나브로>"), labels(robot, "#words-pieces-list"));
        robot.interact(() -> lab.texts().language().set(Language.ENGLISH));
        TextField field = robot.lookup("#words-pieces-word").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("어디");
        });
        robot.type(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#words-pieces-keys").queryAs(CheckBox.class).fire());
        assertTrue(labels(robot, "#words-pieces-list").contains("ㅓㄷ"), labels(robot, "#words-pieces-list").toString());
    }
}
