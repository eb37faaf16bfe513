package org.neurarium.ui.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.edit.BlockEdits;
import org.neurarium.layer.LayerType;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.Workspace;

/** The canvas: grid, wires, nodes, links between units, and what floats above them. Close it when its window closes. */
public final class CanvasView extends StackPane implements AutoCloseable {
    private final Workspace workspace;
    private final CanvasViewModel canvas;
    private final Building building;
    private final Highlights highlights = new Highlights();
    private final CardLayer cards;
    private final FrameLayer frames;
    private final Folding folding;
    private final CanvasPainter painter;
    private final Floating floating;
    private final CanvasActions actions;
    private final Pane surface = new Pane();
    private final Overlay overlay;
    private final Texts texts;
    private final Theme theme;
    private final ChangeListener<Object> viewChanged = (o, before, now) -> viewChanged();
    private final ChangeListener<Object> textChanged = (o, before, now) -> relabel();
    private final ChangeListener<TrainingFrame> frameChanged = (o, before, now) -> frameChanged(now);
    private final ChangeListener<Object> wireSelected = (o, before, now) -> selectionChanged();
    private final SetChangeListener<String> selected = c -> selectionChanged();
    private final ChangeListener<Optional<NetworkAnalysis>> known = (o, before, now) -> knowledgeChanged(now);
    private boolean fitted;
    /** Revision of the viewport after fitting by itself; while it stays, the network is fitted to a new size too. */
    private int fittedAt = -1;

    public CanvasView(Workspace workspace, Texts texts, Theme theme) {
        this.workspace = workspace;
        this.texts = texts;
        this.theme = theme;
        workspace.known().addListener(known);
        canvas = new CanvasViewModel(workspace);
        building = new Building(canvas);
        cards = new CardLayer(canvas, texts, new DataNames(workspace, texts));
        frames = new FrameLayer(canvas, texts);
        folding = new Folding(canvas);
        Minimap minimap = new Minimap(canvas);
        painter = new CanvasPainter(canvas, theme, highlights, cards, frames, minimap);
        overlay = new Overlay(canvas.viewport(), highlights);
        floating = new Floating(canvas, painter, texts, this::add, new BlockNameCard(texts, this::renameBlock, this::requestFocus));
        actions = new CanvasActions(this, canvas, floating, cards, frames, folding, texts);
        CanvasPointer pointer = new CanvasPointer(canvas, building, highlights, painter, actions);
        CanvasKeys keys = new CanvasKeys(canvas, actions, pointer, folding);
        actions.use(pointer);
        build(minimap);
        pointer.install(surface);
        CanvasMenu menu = new CanvasMenu(actions, canvas, folding, texts);
        surface.setOnContextMenuRequested(e -> menu.show(surface, e.getScreenX(), e.getScreenY()));
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
        listen();
        painter.sceneChanged();
    }

    /** What menus and keys can ask. */
    public CanvasCommands commands() {
        return actions;
    }

    /** Says what puts the keyboard into the inspector. */
    public void setOnOpenInspector(Runnable open) {
        actions.setOnOpenInspector(open);
    }

    /** Says what keeps a block in the palette. */
    public void setOnKeepBlock(Consumer<SavedBlock> keep) {
        actions.setOnKeep(keep);
    }

    /** Fits the network to the view, and to every new size until a person moves it. */
    public void refit() {
        actions.fit();
        fittedAt = canvas.viewport().revision().get();
    }

    /** What brings back the part of the canvas that is seen now, in a view of the same size. */
    public Runnable keepView() {
        Viewport view = canvas.viewport();
        boolean untouched = view.revision().get() == fittedAt;
        double zoom = view.scale();
        double x = view.panX();
        double y = view.panY();
        return () -> {
            view.show(zoom, x, y);
            fittedAt = untouched ? view.revision().get() : -1;
        };
    }

    @Override
    public void close() {
        canvas.close();
        painter.stopWatching();
        theme.choice().removeListener(viewChanged);
        texts.language().removeListener(textChanged);
        workspace.training().frame().removeListener(frameChanged);
        workspace.selection().nodes().removeListener(selected);
        workspace.selection().wire().removeListener(wireSelected);
        workspace.known().removeListener(known);
    }

    Building building() {
        return building;
    }

    Highlights highlights() {
        return highlights;
    }

    CanvasViewModel model() {
        return canvas;
    }

    private void build(Minimap minimap) {
        getStyleClass().add("canvas-view");
        setId("canvas");
        setFocusTraversable(true);
        setMinSize(0, 0);
        accessibleTextProperty().bind(texts.bind("canvas.accessible"));
        surface.getChildren().addAll(painter.grid(), frames, painter.wires(), cards, painter.links(), overlay);
        ZoomBar zoom = new ZoomBar(actions, canvas.viewport(), texts);
        zoom.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(zoom, Pos.BOTTOM_LEFT);
        setMargin(zoom, new Insets(12));
        setAlignment(minimap, Pos.BOTTOM_RIGHT);
        setMargin(minimap, new Insets(12));
        NoticeBar notice = new NoticeBar(canvas.notice(), texts);
        setAlignment(notice, Pos.BOTTOM_CENTER);
        setMargin(notice, new Insets(0, 0, 56, 0));
        EmptyHint hint = new EmptyHint(canvas.scene(), texts);
        Region ring = new Region(); // shows that the canvas has the keyboard, above what is painted
        ring.getStyleClass().add("canvas-ring");
        ring.setMouseTransparent(true);
        getChildren().addAll(surface, hint, ring, zoom, minimap, notice);
        getChildren().addAll(floating.nodes());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void listen() {
        canvas.scene().addListener((o, before, now) -> {
            painter.sceneChanged();
            floating.follow(highlights.node().get());
            boolean unfitted = !fitted || !before.bounds().equals(now.bounds());
            if (unfitted && workspace.revision().get() == 0) {
                fitUntouched(); // a project was opened, or the analysis has come and nodes know how large they are
            }
        });
        canvas.plane().addListener(viewChanged);
        canvas.viewport().revision().addListener(viewChanged);
        canvas.draft().addListener((o, before, now) -> {
            cards.mark();
            painter.redraw();
        });
        highlights.wire().addListener((o, before, now) -> painter.redraw());
        highlights.receiving().addListener((o, before, now) -> painter.redraw());
        highlights.link().addListener((o, before, now) -> {
            if (now == null) {
                floating.leaveWeight();
            }
            painter.redraw();
        });
        highlights.node().addListener((o, before, now) -> floating.follow(now));
        theme.choice().addListener(viewChanged);
        texts.language().addListener(textChanged);
        workspace.training().frame().addListener(frameChanged);
        workspace.selection().nodes().addListener(selected);
        workspace.selection().wire().addListener(wireSelected);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        if (painter.grid().getWidth() != getWidth() || painter.grid().getHeight() != getHeight()) {
            painter.resize(getWidth(), getHeight());
            fitUntouched();
        }
    }

    /** Fits the network to the view, unless a person has moved it since. */
    private void fitUntouched() {
        boolean untouched = canvas.viewport().revision().get() == fittedAt;
        if (getWidth() > 0 && (!fitted || untouched)) {
            fitted = true;
            actions.fit();
            fittedAt = canvas.viewport().revision().get();
        }
    }

    /** Adds a layer from the search field, where it stands. */
    private void add(LayerType type, double x, double y) {
        Point at = canvas.viewport().toWorld(x, y);
        String id = building.drop(type, building.plan(type, at));
        actions.focus(id);
    }

    private void renameBlock(String from, String to) {
        Blocks blocks = canvas.project().canvas().blocks();
        boolean taken = blocks.find(to).isPresent();
        canvas.notice().set(taken ? new Notice("canvas.refuse.nameTaken", to)
                : Block.isName(to) ? null : new Notice("canvas.refuse.noName", Block.NAME_LENGTH));
        canvas.apply(BlockEdits.rename(from, to));
    }

    private void viewChanged() {
        painter.viewChanged();
        floating.follow(null);
    }

    private void relabel() {
        frames.sync();
        cards.relabel();
        painter.redraw();
    }

    private void frameChanged(TrainingFrame now) {
        painter.frameChanged(now);
        floating.update(now);
    }

    private void selectionChanged() {
        frames.mark();
        cards.mark();
        painter.redraw();
    }

    /** Nothing is known of a project that was just opened: it is to be seen whole. */
    private void knowledgeChanged(Optional<NetworkAnalysis> now) {
        fitted &= now.isPresent();
    }
}
