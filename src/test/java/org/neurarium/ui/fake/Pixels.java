package org.neurarium.ui.fake;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.testfx.util.WaitForAsyncUtils;

/** What is really drawn of a node. */
public final class Pixels {
    private Pixels() {
    }

    /** How many pixels show exactly this opaque colour. */
    public static int count(Node node, int argb) {
        int[] all = of(node);
        int count = 0;
        for (int pixel : all) {
            count += pixel == argb ? 1 : 0;
        }
        return count;
    }

    /** How many different colours there are. */
    public static int colours(Node node) {
        Set<Integer> seen = new HashSet<>();
        for (int pixel : of(node)) {
            seen.add(pixel);
        }
        return seen.size();
    }

    private static int[] of(Node node) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> node.snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader reader = image.getPixelReader();
        int[] pixels = new int[width * height];
        reader.getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
