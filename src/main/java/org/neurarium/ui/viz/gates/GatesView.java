package org.neurarium.ui.viz.gates;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.ViewMenu;
import org.neurarium.ui.viz.subject.SubjectBar;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.Workspace;

/** The gates and states of a recurrent layer over the tokens of the example that all views look at. */
public final class GatesView extends BorderPane implements AutoCloseable {
    private static final double BAR_FROM = 170;

    private final Texts texts;
    private final GatesViewModel model;
    private final StripsPane strips;
    private final LinesPane lines;
    private final MemoryPane memory;
    private final StackPane middle = new StackPane();
    private final SubjectBar subject;
    private final ViewMenu menu;
    private final GatesHeader header;
    private final Label nothing = new Label();
    private final InvalidationListener language = o -> refresh();

    public GatesView(Workspace workspace, Texts texts, Theme theme) {
        this.texts = texts;
        model = new GatesViewModel(workspace, new DataNames(workspace, texts)::of);
        strips = new StripsPane(model, texts, theme);
        lines = new LinesPane(model, texts, theme);
        memory = new MemoryPane(model, texts, theme);
        subject = new SubjectBar(workspace, texts);
        menu = new ViewMenu(texts, middle, "gates");
        getStyleClass().addAll("view-pane", "gates-view");
        header = new GatesHeader(model, texts, menu);
        VBox head = new VBox(header, subject);
        setTop(head);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.setMaxWidth(300);
        middle.getChildren().setAll(strips, lines, memory, nothing);
        middle.setMinSize(0, 0);
        setCenter(middle);
        files(theme);
        texts.language().addListener(language);
        model.frames().addListener(o -> refresh());
        model.layers().addListener(o -> refresh());
        model.layer().addListener(o -> refresh());
        model.opened().addListener(o -> refresh());
        model.tab().addListener(o -> showTab());
        model.compare().addListener(o -> refresh());
        subject.active().bind(model.active());
        sceneProperty().addListener((o, before, now) -> model.active().set(now != null));
        heightProperty().addListener(o -> room(head));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.opened().get() != null) {
                model.opened().set(null);
                e.consume();
            }
        });
        showTab();
    }

    /** Whether it is on screen; in a hidden tab it should not be, so that training does no work for it. */
    public BooleanProperty activeProperty() {
        return model.active();
    }

    /** Size of text and marks: 1, or more in presentations. */
    public void setFontScale(double scale) {
        strips.setFontScale(scale);
        lines.setFontScale(scale);
        memory.setFontScale(scale);
    }

    @Override
    public void close() {
        texts.language().removeListener(language);
        strips.close();
        lines.close();
        memory.close();
        subject.active().unbind();
        subject.close();
        model.close();
    }

    GatesViewModel model() {
        return model;
    }

    StripsPane strips() {
        return strips;
    }

    LinesPane lines() {
        return lines;
    }

    MemoryPane memory() {
        return memory;
    }

    private void showTab() {
        Tab tab = model.tab().get();
        strips.setVisible(tab == Tab.STRIPS);
        lines.setVisible(tab == Tab.LINES);
        memory.setVisible(tab == Tab.MEMORY);
        strips.draw();
        lines.draw();
        memory.draw();
        refresh();
    }

    private void room(VBox head) {
        boolean enough = getHeight() >= BAR_FROM;
        if (enough != head.getChildren().contains(subject)) {
            if (enough) {
                head.getChildren().add(subject);
            } else {
                head.getChildren().remove(subject);
            }
        }
    }

    private void files(Theme theme) {
        menu.png();
        menu.svg(() -> model.tab().get() == Tab.MEMORY ? model.memory() == null ? "" : MemoryFiles.svg(model.memory(), texts, theme.palette())
                : model.picture() == null ? "" : GateFiles.svg(model.picture(), model.pinned().orElse(null), texts, theme.palette()));
        menu.csv(() -> model.tab().get() == Tab.MEMORY ? model.memory() == null ? "" : MemoryFiles.csv(model.memory())
                : model.picture() == null ? "" : GateFiles.csv(model.picture()));
    }

    private void refresh() {
        GatePicture now = model.picture();
        boolean some = now != null && !now.strips().isEmpty();
        nothing.setVisible(!some);
        nothing.setText(texts.get(model.layers().get().isEmpty() ? "sequenceviews.gates.none" : "sequenceviews.gates.waiting"));
        header.refresh(some);
    }
}
