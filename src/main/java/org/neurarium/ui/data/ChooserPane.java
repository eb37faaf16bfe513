package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.geometry.Orientation;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetGroup;
import org.neurarium.dataset.DatasetType;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** All datasets as cards on their shelves, and beside them the settings of the chosen one. */
final class ChooserPane extends HBox {
    private static final double GAP = 6;
    private static final int PER_ROW = 7;
    private static final double LEAST = 320;
    /** Room for a scroll bar beside cards and settings. */
    static final double BAR = 10;

    private final DataBarViewModel model;
    private final List<DatasetCard> cards = new ArrayList<>();

    /** @param chosen takes the id of a card that was pressed */
    ChooserPane(DataBarViewModel model, Texts texts, Theme theme, Thumbnails thumbnails, SettingsPane settings,
                Consumer<String> chosen) {
        super(16);
        this.model = model;
        getStyleClass().add("popover-body");
        FlowPane shelves = new FlowPane(3 * GAP, 2 * GAP);
        double wide = width(PER_ROW) + 2 * GAP + BAR; // shelves side by side are further apart than cards
        shelves.setRowValignment(VPos.TOP);
        shelves.setPrefWrapLength(wide);
        shelves.setMinWidth(wide);
        shelves.setMaxWidth(wide);
        for (DatasetGroup group : DatasetGroup.values()) {
            List<DatasetType> types = DatasetCatalogue.types().stream().filter(t -> t.group() == group).toList();
            if (!types.isEmpty()) {
                shelves.getChildren().add(shelf(group, types, texts, theme, thumbnails, chosen));
            }
        }
        getChildren().setAll(scrolling(shelves), new Separator(Orientation.VERTICAL), scrolling(settings));
        model.data().subscribe(d -> mark());
        texts.language().addListener((o, before, now) -> mark());
    }

    /** Gives the keyboard to the chosen card. */
    void focusChosen() {
        cards.stream().filter(this::isChosen).findFirst().orElse(cards.get(0)).requestFocus();
    }

    /** Keeps the chooser within this height; what is higher scrolls. */
    void limit(double height) {
        for (Node part : getChildren()) {
            if (part instanceof ScrollPane pane) {
                pane.setMaxHeight(Math.max(LEAST, height));
            }
        }
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane pane = new ScrollPane(content) {
            @Override
            protected double computePrefHeight(double width) {
                return content.prefHeight(content.getMinWidth());
            }
        };
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("chooser-scroll");
        pane.setFitToWidth(true);
        content.getStyleClass().add("chooser-part");
        return pane;
    }

    private Node shelf(DatasetGroup group, List<DatasetType> types, Texts texts, Theme theme, Thumbnails thumbnails,
                       Consumer<String> chosen) {
        FlowPane row = new FlowPane(GAP, GAP);
        row.setPrefWrapLength(width(Math.min(PER_ROW, types.size())));
        row.setMaxWidth(width(Math.min(PER_ROW, types.size())));
        for (DatasetType type : types) {
            DatasetCard card = new DatasetCard(type, texts, theme, thumbnails);
            card.setOnAction(e -> chosen.accept(type.id()));
            cards.add(card);
            row.getChildren().add(card);
        }
        return new VBox(6, Fields.label(texts, group.messageKey(), "heading"), row);
    }

    private void mark() {
        cards.forEach(card -> card.chosen(isChosen(card)));
    }

    private boolean isChosen(DatasetCard card) {
        return card.type().id().equals(model.data().get().kind());
    }

    private static double width(int cards) {
        return cards * DatasetCard.WIDTH + (cards - 1) * GAP;
    }
}
