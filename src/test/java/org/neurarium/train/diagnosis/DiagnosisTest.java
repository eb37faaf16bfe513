package org.neurarium.train.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/** Each rule on numbers written by hand: just over its bound it speaks, just under it is silent. */
class DiagnosisTest {
    private static final Course NO_COURSE = new Course(new double[0], new float[0], new float[0], Double.NaN);
    private static final Project PROJECT = project("dense", "sigmoid");

    private static Project project(String kind, String activation) {
        List<LayerNode> layers = new ArrayList<>(List.of(new LayerNode("in", "input", Settings.EMPTY)));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            layers.add(new LayerNode("h" + i, kind, Settings.of("units", 8 + i, "activation", activation)));
            wires.add(new Wire(i == 1 ? "in" : "h" + (i - 1), "h" + i));
        }
        layers.add(new LayerNode("out", "output", Settings.EMPTY));
        wires.add(new Wire("h4", "out"));
        return new Project("p", new DataSource("circle", Settings.EMPTY, 0.5), new Network(layers, wires), Training.DEFAULT,
                CanvasLayout.EMPTY);
    }

    private static Vitals.Layer layer(String node, double gradient) {
        return new Vitals.Layer(node, gradient, 1e-3, 8, -1, -1, 0, Double.NaN);
    }

    private static Vitals gradients(double... sizes) {
        String[] names = {"h1", "h2", "h3", "h4", "out"};
        return new Vitals(IntStream.range(0, sizes.length).mapToObj(i -> layer(names[i], sizes[i])).toList());
    }

    private static List<Finding> of(Project project, Course course, boolean over, Vitals... vitals) {
        return Diagnosis.of(new Observations(project, null, Arrays.asList(vitals), course, over));
    }

    private static List<String> rules(List<Finding> found) {
        return found.stream().map(Finding::rule).toList();
    }

    private static List<String> rules(Vitals... vitals) {
        return rules(of(PROJECT, NO_COURSE, false, vitals));
    }

    @Test
    void aGradientThatFadesOverThreeReadingsVanishes() {
        Vitals faded = gradients(9e-4, 1e-2, 1e-1, 0.5, 1);
        assertEquals(List.of("vanishing"), rules(faded, faded, faded));
        assertEquals(List.of(), rules(faded, faded), "two readings are too few");
        assertEquals(List.of(), rules(faded, gradients(1.1e-3, 1, 1, 1, 1), faded), "one reading above 1e-3");
        assertEquals(List.of("vanishing"), rules(of(PROJECT, NO_COURSE, true, faded)), "at the end one reading counts");
        assertEquals(List.of(), rules(gradients(1e-9, 1, 1), gradients(1e-9, 1, 1), gradients(1e-9, 1, 1)), "not deep");
        assertEquals(List.of(), rules(of(PROJECT, NO_COURSE, true, gradients(0, 0, 0, 0, 1e-8))), "all has been learned");
    }

    @Test
    void theVanishingHintNamesLayersAndFactor() {
        Vitals faded = gradients(2e-4, 1e-2, 1e-1, 0.5, 1);
        Problem problem = of(PROJECT, NO_COURSE, true, faded).get(0).problem();
        assertEquals("h1", problem.node());
        assertEquals(List.of("h1", "out", "5000"), problem.arguments());
        Project mended = problem.fixes().get(0).edit().apply(PROJECT);
        for (String node : List.of("h1", "h2", "h3", "h4")) {
            Settings s = mended.network().find(node).orElseThrow().settings();
            assertEquals("relu he-normal", s.text("activation", "") + " " + s.text("kernelInitializer", ""));
        }
        Project normalised = problem.fixes().get(1).edit().apply(PROJECT);
        assertEquals(4, normalised.network().layers().stream().filter(l -> l.kind().equals("batch-normalization")).count());
        assertEquals("batch-normalization", normalised.network().into("h2").get(0).from());
    }

    @Test
    void aSimpleRnnWhoseFirstStepGetsNothingVanishesInTime() {
        Project rnn = project("simple-rnn", "tanh");
        Vitals fading = new Vitals(List.of(new Vitals.Layer("h1", 1, 1e-3, 8, -1, -1, 60, 9e-5)));
        Vitals reaching = new Vitals(List.of(new Vitals.Layer("h1", 1, 1e-3, 8, -1, -1, 60, 1.1e-4)));
        List<Finding> found = of(rnn, NO_COURSE, false, fading, fading, fading);
        assertEquals(List.of("vanishing-in-time"), rules(found));
        assertEquals(List.of("h1", 60, "9e-5"), found.get(0).problem().arguments());
        assertEquals("lstm", found.get(0).problem().fixes().get(0).edit().apply(rnn).network().find("h1").orElseThrow().kind());
        assertEquals(List.of(), rules(of(rnn, NO_COURSE, false, fading, reaching, fading)));
    }

    @Test
    void updatesLargerThanAThirdOfTheWeightsExplode() {
        Vitals leaping = new Vitals(List.of(new Vitals.Layer("h1", 1, 0.31, 8, -1, -1, 0, Double.NaN), layer("out", 1)));
        Vitals calm = new Vitals(List.of(new Vitals.Layer("h1", 1, 0.29, 8, -1, -1, 0, Double.NaN), layer("out", 1)));
        List<Finding> found = of(PROJECT, NO_COURSE, false, leaping, leaping, leaping);
        assertEquals(List.of("exploding"), rules(found));
        assertEquals(List.of("h1", "31"), found.get(0).problem().arguments());
        assertEquals(0.003, found.get(0).problem().fixes().get(0).edit().apply(PROJECT).training().learningRate(), 1e-12);
        assertEquals(1.0, found.get(0).problem().fixes().get(1).edit().apply(PROJECT).training().clipNorm());
        assertEquals(List.of(), rules(leaping, calm, leaping));
        assertEquals(List.of("exploding"), rules(of(PROJECT, NO_COURSE, true, gradients(1001, 1, 1, 1, 1))));
        assertEquals(List.of(), rules(of(PROJECT, NO_COURSE, true, gradients(999, 1, 1, 1, 1))));
    }

    @Test
    void deadUnitsAreTheCauseOfAGradientThatVanishes() {
        Project relu = project("dense", "relu");
        Vitals dead = new Vitals(List.of(layer("h1", 1e-9), new Vitals.Layer("h2", 1, 1e-3, 8, 5, -1, 0, Double.NaN),
                layer("h3", 1), layer("out", 1)));
        List<Finding> found = of(relu, NO_COURSE, false, dead, dead, dead);
        assertEquals(List.of("dead-units"), rules(found));
        assertEquals(List.of("h2", 5, 8), found.get(0).problem().arguments());
        assertEquals("leaky-relu", found.get(0).problem().fixes().get(0).edit().apply(relu).network().find("h2").orElseThrow()
                .settings().text("activation", ""));
        Vitals half = new Vitals(List.of(new Vitals.Layer("h2", 1, 1e-3, 8, 4, -1, 0, Double.NaN)));
        assertEquals(List.of(), rules(of(relu, NO_COURSE, false, dead, half, dead)), "half is not more than half");
    }

    @Test
    void saturationIsTheFaultOnlyOfWhatHasLearnedLittle() {
        Vitals flat = new Vitals(List.of(new Vitals.Layer("h1", 1, 1e-3, 8, -1, 5, 0, Double.NaN)));
        LearningPart even = part(new double[] {0}, new double[] {1}, 50, 50);
        Course little = new Course(new double[0], new float[0], new float[0], 0.74);
        Course much = new Course(new double[0], new float[0], new float[0], 0.76);
        List<Vitals> three = List.of(flat, flat, flat);
        assertEquals(List.of("saturation"), rules(Diagnosis.of(new Observations(PROJECT, even, three, little, false))));
        assertEquals(List.of(), rules(Diagnosis.of(new Observations(PROJECT, even, three, much, false))));
        Course regression = new Course(new double[0], new float[0], new float[] {1f, 0.51f}, Double.NaN);
        Course learned = new Course(new double[0], new float[0], new float[] {1f, 0.49f}, Double.NaN);
        assertEquals(List.of("saturation"), rules(of(PROJECT, regression, false, flat, flat, flat)));
        assertEquals(List.of(), rules(of(PROJECT, learned, false, flat, flat, flat)));
    }

    private static Course course(int epochs, int best, double last, boolean stillFalling) {
        float[] held = new float[epochs];
        float[] learned = new float[epochs];
        for (int i = 0; i < epochs; i++) {
            held[i] = (float) (i <= best ? 1 - 0.5 * i / best : 0.5 + (last - 0.5) * Math.min(1.0, (i - best) / (epochs - 3.0 - best)));
            learned[i] = (float) (stillFalling || i <= best ? Math.exp(-0.1 * i) : Math.exp(-0.1 * best));
        }
        return new Course(IntStream.rangeClosed(1, epochs).asDoubleStream().toArray(), held, learned, Double.NaN);
    }

    @Test
    void aRisingValidationLossWhileTheOtherFallsIsOverfitting() {
        List<Finding> found = of(PROJECT, course(60, 29, 0.61, true), false);
        assertEquals(List.of("overfitting"), rules(found));
        assertEquals(List.of("0.5", 30L, "0.61"), found.get(0).problem().arguments());
        Training stopping = found.get(0).problem().fixes().get(0).edit().apply(PROJECT).training();
        assertTrue(stopping.stop().patience() > 0 && stopping.stop().restoreBest());
        assertEquals(List.of(), rules(of(PROJECT, course(60, 29, 0.59, true), false)), "less than 1.2 times the best");
        assertEquals(List.of(), rules(of(PROJECT, course(60, 29, 0.7, false), false)), "the training loss rests");
        assertEquals(List.of(), rules(of(PROJECT, course(60, 52, 0.7, true), false)), "the best is 7 epochs old");
        assertEquals(List.of(), rules(of(PROJECT, course(100, 85, 0.7, true), false)), "less than a fifth of all epochs");
    }

    @Test
    void aSmallLossMayDouble() {
        Course course = course(60, 29, 0.61, true);
        float[] held = course.validationLoss().clone();
        held[0] = 100; // beside the first value the rise is nothing
        assertEquals(List.of(), rules(of(PROJECT, new Course(course.epochs(), held, course.trainLoss(), Double.NaN), false)));
    }

    private static LearningPart part(double[] mean, double[] deviation, int... counts) {
        List<String> names = IntStream.range(0, mean.length).mapToObj(i -> "f" + i).toList();
        List<String> classes = IntStream.range(0, counts.length).mapToObj(i -> "c" + i).toList();
        return new LearningPart(names, mean, deviation, new boolean[mean.length], classes, counts, false);
    }

    private static List<Finding> of(Project project, LearningPart part) {
        return Diagnosis.of(new Observations(project, part, List.of(), NO_COURSE, false));
    }

    @Test
    void inputsThatAreLargeOrUnlikeAreNamed() {
        assertEquals(List.of("unscaled-inputs"), rules(of(PROJECT, part(new double[] {0, -21}, new double[] {1, 1}))));
        Problem large = of(PROJECT, part(new double[] {0, 3}, new double[] {1, 250})).get(0).problem();
        assertEquals(List.of("f1", "3", "250"), large.arguments());
        assertEquals(List.of(), of(PROJECT, part(new double[] {19, -19}, new double[] {1, 1})));
        Problem unlike = of(PROJECT, part(new double[] {0, 0, 0}, new double[] {5.1, 0, 0.1})).get(0).problem();
        assertEquals(List.of("f0", "5.1", "f2", "0.1"), unlike.arguments());
        assertEquals(List.of(), of(PROJECT, part(new double[] {0, 0}, new double[] {4.9, 0.1})));
        Project csv = PROJECT.withData(new DataSource("csv", Settings.of("normalize", "none"), 0.2));
        Fix own = of(csv, part(new double[] {99}, new double[] {1})).get(0).problem().fixes().get(0);
        assertEquals("standardize", own.edit().apply(csv).data().settings().text("normalize", ""));
        Fix layer = large.fixes().get(0);
        assertEquals(2, layer.edit().apply(PROJECT).network().wires().stream().filter(w -> (w.from() + w.to()).contains("batch")).count());
    }

    @Test
    void aClassThatFillsTheExamplesIsNamed() {
        Problem problem = of(PROJECT, part(new double[] {0}, new double[] {1}, 9, 81)).get(0).problem();
        assertEquals(List.of("c1", 90L), problem.arguments());
        Project balanced = problem.fixes().get(0).edit().apply(PROJECT);
        assertTrue(balanced.training().balanced());
        assertEquals(List.of(), of(balanced, part(new double[] {0}, new double[] {1}, 9, 81)));
        assertEquals(List.of(), of(PROJECT, part(new double[] {0}, new double[] {1}, 20, 80)), "80 % is not more");
        int[] ten = IntStream.range(0, 10).map(i -> i == 4 ? 41 : 6).toArray();
        ten[0] += 5;
        assertEquals(List.of("imbalance"), rules(of(PROJECT, part(new double[] {0}, new double[] {1}, ten))), "41 % of ten classes");
    }

    @Test
    void everyHintHasARemedyThatChangesTheProject() {
        Vitals all = new Vitals(List.of(new Vitals.Layer("h1", 1e-9, 0.5, 8, -1, -1, 0, Double.NaN), layer("h2", 1), layer("h3", 1),
                layer("h4", 1)));
        List<Finding> found = of(PROJECT, course(60, 29, 0.9, true), false, all, all, all);
        assertEquals(List.of("vanishing", "exploding", "overfitting"), rules(found));
        for (Finding finding : found) {
            assertEquals(Problem.Severity.HINT, finding.problem().severity());
            assertFalse(finding.problem().fixes().isEmpty());
            finding.problem().fixes().forEach(f -> assertFalse(PROJECT.equals(f.edit().apply(PROJECT)), finding.rule()));
        }
    }
}
