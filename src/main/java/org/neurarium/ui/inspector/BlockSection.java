package org.neurarium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.LayerNode;
import org.neurarium.document.edit.BlockEdits;
import org.neurarium.ui.common.Texts;

/** One block: its name, what goes in and out, its sums, its layers. */
final class BlockSection implements Section {
    private final InspectorViewModel model;
    private final Texts texts;
    private final VBox all = new VBox();
    private final Label kind = new Label();
    private final TextField name = new TextField();
    private final Label refusal = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final FactsPane facts;
    private final ProblemsPane problems;
    private final VBox layers = new VBox();
    private Actions actions = new Actions(() -> { }, () -> { }, () -> { });
    private String block = "";

    /** What the window can do with the selected block. */
    record Actions(Runnable toggleFold, Runnable save, Runnable ungroup) {
    }

    BlockSection(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        facts = new FactsPane(texts);
        problems = new ProblemsPane(model.workspace(), texts);
        all.getStyleClass().add("inspector-section");
        kind.getStyleClass().add("title");
        name.setId("inspector-block-name");
        name.accessibleTextProperty().bind(texts.bind("canvas.block.name"));
        name.setOnAction(e -> rename());
        name.focusedProperty().addListener((o, was, is) -> {
            if (was) {
                rename();
            }
        });
        refusal.getStyleClass().add("danger-text");
        refusal.setWrapText(true);
        refuse("");
        layers.getStyleClass().add("block-layers");
        all.getChildren().addAll(kind, new VBox(4, name, refusal), buttons, problems, facts, layers);
    }

    void setActions(Actions does) {
        actions = does;
    }

    void inspect(String inspected) {
        if (!inspected.equals(block)) {
            block = inspected;
            name.setText(block);
            refuse("");
        }
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void refresh() {
        Blocks blocks = model.workspace().project().get().canvas().blocks();
        blocks.find(block).ifPresent(found -> {
            Set<String> ids = blocks.layers(block);
            kind.setText(texts.get("inspector.block"));
            facts.show(new BlockFacts(model.workspace().project().get().network(), model.workspace().analysis().get(), ids).all());
            problems.show(ids.stream().flatMap(id -> model.workspace().analysis().get().problemsOf(id).stream()).toList());
            showButtons(found);
            showLayers(ids);
        });
    }

    private void showButtons(Block found) {
        buttons.getChildren().setAll(
                button(found.folded() ? "inspector.block.unfold" : "inspector.block.fold", actions.toggleFold),
                button("inspector.block.save", actions.save), button("inspector.block.ungroup", actions.ungroup));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void showLayers(Set<String> ids) {
        Label heading = new Label(texts.get("inspector.fact.layers"));
        heading.getStyleClass().add("heading");
        List<Node> rows = new ArrayList<>(List.of(heading));
        for (LayerNode layer : model.workspace().project().get().network().layers()) {
            if (ids.contains(layer.id())) {
                rows.add(row(layer));
            }
        }
        layers.getChildren().setAll(rows);
    }

    private Button row(LayerNode layer) {
        Region glyph = new Region();
        glyph.getStyleClass().add("node-glyph");
        model.type(layer.id()).ifPresent(t -> glyph.getStyleClass().add("group-" + t.group().id()));
        glyph.setMinSize(9, 9);
        glyph.setMaxSize(9, 9);
        String key = "layers." + layer.kind() + ".name";
        Button row = new Button((texts.has(key) ? texts.get(key) : layer.kind()) + " · " + layer.id(), glyph);
        row.setId("block-layer-" + layer.id());
        row.getStyleClass().addAll("quiet", "block-layer");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(e -> open(layer.id()));
        return row;
    }

    /** Selects a layer, which unfolds what hides it. */
    private void open(String layer) {
        Block hiding = model.workspace().project().get().canvas().blocks().hiding(layer).orElse(null);
        while (hiding != null) {
            Set<String> inside = model.workspace().project().get().canvas().blocks().layers(hiding.name());
            model.workspace().selection().select(inside);
            actions.toggleFold.run();
            Block next = model.workspace().project().get().canvas().blocks().hiding(layer).orElse(null);
            hiding = hiding.equals(next) ? null : next;
        }
        model.workspace().selection().select(List.of(layer));
    }

    private void rename() {
        String wanted = name.getText().strip();
        Blocks blocks = model.workspace().project().get().canvas().blocks();
        if (wanted.equals(block) || blocks.find(block).isEmpty()) {
            refuse("");
            return;
        }
        if (!Block.isName(wanted) || blocks.find(wanted).isPresent()) {
            refuse(Block.isName(wanted) ? texts.get("canvas.refuse.nameTaken", wanted) : texts.get("canvas.refuse.noName", Block.NAME_LENGTH));
            name.setText(block);
            return;
        }
        String old = block;
        block = wanted;
        refuse("");
        model.workspace().apply(BlockEdits.rename(old, wanted));
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
        refusal.setManaged(!sentence.isEmpty());
    }

    @Override
    public void focusFirst() {
        name.requestFocus();
    }
}
