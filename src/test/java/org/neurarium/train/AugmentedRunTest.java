package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Shape;

/** Where augmentation stands in training: on the batches that are learned from, and nowhere else. */
class AugmentedRunTest {
    private final PlainStepper plain = new PlainStepper(5, 0.9, 2, 4, 1);
    private final List<float[]> seen = new ArrayList<>();
    private final List<Long> seeds = new ArrayList<>();
    private final Material material = LoopRig.material(20, 10, 3);

    /** Adds 16 to every feature. */
    private final Augmentation marked = (features, shape, targets, width, count, seed) -> {
        seeds.add(seed);
        for (int i = 0; i < count * shape.count(); i++) {
            features[i] += 16;
        }
    };

    @Test
    void batchesAreChangedFreshEveryEpochAndTheExamplesAreNot() {
        float[] untouched = material.train().features().clone();
        Run run = run(material.train().changedBy(marked, Shape.of(1, 2, 1)));
        for (int i = 0; i < 6; i++) { // two epochs of three batches
            run.step();
        }
        assertArrayEquals(untouched, material.train().features());
        assertEquals(6, seeds.stream().distinct().count(), "every batch has its own seed");
        assertEquals(40, seen.stream().mapToInt(b -> b.length / 2).sum());
        for (float[] batch : seen) {
            for (float feature : batch) {
                assertTrue(feature >= 15 && feature <= 17, "changed once: " + feature);
            }
        }
    }

    @Test
    void withoutAugmentationBatchesAreTheExamplesThemselves() {
        run(material.train()).step();
        float first = seen.get(0)[0];
        assertEquals(1, java.util.stream.IntStream.range(0, 20)
                .filter(i -> material.train().features()[2 * i] == first).count());
    }

    /** Going back and repeating an update sees the same changed images. */
    @Test
    void replaySeesTheSameBatches() {
        Run run = run(material.train().changedBy(marked, Shape.of(1, 2, 1)));
        Snapshot start = run.snapshot();
        for (int i = 0; i < 5; i++) {
            run.step();
        }
        float[] parameters = run.snapshot().parameters();
        List<float[]> first = List.copyOf(seen);
        seen.clear();
        run.replay(start, 5, () -> { }, () -> false);
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(first.get(i), seen.get(i));
        }
        assertEquals(seeds.subList(0, 5), seeds.subList(5, 10));
        assertArrayEquals(parameters, run.snapshot().parameters());
    }

    @Test
    void anotherSeedChangesOtherwise() {
        run(material.train().changedBy(marked, Shape.of(1, 2, 1))).step();
        new Run(recorder(), material.train().changedBy(marked, Shape.of(1, 2, 1)), (base, i, e) -> base, 0.1, 7, 4).step();
        assertNotEquals(seeds.get(0), seeds.get(1));
    }

    /** The recipe's settings reach the training part, and it alone; of other examples too. */
    @Test
    void theRecipeAugmentsTheTrainingPartOnly() {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("flat", "flatten", Settings.EMPTY), new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "flat"), new Wire("flat", "out")));
        for (boolean augmented : new boolean[] {false, true}) {
            Settings settings = Settings.of("count", 40);
            DataSource data = new DataSource("digits", augmented ? settings.with("mixup", 0.2) : settings, 0.5);
            Project project = new Project("test", data, network, Training.DEFAULT, CanvasLayout.EMPTY);
            Prepared ready = ((ThreadedSession.Preparation.Done) new Preparer(project, null, true).get()).prepared();
            Material other = ready.maker().make(ready.material().split().train()).orElseThrow();
            for (Material each : List.of(ready.material(), other)) {
                assertEquals(!augmented, each.train().change().augmentation().isNone());
                assertEquals(LearningSet.Change.NONE, each.validation().change());
            }
        }
    }

    private Run run(LearningSet set) {
        return new Run(recorder(), set, (base, iteration, epoch) -> base, 0.1, 7, 3);
    }

    /** A stepper that keeps what it is given. */
    private Stepper recorder() {
        return (Stepper) Proxy.newProxyInstance(Stepper.class.getClassLoader(), new Class<?>[] {Stepper.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("step")) {
                        Batch batch = (Batch) arguments[0];
                        seen.add(Arrays.copyOf(batch.features, batch.count * 2));
                    }
                    return method.invoke(plain, arguments);
                });
    }
}
