package org.neurarium.ui.words.map;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.Ticks;

/** The map's words in the order in which they stand between the poles, with their coordinates; those nearest the first pole on top. */
final class PoleList extends ListView<Integer> {
    private static final double PER_SECOND = 4;
    private static final double WIDTH = 168;

    private final MapViewModel model;
    private @Nullable MapFrame shown;

    PoleList(MapViewModel model, Texts texts) {
        this.model = model;
        setId("words-pole-list");
        getStyleClass().add("words-list");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        accessibleTextProperty().bind(texts.bind("words_ui.poles.list"));
        setCellFactory(v -> new WordCell());
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && shown != null) {
                model.room().selection().select(java.util.List.of(now));
            }
        });
        Throttle show = new Throttle(PER_SECOND, this::show);
        model.frame().addListener(o -> show.request());
        model.method().addListener(o -> show.request());
        show();
    }

    private void show() {
        MapFrame frame = model.frame().get();
        boolean any = frame != null && frame.method() == MapMethod.POLES && model.method().get() == MapMethod.POLES;
        setVisible(any);
        setManaged(any);
        if (any) {
            shown = frame;
            getItems().setAll(IntStream.range(0, frame.words().size()).boxed()
                    .sorted((a, b) -> Float.compare(coordinate(frame, b), coordinate(frame, a)))
                    .map(frame.words()::id).toList());
        }
    }

    private static float coordinate(MapFrame frame, int point) {
        return frame.coordinates()[point * frame.dims()];
    }

    private final class WordCell extends ListCell<Integer> {
        private final Label word = new Label();
        private final Label place = new Label();
        private final HBox row = new HBox(6, word, place);

        WordCell() {
            word.setMinWidth(0);
            word.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(word, Priority.ALWAYS);
            place.setMinWidth(Region.USE_PREF_SIZE);
            place.getStyleClass().add("faint");
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseEntered(e -> {
                if (getItem() != null) {
                    model.room().selection().hovered().set(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer id, boolean empty) {
            super.updateItem(id, empty);
            MapFrame frame = shown;
            int point = frame == null || id == null ? -1 : frame.words().point(id);
            if (empty || frame == null || point < 0) {
                setGraphic(null);
                return;
            }
            word.setText(frame.words().text(point));
            place.setText(Ticks.figure(coordinate(frame, point), 3));
            setGraphic(row);
        }
    }
}
