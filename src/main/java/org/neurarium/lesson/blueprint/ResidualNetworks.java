package org.neurarium.lesson.blueprint;

import java.util.List;
import org.neurarium.document.Project;

/** ResNet with bottlenecks (He et al. 2016, table 1); convolutions before batch normalisation have no bias. */
final class ResidualNetworks {
    private ResidualNetworks() {
    }

    /** @param depths blocks of each stage: 3, 4, 6, 3 make ResNet-50 */
    static Project full(String name, int... depths) {
        Setting setting = Setting.imageNet(224);
        Sketch s = setting.sketch();
        s.conv("conv1", 64, 7, "strides", 2, "padding", 3, "activation", "identity", "useBias", false).normalised("conv1")
                .add("pool1", "max-pooling2d", "poolSize", 3, "strides", 2, "padding", 1);
        stages(s, true, 64, 4, depths);
        s.line().add("mean", "global-average-pooling");
        return setting.finish(s, name);
    }

    /**
     * A small one on drawn digits.
     *
     * @param shortcuts whether inputs are added to what a block makes of them; without, the same layers are a plain network
     * @param depths blocks of both stages, three convolutions each
     */
    static Project mini(String name, boolean shortcuts, int... depths) {
        Setting setting = Setting.digits();
        Sketch s = setting.sketch();
        s.conv("conv1", 16, 3, "padding", "same", "activation", "identity", "useBias", false).normalised("conv1")
                .add("pool1", "max-pooling2d");
        stages(s, shortcuts, 12, 2, depths);
        s.line().add("mean", "global-average-pooling");
        return setting.finish(s, name);
    }

    private static void stages(Sketch s, boolean shortcuts, int first, int widening, int... depths) {
        for (int stage = 0; stage < depths.length; stage++) {
            for (int block = 0; block < depths[stage]; block++) {
                String id = "block" + (stage + 1) + "-" + (block + 1);
                int filters = first << stage;
                int stride = stage > 0 && block == 0 ? 2 : 1;
                boolean projected = block == 0;
                s.block((shortcuts ? "residual " : "plain ") + (stage + 1) + "-" + (block + 1), () -> block(s, id, shortcuts, filters, widening, stride, projected));
            }
        }
    }

    private static void block(Sketch s, String id, boolean shortcuts, int filters, int widening, int stride, boolean projected) {
        String in = s.last();
        convolutions(s, id, filters, widening, stride);
        if (shortcuts) {
            shortcut(s, id, in, projected ? widening * filters : 0, stride);
        }
        s.add(id + "-relu", "activation", "activation", "relu");
    }

    /** 1×1, 3×3, 1×1. */
    private static void convolutions(Sketch s, String id, int filters, int widening, int stride) {
        s.line();
        s.conv(id + "-a", filters, 1, "activation", "identity", "useBias", false).normalised(id + "-a");
        s.conv(id + "-b", filters, 3, "strides", stride, "padding", 1, "activation", "identity", "useBias", false).normalised(id + "-b");
        s.conv(id + "-c", widening * filters, 1, "activation", "identity", "useBias", false)
                .add(id + "-c-bn", "batch-normalization", "momentum", 0.9);
    }

    /** Adds the block's input, which is projected to {@code filters} where its shape changes; 0 where it does not. */
    private static void shortcut(Sketch s, String id, String in, int filters, int stride) {
        String main = s.last();
        int end = s.column();
        String shortcut = in;
        if (filters > 0) {
            s.at(6, s.row() + 1).convFrom(id + "-shortcut", in, filters, 1, "strides", stride, "activation", "identity",
                    "useBias", false).add(id + "-shortcut-bn", "batch-normalization", "momentum", 0.9);
            shortcut = s.last();
            s.at(end, s.row() - 1);
        }
        s.addFrom(id, "add", List.of(main, shortcut));
    }
}
