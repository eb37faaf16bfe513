package org.neurarium.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.words.control.WordFiles;
import org.neurarium.ui.words.room.TextSource;
import org.neurarium.ui.words.room.WordsRoom;
import org.neurarium.ui.words.room.WordsState;
import org.neurarium.words.vectors.VectorReader;
import org.neurarium.words.vectors.WordVectors;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person in the words lab: trains, looks, selects, searches, opens files and saves. */
@ExtendWith(ApplicationExtension.class)
class WordsViewTest {
    @TempDir
    Path folder;
    private Optional<Path> chosen = Optional.empty();
    private WordsView view;
    private Texts texts;

    @Start
    void start(Stage stage) {
        Fonts.load();
        texts = new Texts(Language.ENGLISH);
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new WordsView(TextSource.of("made-en"), texts, theme, new WordFiles() {
            @Override
            public Optional<Path> toOpen(Wanted wanted) {
                return chosen;
            }

            @Override
            public Optional<Path> toSave(String name, List<String> endings) {
                return chosen;
            }
        });
        view.room().read(TextSource.of("made-en"));
        BorderPane all = new BorderPane(view.map(), null, view.right(), new VBox(view.runBar(), view.strips()), view.left());
        view.left().setPrefWidth(264);
        view.right().setPrefWidth(300);
        Scene scene = new Scene(all, 1280, 760);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
        view.watch(true);
        view.room().selection();
    }

    @AfterEach
    void close() {
        onFx(view::close);
    }

    private WordsRoom room() {
        return view.room();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    private void ready() {
        until("a map", () -> room().state().get() == WordsState.READY && view.map().settled());
    }

    private String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private Point2D place(FxRobot robot, String word) {
        Node pane = robot.lookup("#words-map-pane").query();
        int id = room().snapshot().get().vectors().id(word);
        double[] at = view.map().placeOf(id).orElseThrow();
        return pane.localToScreen(at[0], at[1]);
    }

    private void openThree() throws Exception {
        chosen = Optional.of(Files.writeString(folder.resolve("v.tsv"), """
                word\tcount\tx\ty\tz
                왕\t40\t5\t1\t0
                여왕\t30\t5\t-1\t0
                남자\t20\t-5\t1.5\t0
                여자\t10\t-5\t-1.5\t0
                사과\t5\t0\t0\t4
                배\t4\t0.5\t0\t-4
                """));
    }

    @Test
    void trainingIsPlayedSlowedPausedAndReset(FxRobot robot) {
        ready();
        assertEquals("580 words, 219,480 tokens", label(robot, "#words-vocabulary-size"));
        robot.clickOn("#words-play");
        until("words learnt", () -> room().progress().get().done() > 3_000);
        robot.clickOn("#words-play");
        until("the pause", () -> room().state().get() == WordsState.PAUSED);
        until("the figures", () -> label(robot, "#words-state").equals("paused") && !label(robot, "#words-loss-figure").equals("–"));
        long done = room().progress().get().done();
        robot.clickOn("#words-step");
        until("a step", () -> room().state().get() == WordsState.PAUSED && room().progress().get().done() > done);
        robot.clickOn("#words-reset");
        until("the start", () -> room().state().get() == WordsState.READY && room().progress().get().done() == 0);
    }

    @Test
    void aWrongValueIsSaidAtItsFieldAndAnotherTakenAtOnce(FxRobot robot) {
        ready();
        TextField dim = robot.lookup("#words-setting-dim").query();
        onFx(() -> {
            dim.requestFocus();
            dim.setText("0");
        });
        robot.type(KeyCode.ENTER);
        assertEquals("must be from 1 to 1000", label(robot, "#words-wrong-dim"));
        assertTrue(robot.lookup("#words-wrong-dim").query().isVisible());
        onFx(() -> dim.setText("ten"));
        robot.type(KeyCode.ENTER);
        assertEquals("must be a number", label(robot, "#words-wrong-dim"));
        onFx(() -> dim.setText("12"));
        robot.type(KeyCode.ENTER);
        until("vectors of 12 numbers", () -> room().snapshot().get().vectors().dim() == 12);
        assertFalse(robot.lookup("#words-wrong-dim").query().isVisible());
    }

    @Test
    void hoveringTellsAndClickingSelects(FxRobot robot) throws Exception {
        ready();
        openThree();
        robot.clickOn("#words-open-vectors");
        until("the file's map", () -> !room().snapshot().get().table().learnt() && view.map().settled());
        robot.moveTo(place(robot, "왕"));
        until("the read-out", () -> label(robot, "#words-readout").startsWith("왕 · 40× · ("));
        until("its nearest word", () -> room().near().found().get() != null
                && room().near().found().get().nearest().get(0).word().equals("여왕"));
        robot.clickOn(place(robot, "남자"));
        assertEquals(List.of(2), room().selection().selected().get());
        robot.press(KeyCode.CONTROL).clickOn(place(robot, "사과")).release(KeyCode.CONTROL);
        assertEquals(List.of(2, 4), room().selection().selected().get());
        robot.doubleClickOn(place(robot, "왕"));
        assertEquals(List.of(0), room().selection().pinned().get());
        robot.clickOn("#words-back");
        until("the training's vectors", () -> room().snapshot().get().table().learnt());
    }

    @Test
    void aBoxSelectsAndOnlyThoseAreShown(FxRobot robot) throws Exception {
        ready();
        openThree();
        robot.clickOn("#words-open-vectors");
        until("the file's map", () -> !room().snapshot().get().table().learnt() && view.map().settled());
        robot.clickOn("#words-tool-box");
        Bounds pane = robot.lookup("#words-map-pane").query().localToScreen(robot.lookup("#words-map-pane").query().getBoundsInLocal());
        robot.drag(pane.getMinX() + 4, pane.getMinY() + 4, MouseButton.PRIMARY).moveTo(pane.getCenterX(), pane.getCenterY())
                .dropTo(pane.getMaxX() - 4, pane.getMaxY() - 4);
        assertEquals(6, room().selection().selected().get().size());
        robot.clickOn("#words-tool-lasso");
        Point2D king = place(robot, "왕");
        Point2D queen = place(robot, "여왕");
        double left = Math.min(king.getX(), queen.getX()) - 20;
        double right = Math.max(king.getX(), queen.getX()) + 20;
        double top = Math.min(king.getY(), queen.getY()) - 20;
        double bottom = Math.max(king.getY(), queen.getY()) + 20;
        robot.drag(left, top, MouseButton.PRIMARY).moveTo(right, top).moveTo(right, bottom).dropTo(left, bottom);
        assertEquals(List.of(0, 1), room().selection().selected().get());
        onFx(() -> room().selection().select(List.of(0, 1, 2, 3)));
        robot.clickOn("#words-isolate");
        until("four words", () -> label(robot, "#words-readout").startsWith("4 selected") && view.map().placeOf(4).isEmpty());
        robot.clickOn("#words-show-all");
        until("all words", () -> view.map().placeOf(4).isPresent());
    }

    @Test
    void searchingFindsAndEnterSelects(FxRobot robot) {
        ready();
        robot.clickOn("#words-search").write("queen");
        until("found", () -> label(robot, "#words-readout").contains("found"));
        robot.type(KeyCode.ENTER);
        until("selected", () -> !room().selection().selected().get().isEmpty());
        assertEquals("queen", room().snapshot().get().table().words().get(room().selection().selected().get().get(0)));
    }

    @Test
    void tsneRunsIsPausedAndSteppedInSpaceToo(FxRobot robot) {
        ready();
        onFx(() -> view.map().show(org.neurarium.ui.words.map.MapMethod.TSNE, 2));
        until("steps", () -> label(robot, "#words-map-told").matches("step [1-9].* KL .*"));
        robot.clickOn("#words-map-play");
        until("paused", () -> view.map().settled());
        String before = label(robot, "#words-map-told");
        robot.clickOn("#words-map-step");
        until("one step", () -> !label(robot, "#words-map-told").equals(before));
        robot.clickOn("#words-map-space");
        until("begun anew in space", () -> label(robot, "#words-map-told").startsWith("step "));
        double[] at = view.map().placeOf(5).orElseThrow();
        robot.clickOn("#words-map-play");
        until("settled", () -> view.map().settled());
        Node pane = robot.lookup("#words-map-pane").query();
        Bounds bounds = pane.localToScreen(pane.getBoundsInLocal());
        double[] still = view.map().placeOf(5).orElseThrow();
        robot.drag(bounds.getCenterX(), bounds.getCenterY(), MouseButton.PRIMARY).dropTo(bounds.getCenterX() + 80, bounds.getCenterY());
        until("turned", () -> Math.abs(view.map().placeOf(5).orElseThrow()[0] - still[0]) > 1);
        assertEquals(2, at.length);
    }

    @Test
    void polesOrderTheWords(FxRobot robot) {
        ready();
        onFx(() -> view.map().show(org.neurarium.ui.words.map.MapMethod.POLES, 2));
        robot.clickOn("#words-pole-first").write("king").type(KeyCode.ENTER);
        robot.clickOn("#words-pole-second").write("qeen").type(KeyCode.ENTER);
        until("the fault", () -> label(robot, "#words-pole-wrong").contains("queen"));
        onFx(() -> robot.lookup("#words-pole-second").<TextField>query().clear());
        robot.clickOn("#words-pole-second").write("queen, princess").type(KeyCode.ENTER);
        until("a list", () -> robot.lookup("#words-pole-list").query().isVisible()
                && !robot.lookup("#words-pole-list").queryListView().getItems().isEmpty());
        int king = room().snapshot().get().vectors().id("king");
        int queen = room().snapshot().get().vectors().id("queen");
        List<?> order = robot.lookup("#words-pole-list").queryListView().getItems();
        assertTrue(order.indexOf(king) < order.indexOf(queen));
        assertEquals(580, order.size());
    }

    @Test
    void aPersonsOwnTextIsReadAndStays(FxRobot robot) throws Exception {
        ready();
        chosen = Optional.of(Files.writeString(folder.resolve("own.txt"), "one two three four five\n".repeat(20)));
        robot.clickOn("#words-open-text");
        until("its words", () -> room().snapshot().get().table().size() == 5 && room().busy().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(chosen.get().toString(), room().recipe().get().source().name());
        assertEquals("", room().busy().get(), "nothing else is read in its place");
        assertEquals("5 words, 100 tokens", label(robot, "#words-vocabulary-size"));
        until("its map", () -> view.map().placeOf(4).isPresent());
    }

    @Test
    void aBadFileIsSaidWithItsLineAndTheMapStays(FxRobot robot) throws Exception {
        ready();
        chosen = Optional.of(Files.writeString(folder.resolve("bad.vec"), "2 2\na 1 2\nb 1\n"));
        robot.clickOn("#words-open-vectors");
        until("the sentence", () -> robot.lookup("#words-fault").query().isVisible());
        assertTrue(room().fault().get().arguments().contains(3L), room().fault().get().toString());
        assertTrue(room().snapshot().get().table().learnt());
        robot.clickOn("#words-fault-close");
        assertFalse(robot.lookup("#words-fault").query().isVisible());
    }

    @Test
    void whatIsSavedCanBeReadAgain(FxRobot robot) throws Exception {
        ready();
        WordVectors now = room().snapshot().get().vectors();
        for (String name : List.of("v.txt", "v.bin", "v.glove", "v.tsv", "v.vec.gz")) {
            chosen = Optional.of(folder.resolve(name));
            onFx(view.map()::saveVectors);
            until("written " + name, () -> Files.exists(folder.resolve(name)) && label(robot, "#words-readout").startsWith("Written"));
            WordVectors read = VectorReader.read(folder.resolve(name).toString());
            assertEquals(now.words(), read.words());
            assertEquals(now.vector(7)[3], read.vector(7)[3], 1e-6, name);
        }
        List<String> lines = view.map().coordinates().lines().toList();
        assertEquals("word\tcount\tgroup\tx\ty", lines.get(0));
        assertEquals(581, lines.size());
        int king = now.id("king");
        assertTrue(lines.get(king + 1).startsWith("king\t" + now.count(king) + "\tRoyalty\t"), lines.get(king + 1));
    }

    @Test
    void theLanguageChangesWhileItIsOpen(FxRobot robot) {
        ready();
        onFx(() -> texts.language().set(Language.KOREAN));
        until("Korean", () -> label(robot, "#words-state").equals("준비됨"));
        until("the chosen text's name in Korean", () -> robot.lookup("#words-source .list-cell").queryAll().stream()
                .anyMatch(c -> "기본 글, 영어".equals(((javafx.scene.control.ListCell<?>) c).getText())));
        assertEquals("단어 580개, 토큰 219,480개", label(robot, "#words-vocabulary-size"));
    }
}
