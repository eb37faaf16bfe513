package org.neurarium.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.lab.stage.LabPane;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The figures that labs name for texts, against what is worked out here by the laws alone. */
@ExtendWith(ApplicationExtension.class)
class LabFiguresTest {
    /** Labs write four decimals. */
    private static final double ROUNDED = 6e-5;

    private Theme theme;
    private LabPane lab;

    @Start
    void start(Stage stage) {
        theme = new Theme(ThemeChoice.LIGHT);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
    }

    @Test
    void convolutionSaysTheNumberOfItsStepAndItsSize() {
        open("convolution", Map.of());
        int[][] image = {{1, 1, 1, 0, 0}, {0, 1, 1, 1, 0}, {0, 0, 1, 1, 1}, {0, 0, 1, 1, 0}, {0, 1, 1, 0, 0}};
        int[][] kernel = {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}};
        follows("number", step -> {
            int sum = 0;
            for (int m = 0; m < 9; m++) {
                sum += image[step / 3 + m / 3][step % 3 + m % 3] * kernel[m / 3][m % 3];
            }
            return sum;
        });
        set(Map.of("padding", "1", "stride", "2"));
        assertEquals(Math.floor((5 - 3 + 2) / 2.0) + 1, number("rows"));
        set(Map.of("example", "diagonal", "image-size", "2"));
        assertEquals("–", figure("number"), "the kernel is larger than the image");
    }

    @Test
    void poolingSaysTheMeanOfItsWindow() {
        open("pooling", Map.of("kind", "average"));
        double[][] image = {{1, 1, 2, 4}, {5, 6, 7, 8}, {3, 2, 1, 0}, {1, 2, 3, 4}};
        follows("number", step -> {
            int i = step / 2 * 2;
            int j = step % 2 * 2;
            return (image[i][j] + image[i][j + 1] + image[i + 1][j] + image[i + 1][j + 1]) / 4;
        });
    }

    @Test
    void thePerceptronSaysWeightsSumAndErrors() {
        open("perceptron", Map.of("gate", "or", "rate", "0.5"));
        double[] w = {0, 0, 0};
        int[][] rows = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}};
        for (int step = 0; step <= 20; step++) {
            to(step);
            int[] row = rows[step % 4];
            double sum = w[0] * row[0] + w[1] * row[1] + w[2];
            int wrong = 0;
            for (int[] each : rows) {
                wrong += (w[0] * each[0] + w[1] * each[1] + w[2] >= 0 ? 1 : 0) == each[2] ? 0 : 1;
            }
            assertEquals(sum, number("sum"), ROUNDED, "step " + step);
            assertEquals(wrong, number("wrong"), "step " + step);
            assertEquals(w[0], number("w1"), ROUNDED);
            assertEquals(w[2], number("b"), ROUNDED);
            double error = row[2] - (sum >= 0 ? 1 : 0);
            w[0] += 0.5 * error * row[0];
            w[1] += 0.5 * error * row[1];
            w[2] += 0.5 * error;
        }
    }

    @Test
    void anActivationSaysValueAndSlope() {
        open("activation", Map.of("function", "sigmoid"));
        for (int step : List.of(0, 20, 40)) {
            to(step);
            double x = number("x");
            double value = 1 / (1 + Math.exp(-x));
            double h = 1e-5;
            assertEquals(value, number("value"), ROUNDED);
            assertEquals((1 / (1 + Math.exp(-x - h)) - 1 / (1 + Math.exp(-x + h))) / (2 * h), number("slope"), ROUNDED);
            assertEquals(Math.pow(value * (1 - value), 10), number("layers"), ROUNDED, "ten layers in a row");
        }
    }

    @Test
    void lagsSayThePowerOfTheRadiusAndTheClippedNorm() {
        open("lags", Map.of("radius", "0.9", "threshold", "0.5"));
        follows("norm", lag -> Math.pow(0.9, lag));
        assertEquals(Math.min(0.5, number("total")), number("clipped"), ROUNDED);
    }

    @Test
    void aScheduleSaysItsRate() {
        open("schedule", Map.of("kind", "linear", "base", "0.5", "per-epoch", "10", "epochs", "20"));
        follows("rate", t -> 0.5 * (1 - t / 200.0));
        set(Map.of("kind", "inverse-square-root"));
        follows("rate", t -> 0.5 / Math.sqrt(t + 1));
    }

    @Test
    void descentSaysWhereItIs() {
        open("descent", Map.of("surface", "parabola", "rate-right", "0.3"));
        double factor = 1 - 2 * 0.3;
        follows("x", t -> -2 * Math.pow(factor, t));
        follows("loss", t -> 4 * Math.pow(factor, 2 * t));
        follows("slope", t -> -4 * Math.pow(factor, t));
    }

    @Test
    void countsFollowTheirFormulas() {
        open("batch", Map.of("examples", "1000", "size", "300"));
        assertEquals(4, number("iterations"));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
        open("costs", Map.of("n", "50", "d", "30", "k", "3", "r", "5"));
        // Vaswani et al. 2017, section 4, kernels contiguous: multiply-adds of a layer → steps one after the other, longest path.
        Map<Double, List<Double>> laws = Map.of(2.0 * 50 * 50 * 30, List.of(1.0, 1.0), 2.0 * 5 * 50 * 30, List.of(1.0, 50 / 5.0),
                50.0 * 30 * 30, List.of(50.0, 50.0), 3.0 * 50 * 30 * 30, List.of(1.0, Math.ceil(49 / 2.0)));
        for (int step = 0; step <= lab.head().last().get(); step++) {
            to(step);
            assertEquals(laws.get(number("adds")), List.of(number("sequential"), number("path")), step + ": " + figure("adds"));
        }
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
        open("parameters", Map.of("height", "1000", "width", "1000", "channels", "1", "units", "1000000", "filter", "2", "maps", "100"));
        to(0);
        assertEquals(1e12, number("weights"));
        to(lab.head().last().get());
        assertEquals(400, number("weights"));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.close());
        open("positions", Map.of("positions", "50", "size", "16", "column", "4"));
        follows("value", p -> Math.cos(p / Math.pow(10_000, 2 / 16.0)));
    }

    private void follows(String figure, IntToDoubleFunction law) {
        for (int step = 0; step <= lab.head().last().get(); step++) {
            to(step);
            double wanted = law.applyAsDouble(step);
            assertEquals(wanted, number(figure), Math.max(ROUNDED, Math.abs(wanted) * 5e-3 * (Math.abs(wanted) < 1e-3 ? 1 : 0)), figure + " at step " + step);
        }
    }

    private void to(int step) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.head().to(step));
    }

    private double number(String name) {
        return Double.parseDouble(figure(name).replace('−', '-').replace(",", ""));
    }

    private String figure(String name) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab.figure(name).orElseThrow(() -> new AssertionError(name + " of " + lab.figures())));
    }

    private void open(String id, Map<String, String> settings) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lab = LabCatalogue.make(id, new Texts(Language.ENGLISH), theme).orElseThrow());
        set(settings);
    }

    private void set(Map<String, String> settings) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (Map.Entry<String, String> each : settings.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
                lab.set(Map.of(each.getKey(), each.getValue()));
            }
            return lab;
        });
    }
}
