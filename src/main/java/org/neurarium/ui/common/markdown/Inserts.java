package org.neurarium.ui.common.markdown;

import javafx.scene.Node;

/** What a Markdown text holds beside words. */
public interface Inserts {
    /** A formula, within a line or on its own. */
    Node formula(String latex, boolean displayed);

    /** What stands in double braces. */
    Node live(String written);

    /** A link was followed. */
    void follow(String destination);
}
