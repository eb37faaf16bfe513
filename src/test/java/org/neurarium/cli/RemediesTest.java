package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.diagnosis.Finding;

/** Every remedy is offered to a network that has the fault, and none to networks that are well. */
@Tag("slow")
class RemediesTest {
    private static final Set<SessionState> OVER = Set.of(SessionState.DONE, SessionState.FAILED);

    private static List<Finding> train(Project project) throws InterruptedException {
        Opening opening = Sessions.open(project, null, Sessions.Options.EVERY_EPOCH);
        try (TrainingSession session = ((Opening.Ready) opening).session()) {
            RunHints hints = new RunHints(session);
            session.play();
            TrainingFrame frame = session.latest();
            while (!OVER.contains(frame.state())) {
                session.await(f -> OVER.contains(f.state()), Duration.ofMillis(50));
                frame = session.latest();
                hints.look(frame);
            }
            return hints.atEnd(frame);
        }
    }

    private static Set<String> rules(Project project) throws InterruptedException {
        return train(project).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0} is well")
    @CsvSource({"xor,200,0", "circle,200,0", "spiral,300,0", "moons,200,0", "regression,300,0", "sine-forecast,5,0",
        "lenet,1,4000", "sentiment-en-lstm,2,2000", "sentiment-ko-gru,2,2000", "delayed-recall-lstm,1,1500",
        "transformer-classifier,2,2000", "sentiment-en-cnn,2,2000", "seq2seq-attention,1,1000"})
    void nothingIsSaidOfAHealthyTemplate(String template, int epochs, int count) throws Exception {
        Project project = TemplateCatalogue.find(template).orElseThrow().project();
        Project shortened = project.withTraining(project.training().withEpochs(epochs));
        Project chosen = count == 0 ? shortened
                : shortened.withData(shortened.data().withSettings(shortened.data().settings().with("count", (long) count)));
        assertEquals(Set.of(), rules(chosen));
    }

    private static Network dense(Settings hidden, int depth, Settings output) {
        List<LayerNode> layers = new ArrayList<>(List.of(new LayerNode("in", "input", Settings.EMPTY)));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i <= depth; i++) {
            layers.add(new LayerNode("h" + i, "dense", hidden));
            wires.add(new Wire(i == 1 ? "in" : "h" + (i - 1), "h" + i));
        }
        layers.add(new LayerNode("out", "output", output));
        wires.add(new Wire("h" + depth, "out"));
        return new Network(layers, wires);
    }

    private static Project project(String data, Settings recipe, Network network, String optimizer, double rate, int epochs) {
        return new Project("faulty", new DataSource(data, recipe, 0.5), network, Training.DEFAULT.withEpochs(epochs)
                .withOptimizer(new Choice(optimizer, Settings.of("learningRate", rate))), CanvasLayout.EMPTY);
    }

    private static Project circle(Network network, String optimizer, double rate, int epochs) {
        return project("circle", Settings.of("points", 200), network, optimizer, rate, epochs);
    }

    private static void offers(String rule, Project project) throws InterruptedException {
        List<Finding> found = train(project);
        Finding finding = found.stream().filter(f -> f.rule().equals(rule)).findFirst().orElse(null);
        assertTrue(finding != null, () -> rule + " not among " + found.stream().map(Finding::rule).toList());
        assertTrue(finding.problem().fixes().stream().anyMatch(f -> !project.equals(f.edit().apply(project))));
    }

    @Test
    void vanishingGradient() throws Exception {
        offers("vanishing", circle(dense(Settings.of("units", 8, "activation", "sigmoid"), 8, Settings.EMPTY), "sgd", 0.03, 60));
    }

    @Test
    void vanishingInTime() throws Exception {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("memory", "simple-rnn", Settings.of("units", 16, "recurrentInitializer", "normal")),
                new LayerNode("out", "output", Settings.EMPTY)), List.of(new Wire("in", "memory"), new Wire("memory", "out")));
        offers("vanishing-in-time", project("delayed-recall", Settings.of("count", 400, "lag", 40), network, "adam", 0.001, 3));
    }

    @Test
    void explodingUpdates() throws Exception {
        Project bold = project("wave", Settings.EMPTY, dense(Settings.of("units", 8, "activation", "tanh"), 2, Settings.EMPTY),
                "sgd", 3, 60);
        offers("exploding", bold.withTraining(bold.training().withClipping(2.0, null)));
    }

    @Test
    void deadUnits() throws Exception {
        offers("dead-units", circle(dense(Settings.of("units", 16, "activation", "relu"), 2, Settings.EMPTY), "adam", 0.5, 300));
    }

    @Test
    void saturatedUnits(@TempDir Path folder) throws Exception {
        offers("saturation", table(folder, 1000, 0.5, dense(Settings.of("units", 8, "activation", "tanh"), 1, Settings.EMPTY)));
    }

    @Test
    void overfitting() throws Exception {
        offers("overfitting", project("moons", Settings.of("points", 60, "noise", 0.4),
                dense(Settings.of("units", 32, "activation", "relu"), 2, Settings.EMPTY), "adam", 0.01, 300));
    }

    @Test
    void unscaledInputs(@TempDir Path folder) throws Exception {
        offers("unscaled-inputs", table(folder, 500, 0.5, dense(Settings.of("units", 8, "activation", "relu"), 1, Settings.EMPTY)));
    }

    @Test
    void classesOfUnlikeSize(@TempDir Path folder) throws Exception {
        offers("imbalance", table(folder, 1, 0.93, dense(Settings.of("units", 8, "activation", "tanh"), 1, Settings.EMPTY)));
    }

    @Test
    void lossThatDoesNotFitTheOutput() throws Exception {
        offers("squared-saturates", circle(dense(Settings.of("units", 4), 1, Settings.of("activation", "sigmoid",
                "loss", "mean-squared-error")), "adam", 0.01, 3));
    }

    @Test
    void linearLayersInARow() throws Exception {
        offers("stacked-linear", circle(dense(Settings.of("units", 4, "activation", "identity"), 2, Settings.EMPTY), "adam", 0.01, 3));
    }

    @Test
    void divergence() throws Exception {
        offers("divergence", project("wave", Settings.EMPTY, dense(Settings.of("units", 8, "activation", "relu"), 2, Settings.EMPTY),
                "sgd", 100, 20));
    }

    /** Two features of this size that mean nothing, and two classes of which one has this share. */
    private static Project table(Path folder, double size, double share, Network network) throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("a,b,kind\n");
        for (int i = 0; i < 300; i++) {
            text.append(size * random.nextGaussian()).append(',').append(size * random.nextGaussian()).append(',')
                    .append(random.nextDouble() < share ? "usual" : "rare").append('\n');
        }
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        return project("csv", Settings.of("path", file.toString(), "normalize", "none"), network, "sgd", 0.01, 30);
    }
}
