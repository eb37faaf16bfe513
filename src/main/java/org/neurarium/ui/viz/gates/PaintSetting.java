package org.neurarium.ui.viz.gates;

import javafx.scene.text.Font;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.viz.subject.TokenLabels;

/**
 * What every painting here needs.
 *
 * @param pointed step that is pointed at, −1 for none
 */
record PaintSetting(Texts texts, Palette palette, TokenLabels labels, double fontScale, int pointed, double width,
                    double height) {
    Font font(double size) {
        return Font.font(Fonts.FAMILY, size * fontScale);
    }

    String quantity(String name) {
        return texts.get("sequenceviews.quantity." + name);
    }
}
