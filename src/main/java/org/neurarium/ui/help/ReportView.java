package org.neurarium.ui.help;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;

/** The problem report as it would be handed on, to be read and changed; what stands there is what is copied or saved. */
public final class ReportView extends VBox {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;

    private final Texts texts;
    private final TextArea area = new TextArea();
    private final Label copied = new Label();

    /**
     * @param report the text
     * @param save saves a text as a file that is asked for
     */
    public ReportView(Texts texts, String report, Consumer<String> save, Runnable close) {
        super(12);
        this.texts = texts;
        setId("report");
        getStyleClass().add("report");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, 0);
        Label title = new Label(null, Icons.large(Feather.FLAG));
        title.textProperty().bind(texts.bind("guide.report"));
        title.getStyleClass().add("sheet-title");
        Label intent = new Label();
        intent.textProperty().bind(texts.bind("guide.report.intent"));
        intent.setWrapText(true);
        intent.setMinHeight(Region.USE_PREF_SIZE);
        area.setId("report-text");
        area.getStyleClass().add("report-text");
        area.setText(report);
        area.setWrapText(true);
        area.accessibleTextProperty().bind(texts.bind("guide.report"));
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().setAll(title, intent, area, buttons(save, close));
    }

    /** What has the keyboard first. */
    public TextArea text() {
        return area;
    }

    private HBox buttons(Consumer<String> save, Runnable close) {
        Button copy = Worded.button(texts, "report-copy", "guide.report.copy", this::copy);
        copy.getStyleClass().add("primary");
        Button keep = Worded.button(texts, "report-save", "guide.report.save", () -> save.accept(area.getText()));
        Button shut = Worded.button(texts, "report-close", "guide.close", close);
        copied.getStyleClass().add("good");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, copied, gap, shut, keep, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(area.getText());
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(texts.get("guide.report.copied"));
    }
}
