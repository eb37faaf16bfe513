package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;

/** What layers have in common that pool or rearrange the numbers of one wire and learn nothing. */
abstract class RegroupingLayerType implements LayerType {
    @Override
    public final PaletteGroup group() {
        return PaletteGroup.CONVOLUTION;
    }

    @Override
    public final List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public final long parameters(Settings settings, List<Shape> inputs) {
        return 0;
    }

    @Override
    public final long multiplyAdds(Settings settings, List<Shape> inputs) {
        return 0;
    }
}
