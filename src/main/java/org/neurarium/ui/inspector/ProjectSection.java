package org.neurarium.ui.inspector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.compile.ScheduleCatalogue;
import org.neurarium.document.Training;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.formula.FormulaView;

/** Nothing selected: how the network is trained, what it adds up to, and what is wrong with it. */
final class ProjectSection implements Section {
    /** The formula of a rate that stays as it is, which says nothing. */
    private static final String BASE_RATE = "\\alpha";
    private final InspectorViewModel model;
    private final Texts texts;
    private final VBox all = new VBox();
    private final Label title = new Label();
    private final Map<String, SettingsPane> panes = new LinkedHashMap<>();
    private final Map<String, Function<Training, List<Setting>>> sources = new LinkedHashMap<>();
    private final Map<String, Label> headings = new LinkedHashMap<>();
    private final FormulaView update;
    private final FormulaView rate;
    private final VBox rateBox;
    private final FactsPane facts;
    private final ProblemsPane problems;

    ProjectSection(InspectorViewModel model, Texts texts, Theme theme, BackgroundJobs jobs) {
        this.model = model;
        this.texts = texts;
        update = new FormulaView(theme, jobs);
        rate = new FormulaView(theme, jobs);
        rateBox = box(rate);
        facts = new FactsPane(texts);
        problems = new ProblemsPane(model.workspace(), texts);
        all.getStyleClass().add("inspector-section");
        title.getStyleClass().add("title");
        all.getChildren().addAll(title, problems);
        add("optimizer", TrainingSettings::optimizer);
        all.getChildren().add(box(update));
        add("schedule", TrainingSettings::schedule);
        all.getChildren().add(rateBox);
        add("run", TrainingSettings::run);
        add("restraint", TrainingSettings::restraint);
        add("stop", TrainingSettings::stop);
        all.getChildren().addAll(heading("network"), facts);
    }

    private void add(String key, Function<Training, List<Setting>> source) {
        SettingsPane pane = new SettingsPane(new SettingWords(texts), model.workspace()::apply);
        panes.put(key, pane);
        sources.put(key, source);
        all.getChildren().addAll(heading(key), pane);
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        headings.put(key, heading);
        return heading;
    }

    private static VBox box(FormulaView formula) {
        VBox box = new VBox(formula);
        box.getStyleClass().add("formula-box");
        return box;
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void refresh() {
        Training training = model.workspace().project().get().training();
        title.setText(texts.get("inspector.project"));
        headings.forEach((key, label) -> label.setText(texts.get("inspector.heading." + key)));
        panes.forEach((key, pane) -> pane.show(sources.get(key).apply(training)));
        OptimizerCatalogue.find(training.optimizer().kind()).ifPresent(o -> update.show(o.formula()));
        ScheduleCatalogue.find(training.schedule().kind()).ifPresent(s -> {
            rate.show("\\alpha_t = " + s.formula());
            rateBox.setVisible(!s.formula().equals(BASE_RATE));
            rateBox.setManaged(rateBox.isVisible());
        });
        update.draw();
        rate.draw();
        NetworkAnalysis analysis = model.workspace().known().get().orElse(NetworkAnalysis.EMPTY);
        facts.show(List.of(
                new FactsPane.Fact("inspector.fact.layers", FactsPane.count(analysis.layers().size())),
                new FactsPane.Fact("inspector.fact.parameters", FactsPane.count(analysis.parameters())),
                new FactsPane.Fact("inspector.fact.multiplyAdds", FactsPane.count(analysis.multiplyAdds())),
                new FactsPane.Fact("inspector.fact.memory", FactsPane.bytes(analysis.memoryBytes()))));
        problems.show(analysis.problems());
    }

    @Override
    public void focusFirst() {
        panes.get("optimizer").focusFirst();
    }
}
