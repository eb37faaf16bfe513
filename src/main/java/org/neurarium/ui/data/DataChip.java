package org.neurarium.ui.data;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.neurarium.dataset.Examples;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;

/** The data in use as one button: their picture, name and number of examples. */
final class DataChip extends Button {
    private static final double PICTURE = 28;
    private static final double LONGEST_NAME = 220;
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final DataBarViewModel model;
    private final Texts texts;
    private final PlanePicture picture;
    private final MosaicPicture image = new MosaicPicture(PICTURE, 1);
    private final FontIcon icon = Icons.small(Feather.DATABASE);
    private final Label name = new Label();
    private final Label count = new Label();

    DataChip(DataBarViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        picture = new PlanePicture(theme, PICTURE);
        setId("data-chip");
        getStyleClass().add("data-chip");
        name.getStyleClass().add("strong");
        name.setMaxWidth(LONGEST_NAME);
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon open = Icons.small(Feather.CHEVRON_DOWN);
        open.getStyleClass().add("muted");
        StackPane face = new StackPane(picture, image, icon);
        face.setMinSize(PICTURE, PICTURE);
        HBox row = new HBox(8, face, name, count, open);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(Region.USE_PREF_SIZE);
        HoverText.on(this, texts.bind("data.chip.help"));
        model.data().subscribe(d -> refresh());
        model.examples().subscribe(e -> refresh());
        model.notice().subscribe(n -> refresh());
        texts.language().addListener((o, before, now) -> refresh());
    }

    private void refresh() {
        Examples examples = model.examples().get();
        String kind = model.data().get().kind();
        boolean plane = examples != null && Thumbnails.fits(examples);
        picture.show(plane ? Thumbnails.of(examples) : null);
        icon.setIconCode(model.isFaulty() ? Feather.ALERT_TRIANGLE : DatasetCard.icon(kind));
        boolean images = examples != null && ImageSamples.fits(examples);
        image.show(images ? ImageSamples.of(examples, 1) : null);
        icon.setVisible(!plane && !images);
        name.setText(model.fileName().orElseGet(
                () -> model.type().isPresent() ? texts.get("datasets." + kind + ".name") : kind));
        count.setText(examples == null ? "" : "· " + Ticks.whole(examples.count()));
        pseudoClassStateChanged(FAULTY, model.isFaulty());
        setAccessibleText(texts.get("data.chip", name.getText(), examples == null ? 0 : examples.count()));
    }
}
