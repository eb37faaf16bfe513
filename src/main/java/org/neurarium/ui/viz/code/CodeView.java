package org.neurarium.ui.viz.code;

import java.io.File;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.workspace.Workspace;

/**
 * The open project as a program, written anew while it is edited. The lines of the selected layers are marked and brought
 * into view; a click on a line selects its layer.
 */
public final class CodeView extends BorderPane implements AutoCloseable {
    /** Quiet time after an edit before the program is written: a slider's drag makes many edits. */
    private static final double QUIET_MILLIS = 150;
    private static final Map<String, String> LIBRARIES = Map.of("keras", "Keras", "pytorch", "PyTorch", "dl4j", "DL4J");

    private final Texts texts;
    private final Workspace workspace;
    private final BackgroundJobs jobs = new BackgroundJobs();
    private final PauseTransition quiet = new PauseTransition(Duration.millis(QUIET_MILLIS));
    private final CodeViewModel model;
    private final ListView<Integer> lines = new ListView<>();
    private final Label says = new Label();
    private final Label fileName = new Label();
    private final ViewMenu menu;
    private final SetChangeListener<String> selected = change -> mark();
    private Function<String, Optional<Path>> place = this::ask;
    private BitSet chosen = new BitSet();
    private boolean marking;

    public CodeView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        this.workspace = workspace;
        model = new CodeViewModel(workspace, jobs, quiet::playFromStart);
        quiet.setOnFinished(e -> model.write());
        menu = new ViewMenu(texts, lines, "code");
        getStyleClass().addAll("view-pane", "code-view");
        lines.getStyleClass().add("source");
        lines.setId("code-lines");
        lines.setFixedCellSize(18);
        lines.setCellFactory(list -> {
            SourceCell cell = new SourceCell(model.listing()::get, () -> chosen);
            cell.setOnMouseClicked(e -> choose(cell.getItem()));
            return cell;
        });
        says.getStyleClass().addAll("empty-view", "code-says");
        says.setWrapText(true);
        VBox body = new VBox(says, lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        setTop(header());
        setCenter(new StackPane(body));
        model.listing().addListener(o -> show());
        model.reason().addListener(o -> say());
        Followed.by(this, texts.language(), this::say);
        workspace.selection().nodes().addListener(selected);
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        say();
    }

    /** Whether it is on screen; in a hidden tab nothing is written. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    @Override
    public void close() {
        quiet.stop();
        workspace.selection().nodes().removeListener(selected);
        model.close();
        jobs.close();
    }

    CodeViewModel model() {
        return model;
    }

    /** Where to save, in place of asking a person. */
    void saveTo(Function<String, Optional<Path>> answer) {
        place = answer;
    }

    private HBox header() {
        ToggleGroup group = new ToggleGroup();
        HBox libraries = new HBox(2);
        for (String target : CodeExport.TARGETS) {
            ToggleButton button = new ToggleButton(LIBRARIES.get(target));
            button.getStyleClass().add("view-toggle");
            button.setId("code-" + target);
            button.setToggleGroup(group);
            button.setSelected(target.equals(model.target().get()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.target().set(target);
            });
            libraries.getChildren().add(button);
        }
        fileName.getStyleClass().add("faint");
        fileName.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = button("code-copy", "code.copy", Feather.COPY, this::copy);
        HBox header = new HBox(4, libraries, fileName, gap, copy, button("code-save", "code.save", Feather.DOWNLOAD, this::save), menu);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(null, Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("view-toggle");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.on(button, texts.bind(key));
        button.accessibleTextProperty().bind(texts.bind(key));
        button.disableProperty().bind(model.listing().isNull());
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show() {
        Listing listing = model.listing().get();
        fileName.setText(listing == null ? "" : listing.code().fileName());
        int count = listing == null ? 0 : listing.lines().size();
        chosen = listing == null ? new BitSet() : listing.linesOf(workspace.selection().nodes());
        if (lines.getItems().size() != count) {
            lines.getItems().setAll(IntStream.range(0, count).boxed().toList());
        }
        lines.refresh();
        if (listing != null && (chosen.isEmpty() || !listing.changed().isEmpty())) {
            BitSet network = listing.changed().isEmpty() ? listing.linesOf(listing.code().names().keySet()) : listing.changed();
            reach(Math.max(0, network.nextSetBit(0)));
        } else if (!chosen.isEmpty()) {
            reach(chosen.nextSetBit(0));
        }
    }

    /** One line above the program; the last sound program stays in view while an edit has made the network unsound. */
    private void say() {
        CodeViewModel.Reason reason = model.reason().get();
        says.setText(reason == null ? "" : texts.get(reason.key(), reason.arguments()));
        says.setVisible(reason != null);
        says.setManaged(reason != null);
        lines.setOpacity(reason == null ? 1 : 0.6);
    }

    private void mark() {
        Listing listing = model.listing().get();
        if (listing == null) {
            return;
        }
        chosen = listing.linesOf(workspace.selection().nodes());
        lines.refresh();
        if (!chosen.isEmpty() && !marking) {
            reach(chosen.nextSetBit(0));
        }
    }

    /** Brings a line into the upper part of what is seen, unless it is seen. */
    private void reach(int line) {
        boolean seen = lines.lookupAll(".source-line").stream().filter(SourceCell.class::isInstance).map(SourceCell.class::cast)
                .anyMatch(c -> !c.isEmpty() && c.getItem() == line && c.getBoundsInParent().getMaxY() <= lines.getHeight()
                        && c.localToScene(0, 0).getY() >= lines.localToScene(0, 0).getY());
        if (!seen) {
            lines.scrollTo(Math.max(0, line - 2));
        }
    }

    private void choose(Integer line) {
        Listing listing = model.listing().get();
        if (listing != null && line != null) {
            marking = true;
            listing.nodeAt(line).ifPresent(node -> workspace.selection().select(java.util.List.of(node)));
            marking = false;
        }
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.listing().get().code().text()));
    }

    private void save() {
        Listing listing = model.listing().get();
        place.apply(listing.code().fileName()).ifPresent(path -> jobs.run(
                () -> {
                    listing.code().save(path);
                    return path;
                },
                done -> note("code.saved", path.getFileName()), failure -> note("shell.export.unwritable", path)));
    }

    /** Said where the file's name stands, until the next program. */
    private void note(String key, Object about) {
        fileName.setText(texts.get(key, about));
    }

    private Optional<Path> ask(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }
}
