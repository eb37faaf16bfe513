package org.neurarium.ui.inspector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.layer.EmbeddingLayerType;
import org.neurarium.layer.LayerType;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.formula.FormulaView;

/** One layer: settings, formula, numbers, shapes, distributions. */
final class LayerSection implements Section {
    private final InspectorViewModel model;
    private final Texts texts;
    private final VBox all = new VBox();
    private final Region glyph = new Region();
    private final Label kind = new Label();
    private final Label id = new Label();
    private final Label help = new Label();
    private final SettingsPane settings;
    private final FormulaView formula;
    private final EquationPane equation;
    private final FactsPane facts;
    private final VectorsPane vectors;
    private final StatisticsPane statistics;
    private final ProblemsPane problems;
    private String layer = "";

    LayerSection(InspectorViewModel model, Texts texts, Theme theme, BackgroundJobs jobs,
                 Function<Window, Optional<Path>> vectorsPicker, Runnable watchAgain) {
        this.model = model;
        this.texts = texts;
        settings = new SettingsPane(new SettingWords(texts), model.workspace()::apply);
        formula = new FormulaView(theme, jobs);
        equation = new EquationPane(model, texts);
        equation.setOnExample(watchAgain);
        facts = new FactsPane(texts);
        vectors = new VectorsPane(model.workspace(), texts, jobs, vectorsPicker);
        statistics = new StatisticsPane(texts);
        statistics.setOnTab(watchAgain);
        problems = new ProblemsPane(model.workspace(), texts);
        all.getStyleClass().add("inspector-section");
        kind.getStyleClass().add("title");
        id.getStyleClass().add("muted");
        help.getStyleClass().add("faint");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        glyph.setMinSize(11, 11);
        glyph.setMaxSize(11, 11);
        HBox head = new HBox(8, glyph, kind, id);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, formula, equation);
        box.getStyleClass().add("formula-box");
        all.getChildren().addAll(new VBox(4, head, help), problems, vectors, settings, box, facts, statistics);
    }

    void inspect(String inspected) {
        layer = inspected;
        equation.inspect(inspected);
        statistics.inspect(inspected);
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void refresh() {
        model.layer(layer).ifPresent(node -> {
            String name = "layers." + node.kind() + ".name";
            kind.setText(texts.has(name) ? texts.get(name) : node.kind());
            id.setText(layer.equals(node.kind()) ? "" : layer);
        });
        model.type(layer).ifPresent(type -> {
            glyph.getStyleClass().setAll("node-glyph", "group-" + type.group().id());
            String key = "layers." + type.id() + ".help";
            help.setText(texts.has(key) ? texts.get(key) : "");
            formula.show(type.formula(model.completed(layer)));
        });
        settings.show(model.settings(layer));
        vectors.show(layer, model.type(layer).orElse(null) instanceof EmbeddingLayerType);
        problems.show(model.workspace().analysis().get().problemsOf(layer));
        facts.show(model.analysis(layer).map(this::facts).orElse(List.of()));
        formula.draw();
    }

    private List<FactsPane.Fact> facts(LayerAnalysis a) {
        List<FactsPane.Fact> all = new ArrayList<>();
        if (!a.inputs().isEmpty()) {
            all.add(new FactsPane.Fact("inspector.fact.input", String.join(", ", a.inputs().stream().map(Object::toString).toList())));
        }
        all.add(new FactsPane.Fact("inspector.fact.output", a.output() == null ? "?" : a.output().toString()));
        all.add(new FactsPane.Fact("inspector.fact.parameters", FactsPane.count(a.parameters())));
        long fixed = model.type(layer).filter(t -> a.output() != null).map(t -> t.fixedNumbers(model.completed(layer), a.inputs())).orElse(0L);
        if (fixed > 0) {
            all.add(new FactsPane.Fact("inspector.fact.fixed", FactsPane.count(fixed)));
        }
        all.add(new FactsPane.Fact("inspector.fact.multiplyAdds", FactsPane.count(a.multiplyAdds())));
        return all;
    }

    @Override
    public Set<Probe<?>> probes() {
        Set<Probe<?>> wanted = new HashSet<>(equation.probes());
        if (model.type(layer).map(LayerType::inputs).map(p -> !p.isEmpty()).orElse(false)) {
            wanted.addAll(statistics.probes());
            statistics.setVisible(true);
        } else {
            statistics.setVisible(false);
        }
        statistics.setManaged(statistics.isVisible());
        return wanted;
    }

    @Override
    public void show(TrainingFrame frame, Palette palette) {
        equation.show(frame);
        if (statistics.isVisible()) {
            statistics.show(frame, palette);
        }
    }

    @Override
    public void focusFirst() {
        settings.focusFirst();
    }
}
