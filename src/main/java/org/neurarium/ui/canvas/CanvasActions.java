package org.neurarium.ui.canvas;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Block;
import org.neurarium.document.SavedBlock;
import org.neurarium.ui.common.Texts;

/** What keys, menus, buttons and clicks make the canvas do. */
final class CanvasActions implements CanvasCommands, CanvasPointer.Cards {
    private static final double ZOOM_STEP = 1.25;
    /** Share of the view that an unfolded block too large for it is to fill at least. */
    private static final double SHOWN = 0.8;

    /** Height at the bottom that the buttons for the zoom take. */
    private static final double BAR = 32;

    private final Region view;
    private final CanvasViewModel canvas;
    private final Floating floating;
    private final CardLayer cards;
    private final Clips clips;
    private final FrameLayer frames;
    private final Folding folding;
    private final Texts texts;
    private @Nullable CanvasPointer pointer;
    private Runnable openInspector = () -> { };
    private Consumer<SavedBlock> keep = block -> { };

    CanvasActions(Region view, CanvasViewModel canvas, Floating floating, CardLayer cards, FrameLayer frames, Folding folding, Texts texts) {
        this.frames = frames;
        this.view = view;
        this.canvas = canvas;
        this.floating = floating;
        this.cards = cards;
        this.folding = folding;
        this.texts = texts;
        clips = new Clips(canvas);
    }

    void use(CanvasPointer used) {
        pointer = used;
    }

    void setOnOpenInspector(Runnable open) {
        openInspector = open;
    }

    /** Says what keeps a block in the palette. */
    void setOnKeep(Consumer<SavedBlock> keeping) {
        keep = keeping;
    }

    @Override
    public void fold() {
        folding.fold(texts.get("canvas.block.new")).flatMap(canvas.project().canvas().blocks()::find).ifPresent(floating::openName);
    }

    @Override
    public void toggleFold() {
        folding.selected().ifPresent(b -> {
            folding.toggle();
            follow(b);
        });
    }

    /** The keyboard goes with a block that was folded or unfolded, and all of it is seen. */
    private void follow(Block block) {
        CanvasScene scene = canvas.scene().get();
        scene.find(block.key()).ifPresent(n -> {
            cards.find(block.key()).ifPresent(NodeCard::requestFocus);
            canvas.viewport().reveal(n.box(), view.getWidth(), view.getHeight());
        });
        scene.frames().stream().filter(f -> f.block().name().equals(block.name())).findFirst().ifPresent(f -> {
            frames.focus(block.name());
            Box seen = canvas.viewport().seen(view.getWidth(), view.getHeight());
            Box shown = new Box(f.box().x(), f.box().y(), Math.min(f.box().width(), seen.width() * SHOWN),
                    Math.min(f.box().height(), seen.height() * SHOWN));
            canvas.viewport().reveal(shown, view.getWidth(), view.getHeight());
        });
    }

    @Override
    public void ungroup() {
        folding.dissolve();
    }

    @Override
    public void renameBlock() {
        folding.selected().ifPresent(floating::openName);
    }

    @Override
    public void saveBlock() {
        folding.saved().ifPresent(keep);
    }

    @Override
    public void unfold(Placed node) {
        Block block = node.facts().fold().block();
        folding.unfold(block);
        follow(block);
    }

    @Override
    public void fold(BlockFrame frame) {
        folding.fold(frame.block());
        follow(frame.block());
    }

    @Override
    public void copy() {
        clips.copy().ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Override
    public void cut() {
        copy();
        canvas.deleteSelected();
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        clips.paste(text == null ? "" : text);
    }

    @Override
    public void duplicate() {
        clips.duplicate();
    }

    @Override
    public void deleteSelected() {
        canvas.deleteSelected();
    }

    @Override
    public void selectAll() {
        canvas.selectAll();
    }

    @Override
    public void zoomIn() {
        canvas.viewport().zoomBy(ZOOM_STEP, view.getWidth() / 2, view.getHeight() / 2);
    }

    @Override
    public void zoomOut() {
        canvas.viewport().zoomBy(1 / ZOOM_STEP, view.getWidth() / 2, view.getHeight() / 2);
    }

    @Override
    public void actualSize() {
        canvas.viewport().zoomTo(1, view.getWidth() / 2, view.getHeight() / 2);
    }

    @Override
    public void fit() {
        canvas.viewport().fit(canvas.scene().get().bounds(), view.getWidth(), view.getHeight() - BAR);
    }

    @Override
    public void arrange() {
        canvas.arrange();
        fit();
    }

    @Override
    public void quickAdd() {
        floating.openQuickAdd(view.getWidth() / 2, view.getHeight() / 3);
    }

    @Override
    public void openInspector() {
        openInspector.run();
    }

    @Override
    public void escape() {
        boolean dragging = pointer != null && pointer.cancel();
        if (!dragging && !floating.close()) {
            canvas.selection().clear();
        }
    }

    @Override
    public void say(String node) {
        canvas.scene().get().showing(node).flatMap(n -> cards.find(n.facts().id())).ifPresent(c -> c.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    @Override
    public void weight(UnitLink link, boolean edit, double x, double y) {
        floating.openWeight(link, edit, x, y);
    }

    @Override
    public void problems(Placed node) {
        canvas.select(List.of(node.facts().id()));
        floating.openProblems(node);
    }

    @Override
    public void quickAdd(double x, double y) {
        floating.openQuickAdd(x, y);
    }

    @Override
    public void details(Placed node) {
        if (node.facts().fold() != null) {
            unfold(node);
        } else if (node.shape().tiles().units() > 8) {
            canvas.toggleOpen(node.facts().id());
        } else {
            openInspector.run();
        }
    }

    @Override
    public void focus(@Nullable String node) {
        if (node == null) {
            view.requestFocus();
        } else {
            cards.find(node).ifPresent(NodeCard::requestFocus);
        }
    }

    @Override
    public void closeAll() {
        floating.close();
    }
}
