package org.neurarium.ui.viz.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.probe.AnswerProbe;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.ui.fake.Live;
import org.neurarium.ui.workspace.Workspace;

class AttentionViewModelTest {
    /** One transformer block of two heads over Korean sentences; untrained. */
    static Project block(boolean causal) {
        Project p = Live.sentences(new LayerNode("block", "transformer-block", Settings.of("numHeads", 2, "keyDim", 3,
                "feedForwardUnits", 4, "causal", causal)));
        Network network = p.network().disconnect(new Wire("block", "out"))
                .add(new LayerNode("mean", "global-average-pooling", Settings.EMPTY)).connect(new Wire("block", "mean"))
                .connect(new Wire("mean", "out")).replace(new LayerNode("words", "embedding", Settings.of("outputDim", 6)));
        return new Project("block", p.data(), network, p.training(), p.canvas());
    }

    private static AttentionPicture picture(Workspace workspace, AttentionViewModel model) throws InterruptedException {
        Live.await(workspace, new InsideProbe(model.layer().get(), Live.example(workspace).inputs(), true));
        workspace.pulse();
        return Objects.requireNonNull(model.picture());
    }

    /** Scaled dot-product attention (Vaswani et al. 2017, equation 1), row by row, within 1e-5. */
    @Test
    void everyStepFollowsFromTheOneBefore() throws Exception {
        try (Workspace workspace = Live.workspace(block(true)); AttentionViewModel model = new AttentionViewModel(workspace)) {
            model.active().set(true);
            AttentionPicture now = picture(workspace, model);
            assertEquals(2, now.heads());
            assertEquals(3, model.root().orElseThrow());
            int count = now.keys().count();
            for (int head = 0; head < 2; head++) {
                for (int q = 0; q < count; q++) {
                    List<StepRow> rows = StepRow.of(now, head, q, 1, 3);
                    double sum = 0;
                    for (int k = 0; k <= q; k++) {
                        assertEquals(rows.get(0).values()[k] / Math.sqrt(3), rows.get(1).values()[k], 1e-5);
                        sum += Math.exp(rows.get(1).values()[k]);
                    }
                    double context = 0;
                    for (int k = 0; k < count; k++) {
                        assertEquals(k > q, now.masked(q, k));
                        assertEquals(k > q ? 0 : Math.exp(rows.get(1).values()[k]) / sum, rows.get(2).values()[k], 1e-5);
                        assertEquals(rows.get(2).values()[k] * rows.get(3).values()[k], rows.get(4).values()[k], 1e-9);
                        context += rows.get(4).values()[k];
                    }
                    assertEquals(1, rows.get(2).total(), 1e-5);
                    assertEquals(context, rows.get(4).total(), 1e-5);
                }
            }
            assertEquals((now.weight(0, 1, 0) + now.weight(1, 1, 0)) / 2, now.weight(AttentionPicture.MEAN, 1, 0), 1e-12);
        }
    }

    @Test
    void paddingIsNeitherQueryNorKey() throws Exception {
        try (Workspace workspace = Live.workspace(block(false)); AttentionViewModel model = new AttentionViewModel(workspace)) {
            model.active().set(true);
            AttentionPicture now = picture(workspace, model);
            var example = Live.example(workspace);
            assertTrue(example.length() < example.tokens().size());
            assertEquals(example.tokens().subList(0, example.length()), now.keys().names());
            assertEquals(now.keys(), now.queries());
            assertFalse(now.masked(0, now.keys().count() - 1));
            assertEquals(1, now.sum(0, 0), 1e-5);
        }
    }

    /** The queries of an encoder–decoder are what it wrote itself; the keys what it read. */
    @Test
    void aDecodersQueriesAreItsOwnAnswer() throws Exception {
        Project p = TemplateCatalogue.find("seq2seq-attention").orElseThrow().project();
        Project few = new Project("dates", new DataSource("dates", Settings.of("count", 200, "language", "english", "seed", 1L),
                0.5), p.network(), p.training(), p.canvas());
        try (Workspace workspace = Live.workspace(few); AttentionViewModel model = new AttentionViewModel(workspace)) {
            model.active().set(true);
            AttentionPicture now = picture(workspace, model);
            var example = Live.example(workspace);
            int[] told = Live.await(workspace, new AnswerProbe(example.inputs())).told();
            assertEquals("<start>", now.queries().names().get(0));
            for (int i = 0; i < now.queries().count(); i++) {
                assertEquals(example.schema().decoderVocabulary().get(told[i]).replace(" ", "␣"), now.queries().names().get(i));
            }
            assertEquals(example.length(), now.keys().count());
            assertTrue(model.root().isEmpty(), "Luong's general score is not scaled");
            assertTrue(AttentionFiles.csv(now).lines().count() == 1 + now.queries().count() * now.keys().count());
        }
    }
}
