package org.neurarium.ui.common;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, Contents> files = new LinkedHashMap<>();

    /** A way to write the view to a file. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file) throws IOException;
    }

    /** What a file would hold now; empty while the view shows nothing. */
    @FunctionalInterface
    private interface Contents {
        Optional<Writer> now();
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
        return file("png", () -> Optional.of(this::writePng));
    }

    /** @param content empty while there is nothing to draw */
    public ViewMenu svg(Supplier<String> content) {
        return file("svg", text(content));
    }

    /** @param content empty while there are no numbers */
    public ViewMenu csv(Supplier<String> content) {
        return file("csv", text(content));
    }

    /** Endings of the files that are offered. */
    public Set<String> endings() {
        return Set.copyOf(files.keySet());
    }

    /** What a file of an ending that is offered would hold now; empty while the view shows nothing. */
    public Optional<Writer> file(String ending) {
        return Objects.requireNonNull(files.get(ending), ending).now();
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

    private ViewMenu file(String ending, Contents contents) {
        files.put(ending, contents);
        return item(texts.bind("common.view." + ending), () -> save(ending));
    }

    private static Contents text(Supplier<String> content) {
        return () -> Optional.of(content.get()).filter(now -> !now.isEmpty())
                .map(now -> file -> Files.writeString(file, now, StandardCharsets.UTF_8));
    }

    private void save(String ending) {
        file(ending).ifPresentOrElse(writer -> save(ending, writer), () -> say(Alert.AlertType.INFORMATION, texts.get("common.view.nothing")));
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
            say(Alert.AlertType.ERROR, texts.get("common.view.failed", chosen.getPath()));
        }
    }

    private void say(Alert.AlertType type, String sentence) {
        Alert alert = new Alert(type, sentence);
        alert.setHeaderText(null);
        alert.initOwner(getScene().getWindow());
        alert.showAndWait();
    }
}
