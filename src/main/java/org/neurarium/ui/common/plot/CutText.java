package org.neurarium.ui.common.plot;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.neurarium.ui.common.Fonts;

/** Text cut to a width, with an ellipsis: a canvas would squeeze the letters instead. */
public final class CutText {
    private CutText() {
    }

    public static String fitted(String whole, double width, double size) {
        Text measure = new Text(whole);
        measure.setFont(Font.font(Fonts.FAMILY, size));
        if (measure.getLayoutBounds().getWidth() <= width) {
            return whole;
        }
        int length = whole.length();
        while (length > 0) {
            length--;
            measure.setText(whole.substring(0, length).stripTrailing() + "…");
            if (measure.getLayoutBounds().getWidth() <= width) {
                return measure.getText();
            }
        }
        return "";
    }
}
