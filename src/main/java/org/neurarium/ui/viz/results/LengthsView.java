package org.neurarium.ui.viz.results;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.neurarium.train.Decoding.LengthScore;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.Workspace;

/** Whole answers that are right, by the length of what was read. */
public final class LengthsView extends BorderPane implements AutoCloseable {
    private final Texts texts;
    private final LengthsViewModel model;
    private final LengthsPane pane;
    private final Label headline = new Label();
    private final Label nothing = new Label();

    public LengthsView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        model = new LengthsViewModel(workspace);
        pane = new LengthsPane(model, texts, theme);
        getStyleClass().addAll("view-pane", "lengths-view");
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(280);
        StackPane middle = new StackPane(pane, nothing);
        middle.setMinSize(0, 0);
        setTop(header());
        setCenter(middle);
        model.changes().addListener(o -> refresh());
        Followed.by(this, workspace.training().session(), this::refresh);
        Followed.by(this, texts.language(), this::refresh);
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        refresh();
    }

    @Override
    public void close() {
        model.close();
    }

    LengthsViewModel model() {
        return model;
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(texts.bind("results.lengths.title"));
        headline.setId("lengths-headline");
        headline.getStyleClass().add("faint");
        headline.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ViewMenu menu = new ViewMenu(texts, pane, "lengths").png().svg(pane::svg).csv(pane::csv);
        HBox header = new HBox(6, title, headline, gap, menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void refresh() {
        nothing.setVisible(model.scores().isEmpty());
        nothing.setText(texts.get(model.writes() ? "results.writing" : "results.lengths.none"));
        int right = model.scores().stream().mapToInt(LengthScore::right).sum();
        int asked = model.scores().stream().mapToInt(LengthScore::asked).sum();
        headline.setText(asked == 0 ? "" : texts.get(model.before().isEmpty() ? "results.lengths.all" : "results.lengths.both", Ticks.whole(right), Ticks.whole(asked)));
        pane.draw();
    }
}
