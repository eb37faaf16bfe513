package org.neurarium.lesson.blueprint;

import org.neurarium.document.Project;

/** Convolutions one after the other: AlexNet (Krizhevsky et al. 2012) and VGG (Simonyan &amp; Zisserman 2014, table 1). */
final class PlainNetworks {
    private PlainNetworks() {
    }

    /** Two groups in convolutions 2, 4 and 5, as on the two cards of the paper; local response normalisation with k = 2. */
    static Project alexNet() {
        Setting setting = Setting.imageNet(227);
        Sketch s = setting.sketch();
        s.conv("conv1", 96, 11, "strides", 4).add("norm1", "local-response-normalization").add("pool1", "max-pooling2d", "poolSize", 3, "strides", 2);
        s.line().conv("conv2", 256, 5, "padding", "same", "groups", 2).add("norm2", "local-response-normalization")
                .add("pool2", "max-pooling2d", "poolSize", 3, "strides", 2);
        s.line().conv("conv3", 384, 3, "padding", "same").conv("conv4", 384, 3, "padding", "same", "groups", 2)
                .conv("conv5", 256, 3, "padding", "same", "groups", 2).add("pool5", "max-pooling2d", "poolSize", 3, "strides", 2);
        s.line().add("flatten", "flatten").add("fc6", "dense", "units", 4096, "activation", "relu").add("drop6", "dropout", "rate", 0.5)
                .add("fc7", "dense", "units", 4096, "activation", "relu").add("drop7", "dropout", "rate", 0.5);
        return setting.finish(s, "AlexNet");
    }

    static Project alexNetMini() {
        Setting setting = Setting.digits();
        Sketch s = setting.sketch();
        s.conv("conv1", 16, 5, "padding", "same").add("norm1", "local-response-normalization").add("pool1", "max-pooling2d", "poolSize", 3, "strides", 2);
        s.line().conv("conv2", 24, 5, "padding", "same", "groups", 2).add("norm2", "local-response-normalization")
                .add("pool2", "max-pooling2d", "poolSize", 3, "strides", 2);
        s.line().conv("conv3", 32, 3, "padding", "same").conv("conv4", 32, 3, "padding", "same", "groups", 2)
                .conv("conv5", 24, 3, "padding", "same", "groups", 2).add("pool5", "max-pooling2d");
        s.line().add("flatten", "flatten").add("fc6", "dense", "units", 64, "activation", "relu").add("drop6", "dropout", "rate", 0.25);
        return setting.finish(s, "AlexNet, small");
    }

    /** @param depths convolutions of each stage: 2, 2, 3, 3, 3 make VGG-16 */
    static Project vgg(String name, int... depths) {
        Setting setting = Setting.imageNet(224);
        Sketch s = setting.sketch();
        stages(s, 64, 512, depths);
        s.line().add("flatten", "flatten").add("fc1", "dense", "units", 4096, "activation", "relu").add("drop1", "dropout", "rate", 0.5)
                .add("fc2", "dense", "units", 4096, "activation", "relu").add("drop2", "dropout", "rate", 0.5);
        return setting.finish(s, name);
    }

    static Project vggMini() {
        Setting setting = Setting.digits();
        Sketch s = setting.sketch();
        stages(s, 8, 32, 2, 2, 3);
        s.line().add("flatten", "flatten").add("fc1", "dense", "units", 64, "activation", "relu").add("drop1", "dropout", "rate", 0.25);
        return setting.finish(s, "VGG, small");
    }

    private static void stages(Sketch s, int first, int most, int... depths) {
        int filters = first;
        for (int stage = 1; stage <= depths.length; stage++) {
            if (stage > 1) {
                s.line();
            }
            for (int i = 1; i <= depths[stage - 1]; i++) {
                s.conv("conv" + stage + "-" + i, filters, 3, "padding", "same");
            }
            s.add("pool" + stage, "max-pooling2d");
            filters = Math.min(most, 2 * filters);
        }
    }
}
