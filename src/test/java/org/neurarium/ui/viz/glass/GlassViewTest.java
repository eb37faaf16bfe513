package org.neurarium.ui.viz.glass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.UnitRef;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person goes from the answer down to the data, number by number, and back. */
@ExtendWith(ApplicationExtension.class)
class GlassViewTest {
    private Workspace workspace;
    private GlassView view;

    @Start
    void start(Stage stage) {
        workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run), FakeEngine.xor());
        Theme theme = new Theme(ThemeChoice.LIGHT);
        view = new GlassView(workspace, new Texts(Language.ENGLISH), theme);
        Label elsewhere = new Label("a unit of another view");
        elsewhere.setId("elsewhere");
        elsewhere.setOnMouseEntered(e -> workspace.selection().hovered().set(new UnitRef("h1", 2)));
        elsewhere.setOnMouseExited(e -> workspace.selection().hovered().set(null));
        view.setPrefHeight(300);
        Scene scene = new Scene(new VBox(elsewhere, view), 640, 340);
        theme.adopt(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.close();
            workspace.close();
        });
    }

    @Test
    void numbersLeadDownToTheDataAndTheWayLeadsBack(FxRobot robot) {
        until(() -> links(robot).size() == 3); // two units below, and the loss
        assertEquals("out", now().node());
        click(robot, ".glass-number", 0);
        until(() -> now().node().equals("h2") && links(robot).size() == 4);
        click(robot, ".glass-number", 0);
        until(() -> now().node().equals("h1") && links(robot).size() == 2);
        click(robot, ".glass-number", 0);
        until(() -> now().node().equals("in") && links(robot).isEmpty());
        List<Hyperlink> way = robot.lookup(".glass-place").queryAllAs(Hyperlink.class).stream().toList();
        assertEquals(4, way.size());
        click(robot, ".glass-place", 1);
        until(() -> now().node().equals("h2") && view.model().way().size() == 2);
    }

    @Test
    void aClickOnAUnitAnywhereOpensItsEquation(FxRobot robot) {
        until(() -> !links(robot).isEmpty());
        robot.clickOn("#elsewhere");
        until(() -> now().equals(Quantity.output("h1", 0, 2)) && links(robot).size() == 2);
        assertTrue(view.model().equation((key, arguments) -> "").orElseThrow().holds());
        robot.clickOn("#glassbox-unit-next");
        until(() -> now().unit() == 3);
    }

    @Test
    void aWeightTellsItsGradientAndUpdateAndTheAnswerItsLoss(FxRobot robot) {
        until(() -> !weights(robot).isEmpty());
        click(robot, ".glass-weight", 0);
        until(() -> now().isParameter() && now().part().equals("kernel") && lines(robot) == 2); // no step has been made
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> workspace.training().session().get().stepBatch());
        until(() -> lines(robot) == 4);
        robot.clickOn(robot.lookup(".glass-place").queryAllAs(Hyperlink.class).iterator().next());
        until(() -> now().node().equals("out") && links(robot).size() == 3);
        click(robot, ".glass-number", 2);
        until(() -> now().name().equals(Quantity.LOSS) && links(robot).size() == 1);
        assertTrue(view.model().equation((key, arguments) -> "").orElseThrow().holds());
    }

    @Test
    void anEquationIsWrittenAsVectors(FxRobot robot) throws Exception {
        until(() -> links(robot).size() == 3);
        var lines = view.model().equation((key, arguments) -> "<" + key + ">").orElseThrow().lines();
        String svg = GlassFiles.svg("out & more", lines, new Theme(ThemeChoice.LIGHT).palette());
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(1 + lines.size(), document.getElementsByTagName("text").getLength());
        assertEquals(1 + lines.size(), GlassFiles.csv("out", lines).lines().count());
    }

    private static int lines(FxRobot robot) {
        return robot.lookup(".glass-line").queryAll().size();
    }

    private static List<Hyperlink> weights(FxRobot robot) {
        return robot.lookup(".glass-weight").queryAllAs(Hyperlink.class).stream().toList();
    }

    private Quantity now() {
        return java.util.Objects.requireNonNull(view.model().now());
    }

    /** Where it stands is looked up at once with what it is, after its line has been laid out: new numbers move it. */
    private void click(FxRobot robot, String selector, int index) {
        robot.clickOn(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            view.getScene().getRoot().applyCss();
            view.getScene().getRoot().layout();
            Hyperlink link = robot.lookup(selector).queryAllAs(Hyperlink.class).stream().toList().get(index);
            return link.localToScreen(link.getBoundsInLocal());
        }));
    }

    private static List<Hyperlink> links(FxRobot robot) {
        return robot.lookup(".glass-number").queryAllAs(Hyperlink.class).stream().toList();
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                workspace.pulse();
                return condition.getAsBoolean();
            }));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
