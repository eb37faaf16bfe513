package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.compile.Nets.layer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.Nets;
import org.neurarium.compile.export.ExportCases.Case;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.image.AugmentSettings;
import org.neurarium.dataset.image.Dice;
import org.neurarium.dataset.image.ImageAugmentation;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;

/** The random changes of pictures in the scripts, against the app's with the same throws of the dice. */
class AugmentationCodeTest {
    /** Single precision there, double here. */
    private static final float SAME = 1e-5f;
    private static final Settings ALL = Settings.of("count", 40, "augmentShift", 2.5, "augmentRotate", 40.0, "augmentNoise", 0.1,
            "cutout", 5, "mixup", 0.4);
    private static final String DRIVER = """
            import contextlib, importlib.util, io, sys
            import numpy as np
            paths = [p for p in open(sys.argv[1], encoding="utf-8").read().split("\\n") if p]
            sys.argv = sys.argv[:1]
            spec = importlib.util.spec_from_file_location("exported", paths[0])
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)

            class Loaded:  # every throw is the same
                def uniform(self, low, high, size): return np.full(size, low + 0.8 * (high - low))
                def standard_normal(self, size): return np.full(size, 0.5)
                def integers(self, bound, size): return np.full(size, bound // 3)

            x = (0.5 + 0.5 * np.sin(np.arange(2 * 28 * 28))).astype("float32").reshape(2, 28, 28, 1)
            print(*module.augmented(x, Loaded()).reshape(-1).tolist())
            with contextlib.redirect_stdout(io.StringIO()) as said:
                module.main()
            print(said.getvalue().split("epoch 1 loss ")[1].split()[0])
            """;

    @TempDir
    Path folder;

    private static Case lenet(Settings data) throws Exception {
        Project project = Nets.chain(layer("in", "input"), layer("c", "conv2d", "filters", 3, "kernelSize", List.of(5L, 5L)),
                layer("flat", "flatten"), layer("out", "output"));
        project = project.withData(new DataSource("digits", data, 0.25)).withTraining(project.training().withEpochs(1));
        return new Case(project, DatasetCatalogue.get("digits").load(data).schema());
    }

    @Test
    void picturesChangeAsInTheApp() throws Exception {
        Path file = Files.writeString(folder.resolve("script.py"), CodeExportTest.code("pytorch", lenet(ALL)));
        String[] lines = ExportedPrograms.python(folder, "torch", DRIVER, List.of(file.toString())).strip().split("\n");
        float[] found = new float[2 * 784];
        String[] numbers = lines[0].split(" ");
        assertEquals(found.length, numbers.length);
        for (int i = 0; i < found.length; i++) {
            found[i] = Float.parseFloat(numbers[i]);
        }
        float[] expected = new float[found.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) (0.5 + 0.5 * Math.sin(i));
        }
        float[] before = expected.clone();
        new ImageAugmentation(new AugmentSettings(2.5, 40, 0.1, 5, 0), (seed, stream) -> new Same()).apply(expected,
                Shape.of(28, 28, 1), new float[0], 0, 2, 1);
        assertArrayEquals(expected, found, SAME);
        assertFalse(Arrays.equals(before, expected));
        double loss = Double.parseDouble(lines[1]);
        assertTrue(loss > 0 && Double.isFinite(loss), "an epoch of mixtures: " + loss);
    }

    /** Every throw is the same. */
    private static final class Same implements Dice {
        @Override
        public double uniform() {
            return 0.8;
        }

        @Override
        public double uniform(double low, double high) {
            return low + 0.8 * (high - low);
        }

        @Override
        public double gaussian() {
            return 0.5;
        }

        @Override
        public int below(int bound) {
            return bound / 3;
        }
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws Exception {
        String keras = CodeExportTest.code("keras", lenet(ALL));
        assertTrue(keras.contains("model.fit(Batches(x[train], targets[train]), epochs=EPOCHS"), keras);
        assertTrue(keras.contains("loss=\"categorical_crossentropy\"") && keras.contains("targets = np.eye(10)[y]"), keras);
        String shifted = CodeExportTest.code("keras", lenet(Settings.of("count", 40, "augmentShift", 2.0)));
        assertTrue(shifted.contains("SHIFT = 2  # pixels, at most"), shifted);
        assertFalse(shifted.contains("ROTATE") || shifted.contains("CUTOUT") || shifted.contains("MIXUP") || shifted.contains("NOISE"), shifted);
        assertTrue(shifted.contains("loss=\"sparse_categorical_crossentropy\""), shifted);
        String plain = CodeExportTest.code("keras", lenet(Settings.of("count", 40)));
        assertFalse(plain.contains("augmented") || plain.contains("Batches"), plain);
        assertTrue(CodeExportTest.code("dl4j", lenet(ALL)).contains("Left out: the random changes of pictures"));
    }
}
