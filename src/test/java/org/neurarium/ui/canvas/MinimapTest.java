package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.Point;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** When the overview is there: where part of the network is out of sight, and where it does not lie on the buttons. */
@ExtendWith(ApplicationExtension.class)
class MinimapTest {
    private Workspace workspace;
    private CanvasViewModel canvas;

    @Start
    void start(Stage stage) {
        stage.hide();
    }

    @BeforeEach
    void open() {
        workspace = new Workspace(new FakeEngine(), new BackgroundJobs(Runnable::run, Runnable::run), FakeEngine.xor());
        canvas = new CanvasViewModel(workspace);
    }

    @AfterEach
    void close() {
        canvas.close();
        workspace.close();
    }

    @ParameterizedTest(name = "view {0} wide, network {1}: {2}")
    @CsvSource({
        "900, in sight, false",
        "900, out of sight, true",
        "500, out of sight, true",
        "430, out of sight, false",
    })
    void itIsThereWhereItHelpsAndCoversNothing(double width, String network, boolean shown) {
        Box whole = canvas.scene().get().bounds();
        canvas.viewport().centre(new Point(network.equals("in sight") ? whole.centreX() : whole.right() + 2000, whole.centreY()), width, 400);
        if (network.equals("in sight")) {
            canvas.viewport().fit(whole, width, 400);
        }
        Minimap minimap = new Minimap(canvas);
        minimap.draw(width, 400, new Theme(ThemeChoice.LIGHT).palette());
        assertEquals(shown, minimap.isVisible());
    }
}
