package org.neurarium.ui.viz.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.probe.AllAnswersProbe;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;

/** One answer in the list: what was asked, the right class, what was said, and how sure the network is of which. */
final class ItemCell extends ListCell<Item> {
    private static final int TOP = 3;
    private static final double PICTURE = 34;

    private final ResultsViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final ImageView picture = new ImageView();
    private final Label what = new Label();
    private final Label verdict = new Label();
    private final Label shares = new Label();
    private final HBox row;

    ItemCell(ResultsViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        verdict.getStyleClass().add("item-verdict");
        shares.getStyleClass().add("faint");
        for (Label label : List.of(what, verdict, shares)) {
            label.setMinWidth(0);
        }
        VBox words = new VBox(verdict, what, shares);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, picture, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        setText(null);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        List<String> classes = model.classes();
        if (empty || item == null || Math.max(item.truth(), item.said()) >= classes.size()) {
            setGraphic(null); // the data went or changed, and the list is not refilled yet
            return;
        }
        Optional<ExampleInput> example = model.example(item.example());
        picture.setImage(example.flatMap(e -> ItemPicture.of(e, theme.palette())).orElse(null));
        picture.setManaged(picture.getImage() != null);
        String asked = example.map(e -> model.words(e, item.step())).orElse("");
        what.setText(asked);
        what.setVisible(!asked.isEmpty());
        what.setManaged(!asked.isEmpty());
        verdict.setText(item.right() ? texts.get("results.item.right", classes.get(item.truth()))
                : texts.get("results.item.wrong", classes.get(item.truth()), classes.get(item.said())));
        shares.setText(shares(item));
        setGraphic(row);
    }

    /** The surest classes, the surest first. */
    private String shares(Item item) {
        AllAnswersProbe.Frame frame = model.frame();
        List<String> classes = model.classes();
        int from = item.answer() * classes.size();
        if (frame == null || frame.sure().length < from + classes.size()) {
            return "";
        }
        return IntStream.range(0, classes.size()).boxed()
                .sorted((a, b) -> Float.compare(frame.sure()[from + b], frame.sure()[from + a])).limit(TOP)
                .map(k -> classes.get(k) + " " + Ticks.percent(frame.sure()[from + k])).collect(Collectors.joining("   "));
    }
}
