package org.neurarium.ui.viz.code;

import java.util.BitSet;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of a program: its number, a mark where it changed, its text in colours. */
final class SourceCell extends ListCell<Integer> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Supplier<@Nullable Listing> listing;
    private final Supplier<BitSet> chosen;
    private final Label number = new Label();
    private final TextFlow text = new TextFlow();
    private final HBox row = new HBox(number, text);

    /** @param chosen lines of the selected layers */
    SourceCell(Supplier<@Nullable Listing> listing, Supplier<BitSet> chosen) {
        this.listing = listing;
        this.chosen = chosen;
        getStyleClass().add("source-line");
        number.getStyleClass().add("source-number");
        number.setMinWidth(40);
        text.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Integer line, boolean empty) {
        super.updateItem(line, empty);
        Listing shown = listing.get();
        if (empty || line == null || shown == null || line >= shown.lines().size()) {
            setGraphic(null);
            pseudoClassStateChanged(CHANGED, false);
            pseudoClassStateChanged(CHOSEN, false);
            return;
        }
        number.setText(String.valueOf(line + 1));
        text.getChildren().setAll(shown.lines().get(line).stream().map(SourceCell::colored).toList());
        pseudoClassStateChanged(CHANGED, shown.changed().get(line));
        pseudoClassStateChanged(CHOSEN, chosen.get().get(line));
        setGraphic(row);
    }

    private static Text colored(Span span) {
        Text piece = new Text(span.text());
        piece.getStyleClass().addAll("source-text", span.kind().styleClass());
        return piece;
    }
}
