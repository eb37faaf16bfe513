package org.neurarium.ui.viz.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.i18n.Language;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.fake.Pixels;
import org.neurarium.ui.viz.subject.StripGeometry;
import org.neurarium.ui.workspace.CellRef;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GatesViewTest {
    private Workspace workspace;
    private GatesView view;

    /** An LSTM and a GRU read the same words; both are added to the answer. */
    private static Project two() {
        Project p = Live.sentences(new LayerNode("lstm", "lstm", Settings.of("units", 3)));
        Network network = p.network().add(new LayerNode("gru", "gru", Settings.of("units", 3)))
                .add(new LayerNode("sum", "add", Settings.EMPTY)).disconnect(new Wire("lstm", "out"))
                .connect(new Wire("words", "gru")).connect(new Wire("lstm", "sum")).connect(new Wire("gru", "sum"))
                .connect(new Wire("sum", "out"));
        return new Project("two", p.data(), network, p.training(), p.canvas());
    }

    @Start
    void start(Stage stage) {
        workspace = Live.workspace(two());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new GatesView(workspace, new Texts(Language.ENGLISH), theme);
        Scene scene = new Scene(view, 900, 300);
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

    private GatePicture picture(String... layers) throws InterruptedException {
        for (String layer : layers) {
            Live.await(workspace, new InsideProbe(layer, Live.example(workspace).inputs(), true));
        }
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            workspace.pulse();
            view.strips().draw();
            view.lines().draw();
            return Objects.requireNonNull(view.model().picture());
        });
    }

    private Point2D at(int step, int row) {
        StripGeometry g = view.strips().geometry().orElseThrow();
        return view.strips().localToScreen(g.x(step) + g.cell() / 2, g.y(row) + g.row() / 2);
    }

    private static String tip(FxRobot robot) {
        return robot.lookup("#gates-tip").queryAs(Label.class).getText();
    }

    @Test
    void aPersonReadsAGateOpensItAndPointsAtAUnit(FxRobot robot) throws Exception {
        GatePicture now = picture("lstm");
        robot.moveTo(at(1, 0));
        assertEquals(now.steps().names().get(1) + " · forget " + CellPaint.figure(now.strips().get(0).means()[1])
                + ", mean of 3", tip(robot));
        assertEquals(1, workspace.subject().pointedStep().get());
        robot.clickOn(at(1, 0));
        assertEquals("forget", view.model().opened().get());
        assertEquals("Each of 3 units", title(robot));
        double[] cell = view.strips().units().orElseThrow().place(0, 2);
        robot.moveTo(view.strips().localToScreen(cell[0], cell[1]));
        assertEquals(new UnitRef("lstm", 2), workspace.selection().hovered().get());
        assertEquals(now.steps().names().get(0) + " · unit 3 · forget " + CellPaint.figure(now.strips().get(0).value(0, 2)),
                tip(robot));
        robot.clickOn("#gates-strips").type(KeyCode.ESCAPE);
        assertNull(view.model().opened().get());
        assertEquals("Gates, mean of 3 units", title(robot));
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".view-title").queryAs(Label.class).getText();
    }

    @Test
    void stepsToTheNextSentence(FxRobot robot) throws Exception {
        List<String> first = picture("lstm").steps().names();
        robot.clickOn("#subject-next");
        var example = Live.example(workspace);
        assertEquals(example.tokens().subList(0, example.length()), picture("lstm").steps().names());
        assertTrue(!first.equals(picture("lstm").steps().names()));
    }

    @Test
    void pinnedStripsStandAboveThoseOfNow(FxRobot robot) throws Exception {
        picture("lstm");
        robot.clickOn("#gates-pin");
        assertTrue(view.model().pinned().isPresent());
        Objects.requireNonNull(workspace.training().session().get()).stepEpoch();
        Objects.requireNonNull(workspace.training().session().get()).await(f -> f.epoch() == 1,
                java.time.Duration.ofSeconds(60)).orElseThrow();
        GatePicture now = picture("lstm");
        assertTrue(now.epoch() == 1 && view.model().pinned().orElseThrow().epoch() == 0);
        CellPaint paint = new CellPaint(new Theme(ThemeChoice.LIGHT).palette(), true, 1);
        for (GatePicture each : List.of(now, view.model().pinned().orElseThrow())) {
            assertTrue(Pixels.count(view.strips(), paint.argb(each.strips().get(0).means()[0])) > 20, "epoch " + each.epoch());
        }
        robot.clickOn("#gates-pin");
        assertTrue(view.model().pinned().isEmpty());
    }

    @Test
    void twoLayersOverTheSameTokensAreCompared(FxRobot robot) throws Exception {
        picture("lstm");
        robot.clickOn("#gates-compare");
        GatePicture both = picture("lstm", "gru");
        assertEquals(List.of("lstm", "gru"), both.strips().stream().map(Strip::layer).toList());
        assertEquals("Hidden states of 2 layers", title(robot));
        robot.clickOn(at(0, 1));
        assertEquals("gru", view.model().layer().get());
        assertEquals("hidden", view.model().opened().get());
    }

    @Test
    void aSpanIsBrushedOverTheLines(FxRobot robot) throws Exception {
        GatePicture now = picture("lstm");
        robot.clickOn("#gates-lines");
        assertEquals("Each of 3 units as a line", title(robot));
        LinesPainter lines = Objects.requireNonNull(view.lines().painted());
        double y = lines.y(-0.9 * lines.reach());
        robot.moveTo(view.lines().localToScreen(lines.x(1), y)).press(MouseButton.PRIMARY)
                .moveTo(view.lines().localToScreen(lines.x(2), y)).release(MouseButton.PRIMARY);
        double start = Math.min(0.3, lines.reach() / 2);
        assertEquals(new SpanMatch(1, 2, start), view.lines().match());
        double low = -0.5 * lines.reach();
        robot.moveTo(view.lines().localToScreen(lines.x(0), lines.y(start))).press(MouseButton.PRIMARY)
                .moveTo(view.lines().localToScreen(lines.x(0), lines.y(low))).release(MouseButton.PRIMARY);
        assertEquals(low, Objects.requireNonNull(view.lines().match()).threshold(), 0.02 * lines.reach());
        assertEquals(1, Objects.requireNonNull(view.lines().match()).from());
        assertEquals("lstm", now.node());
    }

    /** The cell under the pointer is known to other views, so that a click opens its equation. */
    @Test
    void aGateUnderThePointerIsToldToTheGlassBox(FxRobot robot) throws Exception {
        GatePicture now = picture("lstm");
        robot.moveTo(at(1, 0));
        assertEquals(new CellRef("lstm", "", now.strips().get(0).quantity(), 1, 0, 0), workspace.selection().pointed().get());
        robot.moveTo("#gates-strips");
        assertNull(workspace.selection().pointed().get());
    }

    /** Both layers over the same words: what the answer depends on, as the probe tells it, and as a file. */
    @Test
    void memoryTellsWhichWordsTheAnswerDependsOn(FxRobot robot) throws Exception {
        picture("lstm");
        robot.clickOn("#gates-memory").clickOn("#gates-reach").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("Memory over the steps", title(robot));
        assertEquals(ReachProbe.ANSWER, view.model().reach().get());
        ReachProbe asked = new ReachProbe("gru", Live.example(workspace).inputs(), false, 0, ReachProbe.ANSWER);
        Live.await(workspace, asked);
        MemoryPicture shown = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            workspace.pulse();
            view.memory().draw();
            return Objects.requireNonNull(view.model().memory());
        });
        float[] wanted = workspace.training().frame().get().find(asked).orElseThrow().norms().get("");
        MemoryPicture.Row gru = shown.rows().stream().filter(r -> r.name().equals("gru")).findFirst().orElseThrow();
        assertEquals(2, shown.rows().size());
        for (int t = 0; t < shown.steps().count(); t++) {
            assertEquals(wanted[t], gru.norms()[t]);
        }
        assertTrue(gru.most() > 0);
        assertEquals(1 + 2 * shown.steps().count(), MemoryFiles.csv(shown).lines().count());
        String svg = MemoryFiles.svg(shown, new Texts(Language.KOREAN), new Theme(ThemeChoice.DARK).palette());
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(2 * shown.steps().count(), document.getElementsByTagName("rect").getLength());
    }

    /** A reader of XML takes it; there is a rectangle for each step of each quantity. */
    @Test
    void theVectorsAreWellFormed() throws Exception {
        GatePicture now = picture("lstm");
        assertEquals(6 * now.steps().count(), rectangles(GateFiles.svg(now, null, new Texts(Language.KOREAN), new Theme(ThemeChoice.DARK).palette())));
        assertEquals(12 * now.steps().count(), rectangles(GateFiles.svg(now, now, new Texts(Language.ENGLISH), new Theme(ThemeChoice.LIGHT).palette())),
                "a pinned picture beside the present one");
    }

    private static int rectangles(String svg) throws Exception {
        return javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8))).getElementsByTagName("rect").getLength();
    }
}
