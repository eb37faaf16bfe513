package org.neurarium.ui.data;

import java.util.EnumSet;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.dataset.DatasetGroup;
import org.neurarium.dataset.DatasetType;
import org.neurarium.dataset.Thumbnail;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** One dataset to choose: its picture, its name; pointing at it says what it is and how small a net solves it. */
final class DatasetCard extends Button {
    static final double WIDTH = 96;
    private static final double PICTURE = 60;
    private static final double ICON = 26;
    private static final double LOW = 76;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DatasetType type;
    private final Texts texts;

    DatasetCard(DatasetType type, Texts texts, Theme theme, Thumbnails thumbnails) {
        this.type = type;
        this.texts = texts;
        setId("data-card-" + type.id());
        getStyleClass().add("dataset-card");
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setWrapText(true);
        setTextAlignment(TextAlignment.CENTER);
        if (!isPictured()) {
            setPrefHeight(LOW); // room for a name of two lines, the same for all
        }
        setGraphic(picture(theme, thumbnails));
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(300);
        tip.setShowDuration(Duration.seconds(30));
        setTooltip(tip);
        texts.language().subscribe(l -> say(tip));
    }

    void chosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        accessibleTextProperty().unbind();
        setAccessibleText(chosen ? texts.get("data.card.chosen", name()) : name());
    }

    DatasetType type() {
        return type;
    }

    /** What stands for a dataset that has no picture. */
    static Feather icon(String kind) {
        return switch (kind) {
            case "houses" -> Feather.HOME;
            case "points" -> Feather.EDIT_2;
            case "csv" -> Feather.GRID;
            case "digits", "shapes", "idx" -> Feather.IMAGE;
            case "image-folder" -> Feather.FOLDER;
            case "sine", "late-pattern" -> Feather.ACTIVITY;
            case "series-csv", "prices" -> Feather.TRENDING_UP;
            case "delayed-recall" -> Feather.CLOCK;
            case "bracket-matching" -> Feather.CODE;
            case "sentences-en", "sentences-ko" -> Feather.MESSAGE_SQUARE;
            case "dates" -> Feather.CALENDAR;
            case "backwards" -> Feather.CORNER_UP_LEFT;
            case "text-classification" -> Feather.TAG;
            case "text" -> Feather.ALIGN_LEFT;
            case "pairs" -> Feather.COLUMNS;
            default -> Feather.DATABASE;
        };
    }

    private void say(Tooltip tip) {
        setText(name());
        tip.setText(texts.get("datasets." + type.id() + ".help") + "\n" + texts.get("datasets." + type.id() + ".needs"));
        setAccessibleText(name());
        setAccessibleHelp(tip.getText());
    }

    /** Whether its shelf has pictures; the others are lower. */
    private boolean isPictured() {
        return EnumSet.of(DatasetGroup.LOGIC, DatasetGroup.REGRESSION, DatasetGroup.PLANE, DatasetGroup.IMAGE)
                .contains(type.group());
    }

    private String name() {
        return type.id().equals("csv") ? texts.get("data.ownTable") : texts.get("datasets." + type.id() + ".name");
    }

    private Node picture(Theme theme, Thumbnails thumbnails) {
        PlanePicture plane = new PlanePicture(theme, PICTURE);
        var icon = Icons.large(icon(type.id()));
        icon.getStyleClass().add("muted");
        MosaicPicture mosaic = new MosaicPicture(PICTURE, 3);
        StackPane picture = isPictured() ? new StackPane(plane, mosaic, icon) : new StackPane(icon);
        double height = isPictured() ? PICTURE : ICON;
        picture.setMinSize(PICTURE, height);
        picture.setMaxSize(PICTURE, height);
        plane.show(thumbnails.ready().get(type.id()));
        icon.setVisible(!thumbnails.ready().containsKey(type.id()));
        thumbnails.ready().addListener((MapChangeListener<String, Thumbnail>) change -> {
            if (change.getKey().equals(type.id())) {
                plane.show(change.getValueAdded());
                icon.setVisible(false);
            }
        });
        thumbnails.images().addListener((MapChangeListener<String, ImageSamples>) change -> {
            if (change.getKey().equals(type.id())) {
                mosaic.show(change.getValueAdded());
                icon.setVisible(false);
            }
        });
        mosaic.show(thumbnails.images().get(type.id()));
        icon.setVisible(icon.isVisible() && !thumbnails.images().containsKey(type.id()));
        return picture;
    }
}
