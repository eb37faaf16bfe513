package org.neurarium.ui.viz.subject;

import javafx.scene.text.Font;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;

/**
 * What every painting over tokens needs.
 *
 * @param pointed step that is pointed at, −1 for none
 */
public record PaintSetting(Texts texts, Palette palette, TokenLabels labels, double fontScale, int pointed, double width,
                    double height) {
    public Font font(double size) {
        return Font.font(Fonts.FAMILY, size * fontScale);
    }

    /** A quantity of a recurrent layer in words. */
    public String quantity(String name) {
        return texts.get("sequenceviews.quantity." + name);
    }
}
