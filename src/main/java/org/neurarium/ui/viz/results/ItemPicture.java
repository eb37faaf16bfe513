package org.neurarium.ui.viz.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.ExampleInput;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.Ticks;

/** An example in small: an image as an image, a text as its tokens, numbers with their names. */
final class ItemPicture {
    private static final int MOST_NUMBERS = 6;

    private ItemPicture() {
    }

    /** Of images {@code [height, width]} or {@code [height, width, 1 or 3]}, values from 0 to 1 or to 255. */
    static Optional<WritableImage> of(ExampleInput example, Palette palette) {
        Shape shape = example.schema().shape();
        int channels = shape.rank() == 3 ? shape.size(2) : 1;
        if (shape.rank() != 3 || channels != 1 && channels != 3) {
            return Optional.empty();
        }
        float[] values = example.featuresOnly();
        float most = 1;
        for (float value : values) {
            most = Math.max(most, value);
        }
        float top = most > 1.5f ? 255 : 1;
        HeatImage image = new HeatImage(shape.size(1), shape.size(0));
        int paper = Palette.argb(palette.get("surface"));
        int ink = Palette.argb(palette.get("text"));
        image.paint(i -> channels == 1 ? between(paper, ink, values[i] / top)
                : 0xff000000 | level(values[3 * i] / top) << 16 | level(values[3 * i + 1] / top) << 8 | level(values[3 * i + 2] / top));
        return Optional.of(image.image());
    }

    /**
     * What can be read of it; empty for an image. A step's token stands in brackets where there are several answers.
     *
     * @param names of its features
     */
    static String words(ExampleInput example, int step, List<String> names) {
        List<String> tokens = example.tokens();
        if (!tokens.isEmpty()) {
            List<String> shown = new ArrayList<>(tokens.subList(0, Math.min(tokens.size(), example.length())));
            if (example.schema().answers() > 1 && step < shown.size()) {
                shown.set(step, "[" + shown.get(step) + "]");
            }
            return String.join(" ", shown);
        }
        if (example.schema().shape().rank() != 1) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_NUMBERS, example.features()); i++) {
            parts.add((i < names.size() ? names.get(i) : "x" + (i + 1)) + " " + Ticks.figure(example.values()[i], 3));
        }
        return String.join(", ", parts) + (example.features() > MOST_NUMBERS ? " …" : "");
    }

    private static int between(int from, int to, double share) {
        double t = Math.max(0, Math.min(1, share));
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            mixed = mixed << 8 | (int) Math.round(a + t * (b - a));
        }
        return mixed;
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(255 * value)));
    }
}
