package org.neurarium.ui.common;

import java.io.InputStream;
import javafx.scene.text.Font;

/**
 * The typeface of the window, which comes with the program so that English and Korean look the same on every machine
 * (Pretendard, SIL Open Font License 1.1).
 */
public final class Fonts {
    /** Family name of the window's typeface. */
    public static final String FAMILY = "Pretendard";

    private Fonts() {
    }

    /** Loads it where that was not done yet, on any thread; whether the window can show Hangul. */
    public static boolean load() {
        return Loaded.ALL;
    }

    private static boolean read() {
        boolean loaded = true;
        for (String weight : new String[] {"Regular", "SemiBold"}) {
            try (InputStream in = Fonts.class.getResourceAsStream("/assets/fonts/Pretendard-" + weight + ".otf")) {
                loaded &= in != null && Font.loadFont(in, 13) != null;
            } catch (java.io.IOException e) {
                loaded = false;
            }
        }
        return loaded;
    }

    private static final class Loaded {
        static final boolean ALL = read();
    }
}
