package org.neurarium.ui.common;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one pack in use, in the two sizes of the design. Their colour comes from CSS ({@code .ikonli-font-icon}). */
public final class Icons {
    private Icons() {
    }

    /** 16 px. */
    public static FontIcon small(Feather icon) {
        return sized(icon, 16);
    }

    /** 20 px. */
    public static FontIcon large(Feather icon) {
        return sized(icon, 20);
    }

    private static FontIcon sized(Feather icon, int size) {
        FontIcon node = new FontIcon(icon);
        node.setIconSize(size);
        return node;
    }
}
