package org.neurarium.lesson.blueprint;

import java.util.List;
import java.util.stream.IntStream;
import org.neurarium.document.Project;

/** DenseNet-BC (Huang et al. 2017, table 1): every layer of a block sees all before it; transitions halve channels and size. */
final class DenseNet {
    private DenseNet() {
    }

    /** Growth 32, four blocks. */
    static Project full() {
        Setting setting = Setting.imageNet(224);
        Sketch s = setting.sketch();
        s.conv("conv0", 64, 7, "strides", 2, "padding", 3, "activation", "identity", "useBias", false).normalised("conv0")
                .add("pool0", "max-pooling2d", "poolSize", 3, "strides", 2, "padding", 1);
        blocks(s, 64, 32, 6, 12, 24, 16);
        s.add("mean", "global-average-pooling");
        return setting.finish(s, "DenseNet-121");
    }

    static Project mini() {
        Setting setting = Setting.digits();
        Sketch s = setting.sketch();
        s.conv("conv0", 16, 3, "padding", "same", "activation", "identity", "useBias", false).normalised("conv0")
                .add("pool0", "max-pooling2d");
        blocks(s, 16, 8, 3, 3);
        s.add("mean", "global-average-pooling");
        return setting.finish(s, "DenseNet, small");
    }

    private static void blocks(Sketch s, int start, int growth, int... depths) {
        int channels = start;
        for (int block = 1; block <= depths.length; block++) {
            int depth = depths[block - 1];
            String id = "dense" + block;
            s.block("dense " + block, () -> IntStream.rangeClosed(1, depth).forEach(layer -> layer(s, id + "-" + layer, growth)));
            channels += depth * growth;
            s.line().normalised("after" + block);
            if (block < depths.length) {
                channels /= 2;
                s.conv("transition" + block, channels, 1, "activation", "identity", "useBias", false)
                        .add("pool" + block, "average-pooling2d");
            }
        }
    }

    private static void layer(Sketch s, String id, int growth) {
        String in = s.last();
        s.line().normalised(id + "-a").conv(id + "-a", 4 * growth, 1, "activation", "identity", "useBias", false)
                .normalised(id + "-b").conv(id + "-b", growth, 3, "padding", "same", "activation", "identity", "useBias", false);
        s.addFrom(id, "concatenate", List.of(in, s.last()));
    }
}
