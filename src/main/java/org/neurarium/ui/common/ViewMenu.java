package org.neurarium.ui.common;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;

/** The small menu in a view's corner: its options, saving as PNG, SVG or CSV, its own window. */
public final class ViewMenu extends MenuButton {
    private static final double SCALE = 2;

    private final Texts texts;
    private final Node picture;
    private final String fileName;

    /** A way to write the view to a file. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file) throws IOException;
    }

    /** @param fileName name that is offered for files, without an ending */
    public ViewMenu(Texts texts, Node picture, String fileName) {
        this.texts = texts;
        this.picture = picture;
        this.fileName = fileName;
        getStyleClass().add("view-menu");
        setGraphic(Icons.small(Feather.MORE_HORIZONTAL));
        accessibleTextProperty().bind(texts.bind("common.view.menu"));
        setId(fileName + "-menu");
    }

    /** An option that is on or off. */
    public ViewMenu option(ObservableValue<String> text, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(text);
        item.selectedProperty().bindBidirectional(value);
        getItems().add(item);
        return this;
    }

    public ViewMenu item(ObservableValue<String> text, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(text);
        item.setOnAction(e -> action.run());
        getItems().add(item);
        return this;
    }

    public ViewMenu separator() {
        getItems().add(new SeparatorMenuItem());
        return this;
    }

    public ViewMenu png() {
        return item(texts.bind("common.view.png"), () -> save("png", this::writePng));
    }

    public ViewMenu svg(Supplier<String> content) {
        return item(texts.bind("common.view.svg"), () -> save("svg", text(content)));
    }

    public ViewMenu csv(Supplier<String> content) {
        return item(texts.bind("common.view.csv"), () -> save("csv", text(content)));
    }

    /** Writes the picture at twice its size on screen. */
    public void writePng(Path file) throws IOException {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(javafx.scene.paint.Color.TRANSPARENT);
        WritableImage image = picture.snapshot(parameters, null);
        if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }

    private static Writer text(Supplier<String> content) {
        return file -> Files.writeString(file, content.get(), StandardCharsets.UTF_8);
    }

    private void save(String ending, Writer writer) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(fileName + "." + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending.toUpperCase(java.util.Locale.ROOT),
                "*." + ending));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen == null) {
            return;
        }
        try {
            writer.write(chosen.toPath());
        } catch (IOException e) {
            Alert alert = new Alert(Alert.AlertType.ERROR, texts.get("common.view.failed", chosen.getPath()));
            alert.setHeaderText(null);
            alert.initOwner(getScene().getWindow());
            alert.showAndWait();
        }
    }
}
