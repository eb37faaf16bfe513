package org.neurarium.ui.common.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is drawn. JavaFX thread only. */
public final class TextWidth {
    private static final int KEPT = 1_000;
    private static final Text MEASURE = new Text();
    private static final Map<Key, Double> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String text, Font font) {
    }

    private TextWidth() {
    }

    /** In pixels; texts measured lately are remembered, since pictures measure the same ones again and again. */
    public static double of(String text, Font font) {
        return KNOWN.computeIfAbsent(new Key(text, font), key -> {
            MEASURE.setFont(font);
            MEASURE.setText(text);
            return MEASURE.getLayoutBounds().getWidth();
        });
    }
}
