package org.neurarium.ui.viz.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edits;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CodeViewTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private CodeView view;

    @Start
    void start(Stage stage) {
        workspace = new FakeEngine().workspace(FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new CodeView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 700, 260);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::close);
    }

    private static void until(BooleanSupplier holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, holds::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What the exporter writes of what is open, asked independently of the view. */
    private boolean shows(String target) {
        ExportedCode.Written expected = (ExportedCode.Written) CodeExport.to(target, workspace.project().get(),
                workspace.examples().get().schema());
        return view.model().listing().get() != null && view.model().listing().get().code().equals(expected);
    }

    private static List<SourceCell> cells(FxRobot robot) {
        return robot.lookup(".source-line").queryAllAs(SourceCell.class).stream().filter(c -> !c.isEmpty() && c.getGraphic() != null)
                .sorted(java.util.Comparator.comparing(SourceCell::getIndex)).toList();
    }

    private static String text(SourceCell cell) {
        TextFlow flow = (TextFlow) ((HBox) cell.getGraphic()).getChildren().get(1);
        return flow.getChildren().stream().map(t -> ((Text) t).getText()).collect(Collectors.joining());
    }

    private static List<String> marked(FxRobot robot, String state) {
        return cells(robot).stream().filter(c -> c.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .map(CodeViewTest::text).toList();
    }

    @Test
    void theProgramFollowsAnEditAndMarksIt(FxRobot robot) throws Exception {
        until(() -> shows("keras"));
        assertEquals(List.of(), marked(robot, "changed"));
        robot.interact(() -> workspace.apply(Edits.setting("h1", "units", 9)));
        until(() -> shows("keras"));
        List<String> changed = marked(robot, "changed");
        assertEquals(1, changed.size(), "brought into view: " + changed);
        assertTrue(changed.get(0).contains("h1 = layers.Dense(9"), changed.get(0));
    }

    @Test
    void aSelectedLayerIsBroughtIntoViewAndAClickSelects(FxRobot robot) throws Exception {
        robot.clickOn("#code-pytorch");
        until(() -> shows("pytorch"));
        robot.interact(() -> workspace.selection().select(Set.of("h2")));
        until(() -> !marked(robot, "chosen").isEmpty());
        List<String> chosen = marked(robot, "chosen");
        assertTrue(chosen.get(0).strip().startsWith("self.h2 = nn.Linear(4, 2)"), chosen.get(0));
        SourceCell other = cells(robot).stream().filter(c -> text(c).contains("self.h1.")).findFirst().orElseThrow();
        robot.clickOn(other);
        assertEquals(Optional.of("h1"), workspace.selection().single());
        until(() -> marked(robot, "chosen").stream().anyMatch(l -> l.contains("self.h1.")));
    }

    @Test
    void everyLibraryIsCopiedAndSaved(FxRobot robot) throws Exception {
        for (String target : List.of("dl4j", "keras")) {
            robot.clickOn("#code-" + target);
            until(() -> shows(target));
            String text = view.model().listing().get().code().text();
            robot.clickOn("#code-copy");
            assertEquals(text, WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString()));
            Path file = folder.resolve(view.model().listing().get().code().fileName());
            robot.interact(() -> view.saveTo(name -> Optional.of(folder.resolve(name))));
            robot.clickOn("#code-save");
            until(() -> robot.lookup((Label l) -> l.getText().equals("Saved as " + file.getFileName())).tryQuery().isPresent());
            assertEquals(text, Files.readString(file));
        }
    }

    /** Of a network that cannot be trained, the last sound program stays, and a sentence says what is wrong. */
    @Test
    void anUnsoundNetworkSaysWhy(FxRobot robot) throws Exception {
        until(() -> shows("keras"));
        robot.interact(() -> workspace.apply(Edits.disconnect(new Wire("h2", "out"))));
        Label says = robot.lookup(".code-says").queryAs(Label.class);
        until(says::isVisible);
        assertFalse(says.getText().isBlank());
        assertTrue(((ListView<?>) robot.lookup("#code-lines").query()).getItems().size() > 20);
        robot.interact(workspace::undo);
        until(() -> !says.isVisible());
        assertTrue(shows("keras"));
    }

    /** While it is not on screen nothing is written. */
    @Test
    void aHiddenViewDoesNoWork(FxRobot robot) throws Exception {
        until(() -> shows("keras"));
        robot.interact(() -> view.activeProperty().set(false));
        Listing before = view.model().listing().get();
        robot.interact(() -> {
            workspace.apply(Edits.setting("h1", "units", 9));
            view.model().write();
        });
        assertEquals(before, view.model().listing().get());
        robot.interact(() -> view.activeProperty().set(true));
        until(() -> shows("keras"));
    }
}
