package org.neurarium.ui.data;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/**
 * Images as they are: how many, of which shape, and some of every class. Classes with short names stand side by side,
 * others below each other.
 */
final class ContactSheet extends VBox {
    private static final int SHORT = 2;
    private static final int COLUMNS = 10;
    private static final int ROWS = 8;
    private static final int EACH = 4;
    private static final double GAP = 2;
    private static final double TILE = 32;
    private static final double NAME = 88;

    private final Texts texts;
    private final double width;
    private final Label facts = new Label();
    private final GridPane grid = new GridPane();
    private final Label more = new Label();
    private @Nullable Examples shown;
    private @Nullable ImageSamples samples;

    ContactSheet(Texts texts, double width) {
        super(6);
        this.texts = texts;
        this.width = width;
        setId("data-contact-sheet");
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        grid.setMaxWidth(width);
        facts.getStyleClass().add("muted");
        facts.setWrapText(true);
        facts.setMaxWidth(width);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        more.getStyleClass().add("faint");
        grid.accessibleTextProperty().bind(texts.bind("images.sheet"));
        getChildren().setAll(facts, grid, more);
        texts.language().addListener((o, before, now) -> draw());
        show(null);
    }

    /** Shows these examples; nothing where they are no images. */
    void show(@Nullable Examples examples) {
        boolean images = examples != null && ImageSamples.fits(examples);
        setVisible(images);
        setManaged(images);
        if (!images) {
            shown = null;
            samples = null;
            grid.getChildren().clear();
        } else if (examples != shown) {
            shown = examples;
            samples = ImageSamples.of(examples, EACH);
            draw();
        }
    }

    private void draw() {
        ImageSamples now = samples;
        Examples examples = shown;
        if (now == null || examples == null) {
            return;
        }
        int classes = now.classes().size();
        facts.setText(texts.get("images.facts", Ticks.whole(examples.count()), examples.shape().toString(), classes));
        boolean beside = now.classes().stream().allMatch(c -> c.length() <= SHORT);
        int most = Math.min(classes, beside ? COLUMNS : ROWS);
        grid.getChildren().clear();
        for (int c = 0; c < most; c++) {
            if (beside) {
                column(now, c, most);
            } else {
                row(now, c);
            }
        }
        more.setText(texts.get("images.more", classes - most));
        more.setVisible(classes > most);
        more.setManaged(classes > most);
    }

    private void column(ImageSamples now, int c, int columns) {
        double side = Math.min(TILE, Math.floor((width - (columns - 1) * GAP) / columns));
        Label name = name(now, c);
        name.setMinWidth(side);
        name.setAlignment(Pos.CENTER);
        grid.add(name, c, 0);
        for (int i = 0; i < now.images().get(c).size(); i++) {
            grid.add(tile(now.images().get(c).get(i), side), c, i + 1);
        }
        Label count = new Label(brief(now.counts()[c]));
        count.getStyleClass().add("sheet-count");
        count.setMinWidth(side);
        count.setAlignment(Pos.CENTER);
        grid.add(count, c, EACH + 1);
    }

    private void row(ImageSamples now, int c) {
        Label name = name(now, c);
        name.setMaxWidth(NAME);
        name.setMinWidth(NAME);
        grid.add(name, 0, c);
        for (int i = 0; i < now.images().get(c).size(); i++) {
            grid.add(tile(now.images().get(c).get(i), TILE - 4), i + 1, c);
        }
        Label count = new Label(Ticks.whole(now.counts()[c]));
        count.getStyleClass().add("sheet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox end = new HBox(count);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(width - NAME - EACH * (TILE - 4 + GAP) - GAP);
        grid.add(end, EACH + 1, c);
        GridPane.setHalignment(end, HPos.RIGHT);
    }

    private Label name(ImageSamples now, int c) {
        String own = now.classes().get(c);
        String key = "datasets.class." + own;
        String said = texts.get(key);
        Label label = new Label(said.equals(key) ? own : said);
        label.getStyleClass().add("sheet-class");
        return label;
    }

    private static Node tile(Image image, double side) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(image.getWidth() > side);
        return view;
    }

    /** 6742 as 6.7k: no wider than an image. */
    private static String brief(int count) {
        return count < 1000 ? String.valueOf(count) : count < 100_000
                ? String.valueOf(Math.round(count / 100.0) / 10.0).replaceAll("\\.0$", "") + "k" : count / 1000 + "k";
    }
}
