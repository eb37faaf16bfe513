package org.neurarium.ui.inspector;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Texts;

/** A title, some figures, and buttons: for a wire, or for several layers at once. */
final class PlainSection implements Section {
    private final VBox all = new VBox();
    private final Label title = new Label();
    private final FactsPane facts;
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Texts texts;
    private Supplier<String> heading = () -> "";
    private Supplier<List<FactsPane.Fact>> content = List::of;
    private List<Action> actions = List.of();

    /** A button: message key, and what it does. */
    record Action(String key, Runnable run) {
    }

    PlainSection(Texts texts) {
        this.texts = texts;
        facts = new FactsPane(texts);
        all.getStyleClass().add("inspector-section");
        title.getStyleClass().add("title");
        all.getChildren().addAll(title, facts, buttons);
    }

    void inspect(Supplier<String> newHeading, Supplier<List<FactsPane.Fact>> newContent, List<Action> newActions) {
        heading = newHeading;
        content = newContent;
        actions = newActions;
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void refresh() {
        title.setText(heading.get());
        facts.show(content.get());
        buttons.getChildren().clear();
        for (Action action : actions) {
            Button button = new Button(texts.get(action.key()));
            button.setId(action.key().replace('.', '-'));
            button.setOnAction(e -> action.run().run());
            buttons.getChildren().add(button);
        }
    }

    @Override
    public void focusFirst() {
        if (!buttons.getChildren().isEmpty()) {
            buttons.getChildren().get(0).requestFocus();
        }
    }
}
