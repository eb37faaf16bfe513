package org.neurarium.ui.shell.dock;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.HoverText;

/** One spot on screen: the view in front, and tabs above it if there are several. */
final class ViewStack extends VBox {
    private final Function<String, DockedView> views;
    private final Consumer<String> choose;
    private final Consumer<Node> draggable;
    private @Nullable Stack shown;

    /** @param draggable makes a tab one by which its view (its user data) can be dragged */
    ViewStack(Function<String, DockedView> views, Consumer<String> choose, Consumer<Node> draggable) {
        this.views = views;
        this.choose = choose;
        this.draggable = draggable;
        getStyleClass().add("view-stack");
        setMinSize(160, 0);
    }

    /** What it shows; null before the first {@link #show}. */
    @Nullable Stack shown() {
        return shown;
    }

    List<String> views() {
        return shown == null ? List.of() : shown.views();
    }

    void show(Stack stack) {
        DockedView front = views.apply(stack.front());
        boolean here = getChildren().contains(front.content());
        if (stack.equals(shown) && here) {
            return;
        }
        boolean tabbed = stack.views().size() > 1;
        shown = stack;
        setId("stack-" + stack.front());
        front.showTitle(!tabbed);
        VBox.setVgrow(front.content(), Priority.ALWAYS);
        getChildren().setAll(tabbed ? List.of(tabs(stack), front.content()) : List.of(front.content()));
    }

    void clear() {
        shown = null;
        getChildren().clear();
    }

    private HBox tabs(Stack stack) {
        HBox row = new HBox();
        row.getStyleClass().add("dock-tabs");
        row.setMinWidth(0);
        stack.views().forEach(id -> row.getChildren().add(tab(views.apply(id), id.equals(stack.front()))));
        return row;
    }

    private Label tab(DockedView view, boolean front) {
        Label tab = new Label();
        tab.setId("tab-" + view.id());
        tab.setUserData(view.id());
        tab.textProperty().bind(view.title());
        tab.getStyleClass().add("dock-tab");
        tab.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("front"), front);
        tab.setMinWidth(front ? Region.USE_PREF_SIZE : 36);
        HoverText.on(tab, tab.textProperty());
        tab.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                choose.accept(view.id());
            }
        });
        draggable.accept(tab);
        return tab;
    }
}
