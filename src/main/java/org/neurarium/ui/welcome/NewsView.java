package org.neurarium.ui.welcome;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.guide.Release;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.markdown.MarkdownText;
import org.neurarium.ui.common.markdown.PlainInserts;

/** What is new in this version and the ones before it. */
public final class NewsView extends VBox {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    private final Texts texts;
    private final VBox releases = new VBox(14);
    private final Button close = new Button();

    public NewsView(Texts texts, Runnable onClose) {
        super(12);
        this.texts = texts;
        setId("news");
        getStyleClass().add("report");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, 0);
        Label title = new Label(null, Icons.large(Feather.GIFT));
        title.textProperty().bind(texts.bind("guide.news"));
        title.getStyleClass().add("sheet-title");
        ScrollPane scroll = new ScrollPane(releases);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close.setId("news-close");
        close.textProperty().bind(texts.bind("guide.close"));
        close.setOnAction(e -> onClose.run());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, scroll, foot);
        Followed.by(this, texts.language(), this::fill);
        fill();
    }

    /** What has the keyboard first. */
    public Node first() {
        return close;
    }

    private void fill() {
        releases.getChildren().clear();
        for (Release release : Release.all(texts.language().get())) {
            Label version = new Label(texts.get("guide.news.version", release.version()));
            version.getStyleClass().add("heading");
            releases.getChildren().add(new VBox(8, version, MarkdownText.render("- " + String.join("\n- ", release.news()), PlainInserts.NONE)));
        }
    }
}
