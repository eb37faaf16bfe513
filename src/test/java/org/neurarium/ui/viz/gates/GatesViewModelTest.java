package org.neurarium.ui.viz.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.LagProbe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.workspace.Workspace;

class GatesViewModelTest {
    private final Workspace workspace = Live.workspace(Live.sentences(new LayerNode("memory", "lstm", Settings.of("units", 3))));
    private final GatesViewModel model = new GatesViewModel(workspace, names -> names);

    @AfterEach
    void end() {
        model.close();
        workspace.close();
    }

    private GatePicture picture() throws InterruptedException {
        Live.await(workspace, new InsideProbe(model.layer().get(), Live.example(workspace).inputs(), true));
        workspace.pulse();
        return Objects.requireNonNull(model.picture());
    }

    /** Classes are said as a person reads them; sentences of two classes have two. */
    @Test
    void classesAreNamedForAPerson() {
        try (GatesViewModel read = new GatesViewModel(workspace, names -> names.stream().map(name -> name + "!").toList())) {
            assertEquals(List.of("부정!", "긍정!"), read.answers());
        }
    }

    /** c_t = f ∘ c_{t−1} + i ∘ g and h_t = o ∘ tanh(c_t) (Hochreiter & Schmidhuber 1997; Gers et al. 2000), within 1e-5. */
    @Test
    void theNumbersShownSatisfyTheEquationsOfTheCell() throws Exception {
        model.active().set(true);
        GatePicture now = picture();
        assertEquals(List.of("forget", "input", "candidate", "output", "cell", "hidden"),
                now.strips().stream().map(Strip::quantity).toList());
        Strip forget = now.find("forget").orElseThrow();
        Strip cell = now.find("cell").orElseThrow();
        for (int t = 0; t < now.steps().count(); t++) {
            for (int u = 0; u < 3; u++) {
                double before = t == 0 ? 0 : cell.value(t - 1, u);
                double wanted = forget.value(t, u) * before
                        + now.find("input").orElseThrow().value(t, u) * now.find("candidate").orElseThrow().value(t, u);
                assertEquals(wanted, cell.value(t, u), 1e-5);
                assertEquals(now.find("output").orElseThrow().value(t, u) * Math.tanh(cell.value(t, u)),
                        now.find("hidden").orElseThrow().value(t, u), 1e-5);
                assertTrue(forget.value(t, u) > 0 && forget.value(t, u) < 1);
            }
            float[] v = forget.values();
            assertEquals((v[3 * t] + v[3 * t + 1] + v[3 * t + 2]) / 3.0, forget.means()[t], 1e-6);
        }
    }

    @Test
    void stepsAreTheTokensWithoutPadding() throws Exception {
        model.active().set(true);
        GatePicture now = picture();
        var example = Live.example(workspace);
        assertEquals(example.tokens().subList(0, example.length()), now.steps().names());
        assertTrue(example.length() < example.tokens().size(), "the example is padded");
        assertTrue(now.steps().tokens());
    }

    @Test
    void aPinnedPictureStaysWhileTheExampleDoes() throws Exception {
        model.active().set(true);
        GatePicture first = picture();
        model.pin(true);
        assertEquals(first, model.pinned().orElseThrow());
        workspace.subject().type(String.join(" ", first.steps().names().subList(0, 2)));
        assertEquals(2, picture().steps().count());
        assertTrue(model.pinned().isEmpty(), "another sentence cannot stand beside it");
        model.pin(false);
        assertFalse(model.isPinned());
    }

    @Test
    void aHiddenViewAsksNothing() {
        assertNull(model.picture());
        model.active().set(true);
        model.active().set(false);
        assertNull(model.picture());
    }

    /** Binary cross-entropy after a sigmoid unit: ∂L/∂h_T = (p − y)·w, hence ‖∂L/∂h_T‖ = |p − y|·‖w‖, within 1e-5 of it. */
    @Test
    void whatReachesTheLastStepIsTheErrorTimesTheOutputsWeights() throws Exception {
        model.tab().set(Tab.MEMORY);
        model.active().set(true);
        var example = Live.example(workspace);
        LagProbe own = new LagProbe("memory", true, 0, 1);
        LagProbe data = new LagProbe("memory", true, 0, 32);
        Live.await(workspace, own);
        Live.await(workspace, data);
        workspace.pulse();
        MemoryPicture memory = Objects.requireNonNull(model.memory());
        assertEquals(32, memory.examples());
        MemoryPicture.Row row = memory.rows().get(0);
        assertEquals(example.length(), row.norms().length);
        ActivationsProbe out = new ActivationsProbe("out", example.inputs());
        WeightsProbe weights = new WeightsProbe("out");
        workspace.training().watch(this, java.util.Set.of(out, weights));
        float p = Live.await(workspace, out).values()[0];
        double squares = 0;
        for (float w : Live.await(workspace, weights).parameters().get("kernel")) {
            squares += w * w;
        }
        int label = Objects.requireNonNull(workspace.subject().data().get()).validation().labels()[0];
        assertEquals(Math.abs(p - label) * Math.sqrt(squares), row.norms()[example.length() - 1], 1e-5);
        assertTrue(row.norms()[0] > 0 && row.norms()[0] < row.norms()[example.length() - 1]);
    }

    @Test
    void typedTextHasNoLossButTheDataHave() throws Exception {
        model.tab().set(Tab.MEMORY);
        model.active().set(true);
        workspace.subject().type(Live.example(workspace).tokens().get(0));
        Live.await(workspace, new InsideProbe("memory", Live.example(workspace).inputs(), true));
        workspace.pulse();
        MemoryPicture memory = Objects.requireNonNull(model.memory());
        assertFalse(memory.known());
        assertTrue(memory.rows().get(0).lags().length > 0);
    }

    @Test
    void theFileHoldsEveryValue() throws Exception {
        model.active().set(true);
        GatePicture now = picture();
        List<String> lines = GateFiles.csv(now).lines().toList();
        assertEquals("layer,part,step,token,unit,forget,input,candidate,output,cell,hidden", lines.get(0));
        assertEquals(1 + 3 * now.steps().count(), lines.size());
        String[] second = lines.get(2).split(",");
        assertEquals("2", second[4]);
        assertEquals(now.find("forget").orElseThrow().value(0, 1), Float.parseFloat(second[5]));
    }
}
