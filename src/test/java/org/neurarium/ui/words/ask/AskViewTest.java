package org.neurarium.ui.words.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.ui.words.Lab.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.ui.words.Lab;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.corpus.MadeCorpus;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person asks vectors whose answers are known, and vectors that are being learnt. */
@ExtendWith(ApplicationExtension.class)
final class AskViewTest {
    @TempDir
    Path folder;
    private Optional<Path> chosen = Optional.empty();
    private Lab lab;

    @Start
    void start(Stage stage) {
        lab = new Lab(stage, () -> chosen);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** Five words of three numbers: royalty, side, fruit. */
    private void open() throws Exception {
        lab.ready();
        Path file = Files.writeString(folder.resolve("five.vec"),
                "5 3\n왕 1 1 0\nqueen 1 -1 0\nman 0 1 0.1\nwoman 0 -1 0.1\napple 0 0 5\n");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.room().open(file.toString()));
        until("the file's words", () -> now().table().size() == 5);
    }

    private WordsSnapshot now() {
        return Objects.requireNonNull(lab.room().snapshot().get());
    }

    private static void type(FxRobot robot, String id, String text) {
        TextField field = robot.lookup(id).queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
        robot.type(KeyCode.ENTER);
    }

    private static List<String> words(FxRobot robot, String list) {
        return robot.from(robot.lookup(list).<javafx.scene.Node>query()).lookup(".words-word").queryAllAs(Hyperlink.class).stream().map(Hyperlink::getText).toList();
    }

    private static void kind(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ToggleButton.class).fire());
    }

    /** cos(queen, ·): woman 0.704, 왕 0, apple 0, man −0.704; distances: woman 1.005, 왕 2, man 2.24, apple 5.2. */
    @Test
    void neighboursByTwoMeasures(FxRobot robot) throws Exception {
        open();
        type(robot, "#words-ask-word", "queen");
        until("neighbours", () -> words(robot, "#words-nearest").equals(List.of("woman", "왕", "apple", "man")));
        assertTrue(robot.from(robot.lookup("#words-nearest").<javafx.scene.Node>query()).lookup(".words-number").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().equals("0.704")));
        robot.interact(() -> robot.lookup("#words-ask-measure").queryComboBox().getSelectionModel().select(1));
        until("distances", () -> words(robot, "#words-nearest").equals(List.of("woman", "왕", "man", "apple")));
    }

    /** What an input method has put into the field asks nothing before Enter. */
    @Test
    void hangulIsAskedOnceItIsCommitted(FxRobot robot) throws Exception {
        open();
        type(robot, "#words-ask-word", "queen");
        until("neighbours", () -> words(robot, "#words-nearest").contains("woman"));
        robot.interact(() -> robot.lookup("#words-ask-word").queryAs(TextField.class).setText("와"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(words(robot, "#words-nearest").contains("woman"));
        type(robot, "#words-ask-word", "왕");
        until("the neighbours of 왕", () -> words(robot, "#words-nearest").equals(List.of("man", "queen", "apple", "woman")));
    }

    @Test
    void anAnalogyWithItsArithmetic(FxRobot robot) throws Exception {
        open();
        kind(robot, "#words-ask-analogy");
        type(robot, "#words-analogy-a", "왕");
        type(robot, "#words-analogy-b", "man");
        type(robot, "#words-analogy-c", "woman");
        until("queen", () -> words(robot, "#words-analogy").equals(List.of("queen", "apple")));
        GridPane sum = robot.lookup("#words-analogy-sum").queryAs(GridPane.class);
        assertTrue(sum.isVisible());
        assertTrue(sum.getChildren().stream().anyMatch(n -> n instanceof Label l && l.getText().equals("≈ queen")));
        robot.interact(() -> robot.lookup("#words-analogy-three").queryAs(CheckBox.class).fire());
        until("all words", () -> words(robot, "#words-analogy").size() == 5);
    }

    @Test
    void anUnknownWordIsSaidWithOnesWrittenAlike(FxRobot robot) throws Exception {
        open();
        type(robot, "#words-ask-word", "quen");
        until("a sentence", () -> robot.lookup(".words-fault").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().equals("There is no vector for \"quen\"; did you mean \"queen\"?")));
        Hyperlink meant = robot.lookup(".words-meant").queryAs(Hyperlink.class);
        assertEquals("queen", meant.getText());
        robot.interact(meant::fire);
        until("neighbours", () -> words(robot, "#words-nearest").contains("woman"));
    }

    @Test
    void alikeAndOddOneOut(FxRobot robot) throws Exception {
        open();
        kind(robot, "#words-ask-alike");
        type(robot, "#words-alike-left", "왕");
        type(robot, "#words-alike-right", "man");
        until("a cosine", () -> robot.lookup("#words-alike").queryAs(Label.class).getText().equals("cos = 0.704"));
        type(robot, "#words-alike-right", "man woman");
        until("a cosine of sentences", () -> robot.lookup("#words-alike").queryAs(Label.class).getText().equals("cos = 0.000"));
        type(robot, "#words-odd-words", "queen woman apple");
        until("the odd one", () -> robot.lookup("#words-odd").queryAs(Label.class).getText().startsWith("apple does not belong"));
    }

    /** The figures are those of the score itself, and a file of pairs gets a rank correlation. */
    @Test
    void benchmarks(FxRobot robot) throws Exception {
        lab.ready();
        kind(robot, "#words-ask-benchmark");
        AnalogyScore score = AnalogyScore.of(now().vectors(), MadeCorpus.find("made-en").orElseThrow().questions());
        robot.clickOn("#words-benchmark-own");
        until("a score", () -> robot.lookup("#words-benchmark-head").queryAs(Label.class).getText().contains(
                score.correct() + " of " + score.answered() + " answered, of " + score.questions() + " questions"));
        assertEquals(score.sections().size(), robot.lookup("#words-benchmark-sections").queryAs(GridPane.class).getRowCount());
        open();
        assertEquals("", robot.lookup("#words-benchmark-head").queryAs(Label.class).getText(), "the score was of other vectors");
        chosen = Optional.of(Files.writeString(folder.resolve("pairs.txt"), "왕 man 9\nqueen woman 8\n왕 woman 1\nunknown man 3\n"));
        robot.clickOn("#words-benchmark-file");
        until("a correlation", () -> robot.lookup("#words-benchmark-head").queryAs(Label.class).getText().endsWith("from 3 of 4 pairs"));
    }

    /** While vectors are learnt, the list is that of the newest ones. */
    @Test
    void answersFollowTheTraining(FxRobot robot) throws Exception {
        lab.ready();
        type(robot, "#words-ask-word", "king");
        until("neighbours", () -> words(robot, "#words-nearest").size() == 10);
        List<String> before = words(robot, "#words-nearest");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.room().stepEpoch());
        until("others", () -> !words(robot, "#words-nearest").equals(before));
        until("those of the newest vectors", () -> {
            WordsSnapshot now = now();
            int king = now.vectors().id("king");
            return words(robot, "#words-nearest").equals(new Neighbours(now.vectors()).nearest(now.vectors().vector(king), 10,
                    Neighbours.Measure.COSINE, Set.of(king)).stream().map(n -> n.word()).toList());
        });
    }

    @Test
    void speaksKorean(FxRobot robot) {
        robot.interact(() -> lab.texts().language().set(Language.KOREAN));
        assertEquals("유추", robot.lookup("#words-ask-analogy").queryAs(ToggleButton.class).getText());
    }
}
