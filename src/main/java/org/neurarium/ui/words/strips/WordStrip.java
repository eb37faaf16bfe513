package org.neurarium.ui.words.strips;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * One tile of the dock.
 *
 * @param id its name; the title is {@code words_ui.strip.<id>}
 * @param view makes it when it is first shown; must bear any width from 200 px on
 * @param atFirst whether it is shown until a person says otherwise
 */
public record WordStrip(String id, Supplier<Region> view, boolean atFirst) {
}
