package org.neurarium.ui.canvas;

/** What menus, keys and buttons can ask of the canvas. */
public interface CanvasCommands {
    void copy();

    void cut();

    void paste();

    void duplicate();

    void deleteSelected();

    void selectAll();

    void zoomIn();

    void zoomOut();

    void actualSize();

    void fit();

    void arrange();

    /** Opens the search for a layer to add in the middle of the view. */
    void quickAdd();

    /** Folds what is selected into one node; a new block's name is asked for. */
    void fold();

    /** Folds the selected block, or unfolds it. */
    void toggleFold();

    /** Takes the selected block away; its layers stay. */
    void ungroup();

    /** Asks for another name of the selected block. */
    void renameBlock();

    /** Keeps the selected block in the palette. */
    void saveBlock();

    /** Puts the keyboard into the inspector. */
    void openInspector();

    /** Ends a drag, closes what floats, or clears the selection. */
    void escape();

    /** Tells a screen reader of a node. */
    void say(String node);
}
