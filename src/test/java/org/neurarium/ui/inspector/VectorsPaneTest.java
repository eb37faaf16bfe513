package org.neurarium.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.StartVectors;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.VectorOffer;
import org.neurarium.ui.workspace.Workspace;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.WordVectors;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person gives an embedding word vectors, from a file and from what is at hand in the window. */
@ExtendWith(ApplicationExtension.class)
final class VectorsPaneTest {
    @TempDir
    static Path folder;
    private final Texts texts = new Texts(Language.ENGLISH);
    private Workspace workspace;
    private InspectorView inspector;

    @Start
    void start(Stage stage) {
        Theme theme = new Theme(ThemeChoice.LIGHT);
        Project project = Live.sentences(new LayerNode("rnn", "simple-rnn", Settings.of("units", 3)));
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(), project);
        inspector = new InspectorView(workspace, texts, theme, owner -> Optional.of(folder.resolve("own.vec")));
        Scene scene = new Scene(inspector, 280, 780);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            inspector.close();
            workspace.close();
        });
    }

    private List<String> vocabulary(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> workspace.examples().get() != null);
        robot.interact(() -> workspace.selection().select(List.of("words")));
        WaitForAsyncUtils.waitForFxEvents();
        return java.util.Objects.requireNonNull(workspace.examples().get()).sequences().vocabulary();
    }

    private void awaitFound(FxRobot robot, String sentence) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#vectors-found").queryAs(Label.class).getText().equals(sentence));
    }

    @Test
    void aFileIsOpenedAndSaysHowManyWordsItKnows(FxRobot robot) throws Exception {
        List<String> words = vocabulary(robot);
        List<String> lines = new ArrayList<>();
        words.subList(2, words.size()).forEach(w -> lines.add(w + " 1 2 3"));
        Files.write(folder.resolve("own.vec"), lines);
        robot.clickOn("#vectors-open");
        int asked = words.size() - 2;
        awaitFound(robot, asked + " of " + asked + " words start from a vector (100 %)");
        assertTrue(workspace.analysis().get().trainable());
    }

    @Test
    void vectorsAtHandAreTakenAndCarried(FxRobot robot) throws Exception {
        List<String> words = vocabulary(robot);
        assertTrue(robot.lookup("#vectors-take").queryAs(Button.class).isDisabled());
        WordVectors two = new WordVectors(words.subList(2, 4), new long[0], HeapRows.of(new float[] {1, 2, 3, 4, 5, 6}, 3), null);
        robot.interact(() -> workspace.vectorOffer().set(new VectorOffer("lab", () -> tokens -> StartVectors.of(two, tokens))));
        robot.clickOn("#vectors-take");
        int asked = words.size() - 2;
        awaitFound(robot, "2 of " + asked + " words start from a vector (" + Math.round(200.0 / asked) + " %)");
        assertEquals(words.subList(2, 4), workspace.project().get().tables().get("lab").words());
        assertTrue(workspace.analysis().get().problems().stream().anyMatch(p -> p.messageKey().equals("problems.vectors-few")));
        robot.interact(workspace::undo);
        assertEquals(java.util.Map.of(), workspace.project().get().tables());
    }
}
