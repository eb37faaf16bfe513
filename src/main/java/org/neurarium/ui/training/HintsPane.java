package org.neurarium.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.diagnosis.Finding;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.DataNames;

/** The hints in words: a click on a sentence points at the layer, a button makes the change. */
final class HintsPane extends VBox {
    private static final double WIDTH = 420;
    private static final double TALLEST = 380;

    private final HintsViewModel model;
    private final Texts texts;
    private final DataNames names;
    private final Runnable done;
    private final VBox rows = new VBox(14);

    /** @param done called when a choice was made */
    HintsPane(HintsViewModel model, Texts texts, Runnable done) {
        super(10);
        this.model = model;
        this.texts = texts;
        names = model.names(texts);
        this.done = done;
        setId("hints");
        getStyleClass().add("popover-body");
        setPrefWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(rows) {
            @Override
            protected double computePrefHeight(double width) {
                return Math.min(TALLEST, Math.ceil(rows.prefHeight(WIDTH)) + 2); // as wrapped at this width, not as one line
            }
        };
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(texts.bind("remedies.title"));
        getChildren().setAll(title, scroll);
    }

    void refresh() {
        rows.getChildren().setAll(model.findings().get().stream().map(this::row).toList());
        boolean anew = model.findings().get().stream().flatMap(f -> f.problem().fixes().stream()).anyMatch(model::restarts);
        if (anew) {
            Label label = new Label(texts.get("remedies.restarts"));
            label.getStyleClass().add("muted");
            label.setWrapText(true);
            rows.getChildren().add(label);
        }
    }

    private VBox row(Finding finding) {
        Problem problem = finding.problem();
        String sentence = names.say(problem.messageKey(), problem.arguments());
        Labeled said = problem.node().isEmpty() ? new Label(sentence) : link(sentence, finding);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        FlowPane fixes = new FlowPane(8, 6);
        problem.fixes().forEach(fix -> fixes.getChildren().add(button(fix)));
        Hyperlink silence = new Hyperlink(texts.get("remedies.silence"));
        silence.getStyleClass().add("hint-silence");
        silence.setOnAction(e -> {
            model.silence(finding);
            close();
        });
        VBox row = new VBox(6, said);
        if (!problem.fixes().isEmpty()) {
            row.getChildren().add(fixes);
        }
        row.getChildren().add(silence);
        return row;
    }

    private Hyperlink link(String sentence, Finding finding) {
        Hyperlink link = new Hyperlink(sentence);
        link.getStyleClass().add("hint-link");
        link.setOnAction(e -> model.select(finding));
        return link;
    }

    private Button button(Fix fix) {
        Button button = new Button(texts.get(fix.labelKey(), fix.arguments()));
        button.setTooltip(new Tooltip(texts.get(model.restarts(fix) ? "remedies.restarts.tip" : "remedies.goes-on.tip")));
        button.setOnAction(e -> {
            model.apply(fix);
            done.run();
        });
        return button;
    }

    private void close() {
        if (model.findings().get().isEmpty()) {
            done.run();
        } else {
            refresh();
        }
    }
}
