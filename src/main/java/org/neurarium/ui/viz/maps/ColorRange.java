package org.neurarium.ui.viz.maps;

import java.util.Locale;

/** Over what the colours' range is taken. */
enum ColorRange {
    UNIT, LAYER, NETWORK;

    /** Key of its name. */
    String key() {
        return "maps.range." + name().toLowerCase(Locale.ROOT);
    }
}
