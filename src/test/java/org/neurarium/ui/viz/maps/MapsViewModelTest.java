package org.neurarium.ui.viz.maps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.ui.viz.maps.LiveMaps.layer;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neurarium.compile.ReceptiveField;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.LiveEngine;
import org.neurarium.ui.workspace.Workspace;

class MapsViewModelTest {
    private final Workspace workspace = new Workspace(new LiveEngine(), new BackgroundJobs(Runnable::run, Runnable::run),
            LiveMaps.digits(layer("c1", "conv2d", "filters", 3, "kernelSize", 3L), layer("p1", "max-pooling2d"),
                    layer("c2", "conv2d", "filters", 4, "kernelSize", 3L), layer("flat", "flatten")));
    private final MapsViewModel model = new MapsViewModel(workspace, java.util.function.UnaryOperator.identity());

    @AfterEach
    void close() {
        model.close();
        workspace.close();
    }

    private void show(String layer) throws InterruptedException {
        model.active().set(true);
        model.choose(layer);
        LiveMaps.settle(workspace, new ActivationsProbe(layer, workspace.subject().example().get().inputs()));
    }

    @Test
    void theFirstConvolutionIsShownUntilALayerIsSelected() throws InterruptedException {
        assertEquals(List.of("c1", "p1", "c2"), model.layers().get());
        assertEquals("c1", model.layer().get());
        workspace.selection().select(List.of("c2"));
        assertEquals("c2", model.layer().get());
        workspace.selection().select(List.of("out"));
        assertEquals("c2", model.layer().get(), "a layer without maps changes nothing");
    }

    @Test
    void rangesOfMapLayerAndNetworkHoldEachOther() throws InterruptedException {
        model.range().set(ColorRange.NETWORK);
        show("c2");
        MapsPicture picture = model.picture();
        float most = 0;
        for (float v : picture.maps().values()) {
            most = Math.max(most, v);
        }
        assertEquals(most, picture.range(ColorRange.LAYER, 0).high());
        float all = most;
        for (String other : List.of("c1", "p1")) {
            for (float v : picture.others().get(other).values()) {
                all = Math.max(all, v);
            }
        }
        assertEquals(all, picture.range(ColorRange.NETWORK, 0).high());
        float first = 0;
        for (int i = 0; i < picture.maps().values().length; i += picture.maps().count()) {
            first = Math.max(first, picture.maps().values()[i]);
        }
        assertEquals(first, picture.range(ColorRange.UNIT, 0).high());
    }

    /** Through a 3 × 3 window, pairs and a 3 × 3 window: 3 + 2·2 … = 8 pixels; of the pairs 3; of the first maps 6. */
    @Test
    void aCellSeesThePixelsThatAHandWouldCount() throws InterruptedException {
        show("c2");
        model.cell().set(new Cell(1, 2, 4));
        var sight = model.sight();
        assertEquals(new ReceptiveField(2, 4, 4, 6), sight.get("p1"));
        assertEquals(new ReceptiveField(4, 9, 8, 13), sight.get("c1"));
        assertEquals(new ReceptiveField(4, 11, 8, 15), sight.get("in"));
    }

    @Test
    void whatIsDrawnIsSeenByAllViews() throws InterruptedException {
        show("c1");
        InkPad pad = new InkPad(28, 28, new float[784]);
        pad.stroke(14, 4, 14, 24, false);
        model.draw(pad.pixels());
        assertArrayEquals(pad.pixels(), workspace.subject().example().get().featuresOnly());
        LiveMaps.settle(workspace, new ActivationsProbe("c1", workspace.subject().example().get().inputs()));
        float bias = model.picture().bias()[0];
        assertEquals(Math.max(0, bias), model.picture().maps().at(0, 0, 0), 1e-6, "no ink, only the bias");
        assertTrue(model.picture().maps().extent().high() > 0);
    }

    @Test
    void nothingIsAskedWhileItIsHidden() throws InterruptedException {
        show("c1");
        model.active().set(false);
        assertEquals(null, model.picture());
    }

    @Test
    void inkFadesAtTheRimAndTheEraserTakesIt() {
        InkPad pad = new InkPad(28, 28, new float[784]);
        pad.stroke(5.5, 10.5, 20.5, 10.5, false);
        assertEquals(1, pad.pixels()[10 * 28 + 12], "under the pen");
        assertTrue(pad.pixels()[12 * 28 + 12] == 0, "two pixels beside it");
        assertTrue(pad.pixels()[11 * 28 + 12] > 0.5 && pad.pixels()[11 * 28 + 12] <= 1, "the soft rim");
        pad.stroke(12.5, 10.5, 12.5, 10.5, true);
        assertEquals(0, pad.pixels()[10 * 28 + 12]);
        assertEquals(1, pad.pixels()[10 * 28 + 6]);
    }

    @Test
    void answersAreSortedAndTwoClassesMakeOne() {
        var three = AnswerPane.answers(new float[] {0.2f, 0.7f, 0.1f}, List.of("a", "b", "c"));
        assertEquals(List.of("b", "a", "c"), three.stream().map(AnswerPane.Answer::name).toList());
        var two = AnswerPane.answers(new float[] {0.3f}, List.of("no", "yes"));
        assertEquals("no", two.get(0).name());
        assertEquals(0.7, two.get(0).probability(), 1e-6);
    }
}
