package org.neurarium.lesson.blueprint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neurarium.document.Project;

/** Every network written by code: the published sizes, to look at, and small ones, to train. */
public final class BlueprintCatalogue {
    private static final Map<String, Supplier<Project>> FULL = new LinkedHashMap<>();
    private static final Map<String, Supplier<Project>> SMALL = new LinkedHashMap<>();

    static {
        FULL.put("alexnet", PlainNetworks::alexNet);
        FULL.put("vgg-16", () -> PlainNetworks.vgg("VGG-16", 2, 2, 3, 3, 3));
        FULL.put("vgg-19", () -> PlainNetworks.vgg("VGG-19", 2, 2, 4, 4, 4));
        FULL.put("googlenet", GoogLeNet::full);
        FULL.put("resnet-50", () -> ResidualNetworks.full("ResNet-50", 3, 4, 6, 3));
        FULL.put("resnet-152", () -> ResidualNetworks.full("ResNet-152", 3, 8, 36, 3));
        FULL.put("densenet-121", DenseNet::full);
        SMALL.put("alexnet-mini", PlainNetworks::alexNetMini);
        SMALL.put("vgg-mini", PlainNetworks::vggMini);
        SMALL.put("googlenet-mini", GoogLeNet::mini);
        SMALL.put("resnet-mini", () -> ResidualNetworks.mini("ResNet, small", true, 1, 2));
        SMALL.put("plain-mini", () -> ResidualNetworks.mini("ResNet without shortcuts, small", false, 1, 2));
        SMALL.put("resnet-mini-deep", () -> ResidualNetworks.mini("ResNet, small and deep", true, 1, 10));
        SMALL.put("plain-mini-deep", () -> ResidualNetworks.mini("ResNet without shortcuts, small and deep", false, 1, 10));
        SMALL.put("densenet-mini", DenseNet::mini);
    }

    private BlueprintCatalogue() {
    }

    /** Published networks; they need no data to be looked at. */
    public static List<String> full() {
        return List.copyOf(FULL.keySet());
    }

    /** Their miniatures, which learn on made pictures. */
    public static List<String> small() {
        return List.copyOf(SMALL.keySet());
    }

    public static Optional<Project> find(String id) {
        return Optional.ofNullable(FULL.getOrDefault(id, SMALL.get(id))).map(Supplier::get);
    }
}
