package org.neurarium.ui.common.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.ui.common.Magnifier;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FineCanvasTest {
    private final FineCanvas canvas = new FineCanvas();
    private final Magnifier magnifier = new Magnifier(new Pane(canvas));

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(magnifier, 300, 200));
        stage.show();
    }

    /** Twice magnified it has twice the pixels each way, stands where it stood, and is painted in the same measures. */
    @Test
    void itHasAsManyPixelsAsItIsShownWith() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.begin(50, 40);
            assertEquals(50, canvas.getWidth());
            magnifier.factor().set(2);
            GraphicsContext g = canvas.begin(50, 40);
            assertEquals(100, canvas.getWidth());
            assertEquals(80, canvas.getHeight());
            assertEquals(50, canvas.getBoundsInParent().getWidth());
            g.setFill(Color.RED);
            g.fillRect(0, 0, 25, 20);
            var pixels = canvas.snapshot(null, null).getPixelReader();
            assertEquals(Color.RED, pixels.getColor(10, 10));
            assertEquals(2, canvas.getGraphicsContext2D().getTransform().getMxx());
            return null;
        });
    }

    /** What was painted before leaves no trace at the edge of a size that is no whole number of pixels. */
    @Test
    void beginningWipesEverything() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            magnifier.factor().set(1.6);
            GraphicsContext g = canvas.begin(33.3, 20);
            g.setFill(Color.RED);
            g.fillRect(0, 0, 100, 100);
            canvas.begin(33.3, 20);
            javafx.scene.SnapshotParameters clear = new javafx.scene.SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            var image = canvas.snapshot(clear, null);
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    assertEquals(0, image.getPixelReader().getArgb(x, y), x + ", " + y);
                }
            }
            return null;
        });
    }

    /** A page begins with black as its pen, so that painting black never takes the colour that the canvas had before. */
    @Test
    void aPagePaintsBlackWhereTheCanvasHadAnotherColour() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            magnifier.factor().set(1);
            canvas.begin(20, 20).setFill(Color.RED);
            var page = canvas.page();
            page.setPaint(java.awt.Color.BLACK);
            page.fill(new java.awt.Rectangle(0, 0, 20, 20));
            assertEquals(Color.BLACK, canvas.snapshot(null, null).getPixelReader().getColor(10, 10));
            return null;
        });
    }
}
