package org.neurarium.lesson.blueprint;

import java.util.List;
import org.neurarium.document.Project;

/** GoogLeNet (Szegedy et al. 2015, table 1): inception modules of four branches; without the auxiliary heads. */
final class GoogLeNet {
    private GoogLeNet() {
    }

    static Project full() {
        Setting setting = Setting.imageNet(224);
        Sketch s = setting.sketch();
        s.conv("conv1", 64, 7, "strides", 2, "padding", "same").add("pool1", "max-pooling2d", "poolSize", 3, "strides", 2, "padding", "same")
                .add("norm1", "local-response-normalization");
        s.line().conv("conv2-reduce", 64, 1).conv("conv2", 192, 3, "padding", "same").add("norm2", "local-response-normalization")
                .add("pool2", "max-pooling2d", "poolSize", 3, "strides", 2, "padding", "same");
        inception(s, "3a", 64, 96, 128, 16, 32, 32);
        inception(s, "3b", 128, 128, 192, 32, 96, 64);
        s.add("pool3", "max-pooling2d", "poolSize", 3, "strides", 2, "padding", "same");
        inception(s, "4a", 192, 96, 208, 16, 48, 64);
        inception(s, "4b", 160, 112, 224, 24, 64, 64);
        inception(s, "4c", 128, 128, 256, 24, 64, 64);
        inception(s, "4d", 112, 144, 288, 32, 64, 64);
        inception(s, "4e", 256, 160, 320, 32, 128, 128);
        s.add("pool4", "max-pooling2d", "poolSize", 3, "strides", 2, "padding", "same");
        inception(s, "5a", 256, 160, 320, 32, 128, 128);
        inception(s, "5b", 384, 192, 384, 48, 128, 128);
        s.line().add("mean", "global-average-pooling").add("drop", "dropout", "rate", 0.4);
        return setting.finish(s, "GoogLeNet");
    }

    static Project mini() {
        Setting setting = Setting.digits();
        Sketch s = setting.sketch();
        s.conv("conv1", 16, 3, "padding", "same").add("pool1", "max-pooling2d");
        inception(s, "a", 8, 8, 12, 4, 8, 8);
        inception(s, "b", 12, 8, 16, 4, 8, 8);
        s.add("pool2", "max-pooling2d");
        inception(s, "c", 24, 16, 32, 8, 16, 16);
        s.line().add("mean", "global-average-pooling");
        return setting.finish(s, "GoogLeNet, small");
    }

    /** Columns of the paper's table: 1×1, reduction and 3×3, reduction and 5×5, 1×1 behind the pooling. */
    private static void inception(Sketch s, String name, int one, int reduceThree, int three, int reduceFive, int five, int pooled) {
        s.block("inception " + name, () -> branches(s, name, one, reduceThree, three, reduceFive, five, pooled));
    }

    private static void branches(Sketch s, String name, int one, int reduceThree, int three, int reduceFive, int five, int pooled) {
        String in = s.last();
        int top = s.line().row();
        String id = "mix" + name;
        s.at(1, top).convFrom(id + "-1x1", in, one, 1);
        s.at(0, top + 1).convFrom(id + "-3x3-reduce", in, reduceThree, 1).conv(id + "-3x3", three, 3, "padding", "same");
        s.at(0, top + 2).convFrom(id + "-5x5-reduce", in, reduceFive, 1).conv(id + "-5x5", five, 5, "padding", "same");
        s.at(0, top + 3).addFrom(id + "-pool", "max-pooling2d", List.of(in), "poolSize", 3, "strides", 1, "padding", "same")
                .conv(id + "-pool-1x1", pooled, 1);
        s.at(2, top + 1).addFrom(id, "concatenate", List.of(id + "-1x1", id + "-3x3", id + "-5x5", id + "-pool-1x1"));
    }
}
