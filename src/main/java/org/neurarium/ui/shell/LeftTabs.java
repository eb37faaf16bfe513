package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.demo.DemoListView;
import org.neurarium.ui.demo.DemoProgress;

/** The left panel: the palette, and the list of the demos. */
final class LeftTabs extends TabPane {
    private final Tab demos;
    private final Runnable list;
    private List<Demo> own = List.of();

    LeftTabs(Texts texts, Node palette, Supplier<DemoProgress> progress, Consumer<Demo> openDemo, Consumer<String> openTemplate) {
        Tab layers = tab(texts, "shell.tab.layers", palette);
        demos = tab(texts, "shell.tab.demos", new StackPane());
        getTabs().setAll(layers, demos);
        list = () -> demos.setContent(new DemoListView(texts, Stream.concat(own.stream(), DemoCatalogue.all().stream()).toList(),
                TemplateCatalogue.all(), progress.get(), openDemo, template -> openTemplate.accept(template.id())));
        // Reading all demos costs a tenth of a second, which a start does not need.
        demos.setOnSelectionChanged(e -> {
            if (demos.isSelected() && !(demos.getContent() instanceof DemoListView)) {
                list.run();
            }
        });
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("side-tabs");
    }

    /** Offers these too, as they change. */
    void alsoOffer(ReadOnlyObjectProperty<List<Demo>> others) {
        others.subscribe(now -> {
            own = now;
            if (demos.getContent() instanceof DemoListView) {
                list.run();
            }
        });
    }

    /** Brings the list of demos to the front, at the one that was open. */
    void showDemos(Demo last) {
        getSelectionModel().select(demos);
        if (demos.getContent() instanceof DemoListView shown) {
            shown.reveal(last);
        }
    }

    private static Tab tab(Texts texts, String key, Node content) {
        Tab tab = new Tab(null, content);
        tab.textProperty().bind(texts.bind(key));
        return tab;
    }
}
