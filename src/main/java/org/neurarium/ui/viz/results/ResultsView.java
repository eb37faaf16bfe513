package org.neurarium.ui.viz.results;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.train.probe.AllAnswersProbe;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.Workspace;

/** How good the network is, and on what it fails. */
public final class ResultsView extends BorderPane implements AutoCloseable {
    private static final double REDRAWS_PER_SECOND = 5;
    private static final double LIST_FROM = 380;

    private final Texts texts;
    private final Theme theme;
    private final ResultsViewModel model;
    private final WritingViewModel writing;
    private final MatrixPane matrix;
    private final ScatterPane scatter;
    private final WritingPane writingPane;
    private final ViewMenu menu;
    private final Label headline = new Label();
    private final Label listTitle = new Label();
    private final Label nothing = new Label();
    private final ListView<Item> items = new ListView<>();
    private final VBox list = new VBox(listTitle, items);
    private final StackPane pictures = new StackPane();
    private final ToggleButton held = new ToggleButton();
    private final ToggleButton percent = new ToggleButton();
    private final InvalidationListener language = o -> relabel();
    private boolean refilling;

    public ResultsView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
        model = new ResultsViewModel(workspace, new DataNames(workspace, texts)::of);
        writing = new WritingViewModel(workspace);
        matrix = new MatrixPane(model, texts, theme);
        scatter = new ScatterPane(model, texts, theme);
        writingPane = new WritingPane(writing, texts, theme);
        menu = new ViewMenu(texts, pictures, "results");
        getStyleClass().addAll("view-pane", "results-view");
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(280);
        pictures.getChildren().setAll(matrix, scatter, writingPane, nothing);
        pictures.setMinSize(0, 0);
        setTop(header());
        setCenter(pictures);
        list(theme);
        Throttle calm = new Throttle(REDRAWS_PER_SECOND, this::refresh);
        model.changes().addListener(o -> calm.request());
        writing.changes().addListener(o -> calm.request());
        texts.language().addListener(language);
        sceneProperty().addListener((o, before, now) -> {
            model.active().set(now != null);
            writing.active().set(now != null && writes());
        });
        widthProperty().addListener(o -> refresh());
        refresh();
    }

    @Override
    public void close() {
        texts.language().removeListener(language);
        model.close();
        writing.close();
    }

    ResultsViewModel model() {
        return model;
    }

    MatrixPane matrix() {
        return matrix;
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("results.title"));
        headline.setId("results-headline");
        headline.getStyleClass().add("faint");
        headline.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        toggle(held, "results-held", "results.held");
        held.selectedProperty().bindBidirectional(model.held());
        toggle(percent, "results-percent", "results.percent");
        percent.selectedProperty().bindBidirectional(model.percent());
        menu.png().svg(() -> writes() ? WritingFiles.svg(writing.answer(), texts, theme.palette()) : ResultsPicture.svg(model, texts, theme.palette()))
                .csv(() -> writes() ? WritingFiles.csv(writing.answer()) : ResultsTable.of(model));
        HBox header = new HBox(6, title, headline, gap, percent, held, menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private boolean writes() {
        return model.kind() == ResultsViewModel.Kind.TEXT;
    }

    private void toggle(ToggleButton button, String id, String key) {
        button.setId(id);
        button.getStyleClass().add("view-toggle");
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void list(Theme theme) {
        list.getStyleClass().add("results-list");
        list.setMinWidth(0);
        listTitle.getStyleClass().add("faint");
        listTitle.setId("results-list-title");
        items.setId("results-items");
        items.setCellFactory(l -> new ItemCell(model, texts, theme));
        VBox.setVgrow(items, Priority.ALWAYS);
        items.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !refilling) {
                model.choose(is);
            }
        });
    }

    /** Cells write their words when they are filled, and are filled only when what they show changes. */
    private void relabel() {
        refresh();
        items.refresh();
    }

    private void refresh() {
        ResultsViewModel.Kind kind = model.kind();
        boolean classes = kind == ResultsViewModel.Kind.CLASSES;
        AllAnswersProbe.Frame frame = model.frame();
        boolean drawn = frame != null && frame.asked() > 0;
        boolean small = model.classes().size() <= ResultsViewModel.MOST_CLASSES;
        matrix.setVisible(classes && drawn && small);
        scatter.setVisible(kind == ResultsViewModel.Kind.NUMBERS && drawn);
        writingPane.setVisible(kind == ResultsViewModel.Kind.TEXT);
        writing.active().set(getScene() != null && writingPane.isVisible());
        for (Node each : List.of(percent, held)) {
            each.setVisible(classes || each == held && kind == ResultsViewModel.Kind.NUMBERS);
            each.setManaged(each.isVisible());
        }
        nothing.setVisible(!writingPane.isVisible() && !scatter.isVisible() && !matrix.isVisible());
        nothing.setText(texts.get(kind == ResultsViewModel.Kind.NOTHING ? "results.none" : drawn && !small ? "results.many" : "results.waiting"));
        headline.setText(headline(kind, frame));
        showList(classes && drawn);
        matrix.draw();
        scatter.draw();
        writingPane.refresh();
    }

    private String headline(ResultsViewModel.Kind kind, AllAnswersProbe.Frame frame) {
        if (kind == ResultsViewModel.Kind.CLASSES && frame != null && frame.asked() > 0) {
            Confusion confusion = Confusion.of(frame, model.classes().size());
            return texts.get("results.accuracy", Ticks.percent(confusion.accuracy()), Ticks.whole(confusion.all()));
        }
        if (kind == ResultsViewModel.Kind.NUMBERS && frame != null && frame.wanted().length > 0) {
            Fit fit = Fit.of(frame.wanted(), frame.given(), 0, 1);
            return texts.get("results.fit", Ticks.figure(fit.rmse(), 3), Ticks.figure(fit.r2(), 3));
        }
        return "";
    }

    private void showList(boolean shown) {
        boolean room = shown && getWidth() >= LIST_FROM;
        list.setPrefWidth(Math.max(0.42 * getWidth(), getWidth() - matrix.room(getHeight() - 32)));
        setRight(room ? list : null);
        if (!room) {
            return;
        }
        ResultsViewModel.Cell cell = model.cell().get();
        List<Item> now = model.items();
        listTitle.setText(cell == null ? texts.get(now.isEmpty() ? "results.list.none" : "results.list.wrong")
                : texts.get("results.list.cell", model.classes().get(cell.truth()), model.classes().get(cell.said()), now.size()));
        refilling = true;
        if (!items.getItems().equals(now)) {
            items.getItems().setAll(now);
        }
        refilling = false;
    }
}
