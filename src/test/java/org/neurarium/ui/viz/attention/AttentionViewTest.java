package org.neurarium.ui.viz.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.fake.Pixels;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AttentionViewTest {
    private Workspace workspace;
    private AttentionView view;
    private Theme theme;

    @Start
    void start(Stage stage) {
        workspace = Live.workspace(AttentionViewModelTest.block(true));
        theme = new Theme(ThemeChoice.LIGHT);
        view = new AttentionView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 640, 300);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view.close();
            workspace.close();
        });
    }

    private AttentionPicture picture() throws InterruptedException {
        Live.await(workspace, new InsideProbe("block", Live.example(workspace).inputs(), true));
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            workspace.pulse();
            view.pane().draw();
            return Objects.requireNonNull(view.model().picture());
        });
    }

    private Point2D on(double[] place) {
        return view.pane().localToScreen(place[0], place[1]);
    }

    @Test
    void aPersonChoosesAHeadAndReadsAWeight(FxRobot robot) throws Exception {
        AttentionPicture now = picture();
        robot.clickOn(on(Objects.requireNonNull(view.pane().grid()).middle(1)));
        assertEquals(1, view.model().head().get());
        assertEquals("Attention, head 2 of 2", robot.lookup(".view-title").queryAs(Label.class).getText());
        robot.moveTo(on(Objects.requireNonNull(view.pane().matrix()).place(2, 1)));
        assertEquals(now.queries().names().get(2) + " looks at " + now.keys().names().get(1) + ": "
                + CellPaint.figure(now.weight(1, 2, 1)), robot.lookup("#attention-tip").queryAs(Label.class).getText());
        assertEquals(1, workspace.subject().pointedStep().get());
        robot.moveTo(on(view.pane().matrix().place(1, 2)));
        assertTrue(robot.lookup("#attention-tip").queryAs(Label.class).getText().contains("may not look at"));
        robot.clickOn(on(Objects.requireNonNull(view.pane().grid()).middle(AttentionPicture.MEAN)));
        assertEquals("Attention, mean of 2 heads", robot.lookup(".view-title").queryAs(Label.class).getText());
    }

    @Test
    void twoHeadsStandSideBySideAndADoubleClickIsolatesOne(FxRobot robot) throws Exception {
        AttentionPicture now = picture();
        robot.press(KeyCode.CONTROL).clickOn(on(Objects.requireNonNull(view.pane().grid()).middle(1))).release(KeyCode.CONTROL);
        assertEquals("Attention, 1 beside 2", title(robot));
        robot.moveTo(on(Objects.requireNonNull(view.pane().other()).place(2, 1)));
        assertEquals(now.queries().names().get(2) + " looks at " + now.keys().names().get(1) + ": "
                + CellPaint.figure(now.weight(1, 2, 1)), robot.lookup("#attention-tip").queryAs(Label.class).getText());
        robot.moveTo(on(Objects.requireNonNull(view.pane().matrix()).place(2, 1)));
        assertTrue(robot.lookup("#attention-tip").queryAs(Label.class).getText().endsWith(CellPaint.figure(now.weight(0, 2, 1))));
        String both = AttentionFiles.svg(now, view.model().heads().seen(), head -> "head " + (head + 1), new Theme(ThemeChoice.LIGHT).palette());
        assertEquals(2 * now.queries().count() * now.keys().count(), elements(both, "rect"), "the file has both heads");
        assertTrue(both.contains(">head 1<") && both.contains(">head 2<"));
        robot.doubleClickOn(on(view.pane().grid().middle(1)));
        assertEquals("Attention, head 2 of 2", title(robot));
        assertEquals(now.queries().count() * now.keys().count(), elements(AttentionFiles.svg(now, view.model().heads().seen(), head -> "", new Theme(ThemeChoice.LIGHT).palette()), "rect"));
        robot.press(KeyCode.CONTROL).clickOn(on(view.pane().grid().middle(1))).release(KeyCode.CONTROL);
        assertEquals("Attention, head 2 of 2", title(robot), "the last head stays");
    }

    private static int elements(String svg, String tag) throws Exception {
        return javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8))).getElementsByTagName(tag).getLength();
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".view-title").queryAs(Label.class).getText();
    }

    @Test
    void headsAreReachedByKeyboard(FxRobot robot) throws Exception {
        picture();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.pane().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals(1, view.model().head().get());
        assertEquals("Attention, head 2 of 2", view.pane().getAccessibleText());
        robot.type(KeyCode.RIGHT);
        assertEquals(AttentionPicture.MEAN, view.model().head().get(), "round and round");
        robot.type(KeyCode.RIGHT);
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        assertEquals(0, view.model().head().get());
        assertEquals(1, view.model().heads().compared().get(), "beside it");
        robot.type(KeyCode.ENTER);
        assertEquals(HeadChoice.NONE, view.model().heads().compared().get());
        robot.type(KeyCode.ENTER);
        assertEquals(1, view.model().heads().compared().get(), "as before");
        assertEquals(1, HeadKeys.next(AttentionPicture.MEAN, -1, 2));
    }

    @Test
    void theStepsOfARowAreShownForTheRowThatIsClicked(FxRobot robot) throws Exception {
        AttentionPicture now = picture();
        robot.clickOn(on(Objects.requireNonNull(view.pane().matrix()).place(1, 0)));
        assertEquals(1, view.model().query());
        robot.clickOn("#attention-steps");
        StepsPainter steps = Objects.requireNonNull(view.pane().steps());
        double y = steps.geometry().y(0) + 2;
        robot.moveTo(on(new double[] {steps.geometry().x(0) + 3, y}));
        assertTrue(robot.lookup("#attention-tip").queryAs(Label.class).getText().contains(
                "q·k " + CellPaint.figure(now.product(0, 1, 0)) + " ÷ √3 = " + CellPaint.figure(now.score(0, 1, 0))));
        int before = view.model().dimension().get();
        robot.clickOn(on(new double[] {steps.geometry().x(0) + 3, steps.geometry().y(4) + 3}));
        assertEquals(before + 1, view.model().dimension().get());
    }

    @Test
    void arcsOfOneTokenStandAloneWhileItIsPointedAt(FxRobot robot) throws Exception {
        picture();
        robot.clickOn("#attention-arcs");
        ArcsPainter arcs = drawn(view.pane());
        int all = Pixels.colours(view.pane());
        robot.moveTo(on(arcs.place(0)));
        int strong = Pixels.count(view.pane(), Palette.argb(theme.palette().get("accent")));
        assertTrue(strong > 20, "the first query sees one key only, with all its weight: " + strong);
        assertTrue(all > 2);
    }

    private static ArcsPainter drawn(AttentionPane pane) {
        return Objects.requireNonNull(pane.arcs());
    }
}
