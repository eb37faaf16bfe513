package org.neurarium.ui.viz.glass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.workspace.Workspace;

/**
 * Every equation that can be reached by clicks is worked out in double precision from weights and neighbours, and is what
 * the network computed in its own way; the numbers as they are written satisfy it to their three figures.
 */
class GlassBoxTest {
    private static final Pattern TERM = Pattern.compile("([+−]?) ?([0-9.e⁻−-]+)·\\(?(−?[0-9.e-]+)\\)?|([+−]) ([0-9.e-]+)(?: \\(R\\))?");

    private static Project chain(LayerNode... between) {
        List<LayerNode> layers = new ArrayList<>(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("words", "embedding", Settings.of("outputDim", 4))));
        layers.addAll(List.of(between));
        layers.add(new LayerNode("out", "output", Settings.EMPTY));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Project("glass", new DataSource("sentences-ko", Settings.of("count", 60, "task", "sentiment", "seed", 1L), 0.5),
                new Network(layers, wires), Training.DEFAULT, CanvasLayout.EMPTY);
    }

    private static LayerNode layer(String kind, boolean resetAfter) {
        Settings s = Settings.of("units", 8);
        if (kind.startsWith("both-")) {
            return new LayerNode("memory", "bidirectional", Settings.of("layer",
                    Settings.of("kind", kind.substring(5), "settings", Settings.of("units", 3))));
        }
        return new LayerNode("memory", kind, kind.equals("gru") ? s.with("resetAfter", resetAfter) : s);
    }

    @ParameterizedTest
    @CsvSource({"lstm,true", "gru,true", "gru,false", "simple-rnn,true", "both-lstm,true", "both-gru,true"})
    void everyGateThatAClickReachesHolds(String kind, boolean resetAfter) {
        try (Workspace workspace = GlassWalk.open(chain(layer(kind, resetAfter)))) {
            Map<Quantity, Equation> seen = GlassWalk.walk(workspace, "out");
            Set<String> names = new HashSet<>();
            seen.keySet().forEach(q -> names.add(q.name()));
            assertTrue(names.contains("hidden") && names.contains(""), names.toString());
            assertEquals(kind.endsWith("lstm"), names.contains("cell"));
            assertEquals(kind.endsWith("gru"), names.contains("reset"));
        }
    }

    @Test
    void attentionWeightsAndNormalisationHold() {
        try (Workspace workspace = GlassWalk.open(chain(new LayerNode("look", "multi-head-attention", Settings.of("numHeads", 2, "keyDim", 3)),
                new LayerNode("even", "layer-normalization", Settings.EMPTY), new LayerNode("last", "gru", Settings.of("units", 2))))) {
            GlassViewModel model = new GlassViewModel(workspace);
            model.active().set(true);
            double sum = 0;
            int keys = (int) workspace.analysis().get().find("words").orElseThrow().output().size(0);
            for (int k = 0; k < keys; k++) {
                model.start(new Quantity("look", "", "weights", 0, k, 2));
                Equation e = GlassWalk.await(workspace, model);
                assertTrue(e.holds(), e.computed() + " is not " + e.value());
                sum += e.value();
            }
            assertEquals(1, sum, 1e-5);
            model.start(Quantity.output("even", 1, 3));
            assertTrue(GlassWalk.await(workspace, model).holds());
            model.close();
        }
    }

    /** Two classes as softmax over two units of a plane, through two dense layers. */
    @Test
    void softmaxAndDenseUnitsHoldUpToTheInput() {
        Project xor = FakeEngine.xor();
        Network network = new Network(xor.network().layers().stream().map(l -> l.id().equals("out")
                ? l.withSettings(Settings.of("units", 2, "activation", "softmax", "loss", "categorical-crossentropy")) : l).toList(),
                xor.network().wires());
        try (Workspace workspace = GlassWalk.open(new Project("xor", xor.data(), network, xor.training(), CanvasLayout.EMPTY))) {
            Map<Quantity, Equation> seen = GlassWalk.walk(workspace, "out");
            assertTrue(seen.keySet().stream().anyMatch(q -> q.name().equals("z")));
            assertEquals(6, seen.keySet().stream().filter(q -> q.node().startsWith("h") && !q.isParameter()).count());
        }
    }

    /** Of eight terms six are written out; with the rest told as one number the line still adds up. */
    @Test
    void aLongSumAddsUpAsWritten() {
        WeightedSum sum = new WeightedSum();
        for (int i = 1; i <= 9; i++) {
            sum.add(i % 2 == 0 ? 0.1 * i : -0.1 * i, 0.25 * i, null);
        }
        sum.bias(0.125, null);
        List<Piece> pieces = sum.pieces((key, arguments) -> "R");
        assertTrue(pieces.get(1).text().startsWith("0.9"), "the largest first: " + pieces);
        assertEquals(sum.sum(), written(String.join("", pieces.stream().map(Piece::text).toList())), 0.02);
    }

    private static double written(String text) {
        double sum = 0;
        Matcher term = TERM.matcher(text);
        while (term.find()) {
            boolean product = term.group(2) != null;
            double size = product ? number(term.group(2)) * number(term.group(3)) : number(term.group(5));
            sum += (product ? term.group(1) : term.group(4)).equals("−") ? -size : size;
        }
        return sum;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }
}
