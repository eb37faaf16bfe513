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
        stages(s, 64, 4, depths);
        s.line().add("mean", "global-average-pooling");
        return setting.finish(s, name);
    }

    static Project mini() {
        Setting setting = Setting.shapes();
        Sketch s = setting.sketch();
        s.conv("conv1", 16, 3, "padding", "same", "activation", "identity", "useBias", false).normalised("conv1")
                .add("pool1", "max-pooling2d");
        stages(s, 8, 2, 1, 2);
        s.line().add("mean", "global-average-pooling");
        return setting.finish(s, "ResNet, small");
    }

    private static void stages(Sketch s, int first, int widening, int... depths) {
        for (int stage = 0; stage < depths.length; stage++) {
            for (int block = 0; block < depths[stage]; block++) {
                boolean halves = stage > 0 && block == 0;
                bottleneck(s, "block" + (stage + 1) + "-" + (block + 1), first << stage, widening, halves ? 2 : 1, block == 0);
            }
        }
    }

    /** 1×1, 3×3, 1×1, added to the input, which is projected where its shape changes. */
    private static void bottleneck(Sketch s, String id, int filters, int widening, int stride, boolean projected) {
        String in = s.last();
        s.line();
        s.convFrom(id + "-a", in, filters, 1, "activation", "identity", "useBias", false).normalised(id + "-a");
        s.conv(id + "-b", filters, 3, "strides", stride, "padding", 1, "activation", "identity", "useBias", false).normalised(id + "-b");
        s.conv(id + "-c", widening * filters, 1, "activation", "identity", "useBias", false).add(id + "-c-bn", "batch-normalization", "momentum", 0.9);
        String main = s.last();
        int end = s.column();
        String shortcut = in;
        if (projected) {
            s.at(6, s.row() + 1).convFrom(id + "-shortcut", in, widening * filters, 1, "strides", stride, "activation", "identity",
                    "useBias", false).add(id + "-shortcut-bn", "batch-normalization", "momentum", 0.9);
            shortcut = s.last();
            s.at(end, s.row() - 1);
        }
        s.addFrom(id, "add", List.of(main, shortcut)).add(id + "-relu", "activation", "activation", "relu");
    }
}
