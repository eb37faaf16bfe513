package org.neurarium.ui.viz.maps;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One moment of one layer, as its view draws it.
 *
 * @param layer its id
 * @param feeder id of the layer before
 * @param maps what it gives
 * @param input what it is given; null where that is neither an image nor a sequence
 * @param filters its kernels; null for pooling
 * @param bias one for each filter; empty without
 * @param others what other layers give that are needed beside, by id
 * @param network range of all layers with maps, if it was asked for
 * @param answer what the network says, one number for each class or value
 */
record MapsPicture(String layer, String feeder, Maps maps, @Nullable Maps input, @Nullable Filters filters, float[] bias,
                   Map<String, Maps> others, Extent network, float[] answer) {

    /** The colours' range for one map. */
    Extent range(ColorRange choice, int map) {
        return switch (choice) {
            case UNIT -> maps.extent(map);
            case LAYER -> maps.extent();
            case NETWORK -> network;
        };
    }
}
