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
        StackPane pages = new StackPane(card);
        Tab demos = tab(texts, "shell.tab.demos", pages);
        getTabs().setAll(layers, demos);
        // Reading all demos costs a tenth of a second, which a start does not need.
        demos.setOnSelectionChanged(e -> {
            if (demos.isSelected() && pages.getChildren().size() == 1) {
                pages.getChildren().add(0, list(texts, card, openDemo, openTemplate));
            }
        });
        card.visibleProperty().addListener((o, was, is) -> getSelectionModel().select(demos));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("side-tabs");
    }

    private static DemoListView list(Texts texts, DemoCardView card, Consumer<Demo> openDemo,
                                     Consumer<String> openTemplate) {
        DemoListView list = new DemoListView(texts, DemoCatalogue.all(), TemplateCatalogue.all(), openDemo,
                template -> openTemplate.accept(template.id()));
        list.visibleProperty().bind(card.visibleProperty().not());
        return list;
    }

    private static Tab tab(Texts texts, String key, Node content) {
        Tab tab = new Tab(null, content);
        tab.textProperty().bind(texts.bind(key));
        return tab;
    }
}
