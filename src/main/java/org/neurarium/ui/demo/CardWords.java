package org.neurarium.ui.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.formula.FormulaView;
import org.neurarium.ui.common.formula.InlineFormula;
import org.neurarium.ui.common.markdown.Inserts;
import org.neurarium.ui.common.markdown.MarkdownText;
import org.neurarium.ui.workspace.Workspace;

/** A demo's Markdown as nodes: its formulas, its links, and its numbers, which follow what is open. */
public final class CardWords implements Inserts {
    private final Workspace workspace;
    private final Theme theme;
    private final LiveFigures figures;
    private final Consumer<String> follow;
    private final Map<Text, LiveNumber> numbers = new LinkedHashMap<>();

    public CardWords(Workspace workspace, Theme theme, LiveFigures figures, Consumer<String> follow) {
        this.workspace = workspace;
        this.theme = theme;
        this.figures = figures;
        this.follow = follow;
    }

    /** A text as nodes. */
    public VBox render(String markdown) {
        return MarkdownText.render(markdown, this);
    }

    /** Forgets the numbers of texts that are shown no more. */
    public void clear() {
        numbers.clear();
    }

    /** Brings the numbers up to date. */
    public void refresh() {
        numbers.forEach((text, number) -> {
            String now = figures.say(number);
            if (!now.equals(text.getText())) {
                text.setText(now);
            }
        });
    }

    /** What training must answer for the numbers to be known. */
    Set<Probe<?>> probes() {
        Set<Probe<?>> probes = new HashSet<>();
        numbers.values().forEach(n -> LiveFigures.watched(n).ifPresent(layer -> probes.add(new WeightsProbe(layer))));
        return probes;
    }

    @Override
    public Node formula(String latex, boolean displayed) {
        if (!displayed) {
            return new InlineFormula(latex, theme, workspace.jobs());
        }
        FormulaView view = new FormulaView(theme, workspace.jobs());
        Followed.by(view, theme.choice(), view::draw);
        view.show(latex);
        return view;
    }

    @Override
    public Node live(String written) {
        LiveNumber number = LiveNumber.of(written);
        Text text = new Text(figures.say(number));
        text.getStyleClass().addAll("markdown-text", "live-number");
        text.setId("live-" + number.name());
        numbers.put(text, number);
        return text;
    }

    @Override
    public void follow(String destination) {
        follow.accept(destination);
    }
}
