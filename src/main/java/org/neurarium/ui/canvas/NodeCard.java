package org.neurarium.ui.canvas;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** One layer on the canvas: header, miniature, foot, ports, and a badge where there are problems. */
final class NodeCard extends Pane {
    static final double BADGE = 18;
    /** Width of the corner that unfolds a block. */
    static final double SIGN = 28;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

    private final Texts texts;
    private final Region glyph = new Region();
    private final Label name = new Label();
    private final Label headline = new Label();
    private final Label shape = new Label();
    private final Label parameters = new Label();
    private final Label badge = new Label();
    /** What unfolds a block. */
    private final Node sign = Icons.small(Feather.MAXIMIZE_2);
    private PortMarks ports;
    private @Nullable PortRef aimed;
    private Placed placed;
    private Miniature miniature;

    NodeCard(Placed placed, Texts texts) {
        this.texts = texts;
        this.placed = placed;
        getStyleClass().add("node-card");
        glyph.getStyleClass().add("node-glyph");
        name.getStyleClass().add("node-name");
        headline.getStyleClass().add("node-headline");
        shape.getStyleClass().add("node-foot");
        parameters.getStyleClass().add("node-foot");
        badge.getStyleClass().add("node-badge");
        setId("node-" + placed.facts().id());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        ports = new PortMarks(placed, texts);
        miniature = rebuild();
        place(placed);
        Tooltip legend = new Tooltip();
        legend.setOnShowing(e -> legend.setText(legend().orElse("")));
        addEventHandler(MouseEvent.MOUSE_ENTERED, e -> {
            if (legend().isPresent()) {
                Tooltip.install(this, legend);
            } else {
                Tooltip.uninstall(this, legend);
            }
        });
    }

    /** What the miniature's colours mean, with their range now. */
    Optional<String> legend() {
        return miniature.legend().map(l -> texts.get(l.key(), Ticks.figure(l.low(), 2), Ticks.figure(l.high(), 2)));
    }

    String nodeId() {
        return placed.facts().id();
    }

    Placed placed() {
        return placed;
    }

    /** Shows a node as laid out now; its miniature is made anew only if what it draws changed. */
    void update(Placed now) {
        boolean same = now.facts().equals(placed.facts()) && now.shape().equals(placed.shape());
        placed = now;
        if (!same) {
            miniature = rebuild();
        }
        place(now);
    }

    Set<Probe<?>> probes(PlaneView plane) {
        return miniature.probes(plane);
    }

    void show(TrainingFrame frame, PlaneView plane, Palette palette) {
        miniature.show(frame, plane, palette);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Lit as a target of the wire being drawn, dimmed as one that cannot be, or neither. */
    void setTarget(boolean lit, boolean barred) {
        pseudoClassStateChanged(TARGET, lit);
        pseudoClassStateChanged(BARRED, barred);
    }

    /** Shows and tells which of its inputs the wire being drawn would take; null for none. */
    void aim(@Nullable PortRef port) {
        ports.aim(port);
        if (!Objects.equals(port, aimed)) {
            aimed = port;
            relabel();
        }
    }

    /** Writes the texts in the language chosen now. */
    void relabel() {
        ports.relabel(texts);
        NodeFacts facts = placed.facts();
        FoldedBlock fold = facts.fold();
        String more = fold == null ? facts.headline() : texts.get("canvas.block.layers", fold.layers().size());
        name.setText(fold == null ? LayerNames.kind(texts, facts.node().kind()) : fold.block().name());
        headline.setText(more.isEmpty() ? "" : "· " + more);
        shape.setText(facts.outputs());
        long count = facts.parameters();
        parameters.setText(count == 0 ? "" : texts.get("canvas.node.parameters", LayerNames.count(count)));
        String told = texts.get(fold == null ? "canvas.node.accessible" : "canvas.block.accessible", name.getText(), more, shape.getText(),
                LayerNames.count(count), facts.problems().size());
        setAccessibleText(aimed == null || placed.allPorts().stream().filter(p -> !p.output()).count() < 2 ? told
                : texts.get("canvas.node.port", told, PortMarks.nameOf(placed, aimed, texts)));
    }

    private Miniature rebuild() {
        NodeFacts facts = placed.facts();
        Miniature made = Bodies.of(facts).create(facts, placed.shape());
        made.node().setMouseTransparent(true);
        glyph.getStyleClass().setAll("node-glyph", facts.colorToken());
        pseudoClassStateChanged(BLOCK, facts.fold() != null);
        sign.setVisible(facts.fold() != null);
        boolean error = facts.problems().stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        badge.setText(Integer.toString(facts.problems().size()));
        badge.setVisible(!facts.problems().isEmpty());
        badge.pseudoClassStateChanged(ERROR, error);
        getChildren().setAll(glyph, name, headline, shape, parameters, sign, made.node());
        ports = new PortMarks(placed, texts);
        getChildren().addAll(ports.nodes());
        getChildren().add(badge);
        relabel();
        return made;
    }

    private void place(Placed now) {
        setLayoutX(now.box().x());
        setLayoutY(now.box().y());
        resize(now.shape().width(), now.shape().height());
    }

    @Override
    protected void layoutChildren() {
        double width = placed.shape().width();
        double height = placed.shape().height();
        glyph.resizeRelocate(NodeShape.PAD, 11, 9, 9);
        double end = sign.isVisible() ? width - SIGN : width;
        double nameWidth = Math.min(name.prefWidth(-1), end - NodeShape.PAD - 15 - 6);
        name.resizeRelocate(NodeShape.PAD + 15, 5, nameWidth, 20);
        double left = NodeShape.PAD + 15 + nameWidth + 5;
        headline.setVisible(headline.prefWidth(-1) <= end - left - 6);
        headline.resizeRelocate(left, 5, Math.max(0, end - left - 6), 20);
        sign.relocate(width - SIGN + 2, 8);
        double right = Math.min(parameters.prefWidth(-1), width - 2 * NodeShape.PAD);
        parameters.resizeRelocate(width - NodeShape.PAD - right, height - 22, right, 18);
        shape.resizeRelocate(NodeShape.PAD, height - 22, Math.max(0, width - 2 * NodeShape.PAD - right - 4), 18);
        badge.resizeRelocate(width - BADGE + 7, -7, BADGE, BADGE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return placed.shape().width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return placed.shape().height();
    }
}
