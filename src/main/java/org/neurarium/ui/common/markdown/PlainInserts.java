package org.neurarium.ui.common.markdown;

import javafx.scene.Node;
import javafx.scene.text.Text;

/** Texts without formulas, live numbers and links: such things show as they are written. */
public final class PlainInserts implements Inserts {
    public static final PlainInserts NONE = new PlainInserts();

    private PlainInserts() {
    }

    @Override
    public Node formula(String latex, boolean displayed) {
        return words(latex);
    }

    @Override
    public Node live(String written) {
        return words(written);
    }

    @Override
    public void follow(String destination) {
        // there are none to follow
    }

    private static Text words(String written) {
        Text text = new Text(written);
        text.getStyleClass().add("markdown-text");
        return text;
    }
}
