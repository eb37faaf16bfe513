package org.neurarium.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.demo.DemoCardView;
import org.neurarium.ui.demo.DemoListView;

/** The left panel: the palette, and the demos (their list, or the text of the one that is open). */
final class LeftTabs extends TabPane {
    LeftTabs(Texts texts, Node palette, DemoCardView card, Consumer<Demo> openDemo, Consumer<String> openTemplate) {
        Tab layers = tab(texts, "shell.tab.layers", palette);
        DemoListView list = new DemoListView(texts, DemoCatalogue.all(), TemplateCatalogue.all(), openDemo,
                template -> openTemplate.accept(template.id()));
        list.visibleProperty().bind(card.visibleProperty().not());
        Tab demos = tab(texts, "shell.tab.demos", new StackPane(list, card));
        getTabs().setAll(layers, demos);
        card.visibleProperty().addListener((o, was, is) -> getSelectionModel().select(demos));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("side-tabs");
    }

    private static Tab tab(Texts texts, String key, Node content) {
        Tab tab = new Tab(null, content);
        tab.textProperty().bind(texts.bind(key));
        return tab;
    }
}
