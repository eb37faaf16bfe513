package org.neurarium.ui.viz.maps;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The arithmetic under its name, with buttons that turn its pages and close it. */
final class CellFrame extends BorderPane {
    private static final double AROUND = 24;
    /** Width from which there is room for the word before the channel's number. */
    private static final double WORDED_FROM = 340;

    private final MapsViewModel model;
    private final Texts texts;
    private final Pages pages;
    private final CellPane cell;
    private final Label name = new Label();
    private final Label page = new Label();
    private final HBox turning;

    CellFrame(MapsViewModel model, Texts texts, Pages pages, CellPane cell) {
        this.model = model;
        this.texts = texts;
        this.pages = pages;
        this.cell = cell;
        setMinSize(0, 0);
        getStyleClass().add("maps-cell-frame");
        name.getStyleClass().add("maps-cell-name");
        name.setMinWidth(0);
        page.getStyleClass().add("faint");
        turning = new HBox(button("previous", Feather.CHEVRON_LEFT, () -> pages.turn(-1)), page,
                button("next", Feather.CHEVRON_RIGHT, () -> pages.turn(1)));
        turning.setAlignment(Pos.CENTER);
        turning.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, name, gap, turning, button("close", Feather.X, () -> model.cell().set(null)));
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(cell);
        pages.page().addListener(o -> refresh());
        pages.pages().addListener(o -> refresh());
        widthProperty().addListener(o -> refresh());
    }

    double wanted() {
        return cell.wanted() + AROUND;
    }

    void refresh() {
        Cell at = model.cell().get();
        model.arithmetic().ifPresent(a -> {
            boolean sequence = model.picture() != null && model.picture().maps().sequence();
            name.setText(at == null ? "" : sequence ? texts.get("maps.cell.step", at.map() + 1, at.column() + 1)
                    : texts.get("maps.cell.place", at.map() + 1, at.row() + 1, at.column() + 1));
            int from = a.channels()[pages.first(a)] + 1;
            int to = from + pages.count(a) - 1;
            page.setText(getWidth() < WORDED_FROM ? (from == to ? "" : from + "–") + to + " / " + a.sums().length
                    : from == to ? texts.get("maps.cell.channel", from) : texts.get("maps.cell.some", from, to));
            boolean many = pages.pages().get() > 1;
            turning.setVisible(many);
            turning.setManaged(many);
        });
    }

    private Button button(String id, Feather sign, Runnable action) {
        Button button = new Button(null, Icons.small(sign));
        button.setId("maps-cell-" + id);
        button.getStyleClass().add("view-toggle");
        button.accessibleTextProperty().bind(texts.bind("maps.cell." + id));
        button.setOnAction(e -> action.run());
        return button;
    }
}
