package org.neurarium.ui.canvas;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Block;
import org.neurarium.layer.LayerType;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Texts;

/** The small cards that open over the canvas, one of each kind. */
final class Floating {
    private final CanvasViewModel canvas;
    private final CanvasPainter painter;
    private final UnitsBar units;
    private final WeightCard weight;
    private final ProblemCard problems;
    private final QuickAdd quickAdd;
    private final BlockNameCard naming;
    private final Adding adding;
    private double addX;
    private double addY;

    /** Adds a layer where the search field stands. */
    interface Adding {
        void add(LayerType type, double x, double y);
    }

    Floating(CanvasViewModel canvas, CanvasPainter painter, Texts texts, Adding adding, BlockNameCard naming) {
        this.canvas = canvas;
        this.painter = painter;
        units = new UnitsBar(canvas, texts);
        weight = new WeightCard(canvas.workspace(), texts);
        problems = new ProblemCard(canvas, texts);
        quickAdd = new QuickAdd(texts, this::added);
        this.adding = adding;
        this.naming = naming;
    }

    private void added(LayerType type) {
        adding.add(type, addX, addY);
    }

    List<Node> nodes() {
        return List.of(units, weight, problems, quickAdd, naming);
    }

    void openWeight(UnitLink link, boolean edit, double x, double y) {
        weight.open(link, painter.frame(), edit, x, y);
    }

    void openProblems(Placed node) {
        problems.open(node, canvas.viewport().screenX(node.box().right()) - 8, canvas.viewport().screenY(node.box().y()) + 14);
    }

    /** Opens the field of a block's name, over its node or its title. */
    void openName(Block block) {
        Box over = canvas.scene().get().find(block.key()).map(Placed::box).or(() -> canvas.scene().get().frames().stream()
                .filter(f -> f.block().name().equals(block.name())).map(BlockFrame::box).findFirst()).orElse(canvas.scene().get().bounds());
        naming.open(block, canvas.viewport().screenX(over.x()) - 4, canvas.viewport().screenY(over.y()) - 62);
    }

    void openQuickAdd(double x, double y) {
        addX = x;
        addY = y;
        quickAdd.open(x, y);
    }

    void update(TrainingFrame frame) {
        weight.update(painter.frame());
    }

    void follow(@Nullable String node) {
        units.follow(node == null ? null : canvas.scene().get().find(node).orElse(null));
    }

    void leaveWeight() {
        weight.leave();
    }

    /** Closes all; false if none was open. */
    boolean close() {
        boolean any = weight.isVisible() || problems.isVisible() || quickAdd.isVisible() || naming.isVisible();
        weight.close();
        problems.close();
        quickAdd.close();
        naming.close();
        return any;
    }
}
