package org.neurarium.ui.shell.dock;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ViewMenu;

/** One view that can stand in the window. It is made when it is first shown, and never before. */
final class DockedView {
    private final String id;
    private final StringBinding title;
    private final Supplier<? extends Region> maker;
    private final Consumer<DockedView> whenMade;
    private @Nullable Region content;

    /** @param numbers whether data ask for numbers: a view may then be called {@code shell.view.<id>.number} */
    DockedView(String id, Texts texts, ObservableBooleanValue numbers, Supplier<? extends Region> maker, Consumer<DockedView> whenMade) {
        this.id = id;
        this.maker = maker;
        String ofNumbers = titleKey() + ".number";
        title = Bindings.createStringBinding(() -> texts.get(numbers.get() && texts.has(ofNumbers) ? ofNumbers : titleKey()),
                texts.language(), numbers);
        this.whenMade = whenMade;
    }

    String id() {
        return id;
    }

    String titleKey() {
        return "shell.view." + id;
    }

    /** What it is called now. */
    StringBinding title() {
        return title;
    }

    Region content() {
        Region made = content;
        if (made == null) {
            made = maker.get();
            made.setMinSize(0, 0);
            content = made;
            whenMade.accept(this);
        }
        return made;
    }

    /** The view's first line, by which it can be dragged. */
    Optional<Node> header() {
        return find(content(), n -> n.getStyleClass().contains("view-header"));
    }

    /** Whether the first line names the view; above it, a tab says the same. */
    void showTitle(boolean named) {
        header().flatMap(h -> find(h, n -> n.getStyleClass().contains("view-title")))
                .filter(t -> !t.managedProperty().isBound() && !t.visibleProperty().isBound()).ifPresent(title -> {
                    title.setManaged(named);
                    title.setVisible(named);
                });
    }

    Optional<ViewMenu> menu() {
        return find(content(), ViewMenu.class::isInstance).map(ViewMenu.class::cast);
    }

    /** Lets the view go of what outlives it. */
    void close() {
        if (content instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException("view " + id, e);
            }
        }
    }

    private static Optional<Node> find(Node root, Predicate<Node> wanted) {
        if (wanted.test(root)) {
            return Optional.of(root);
        }
        return root instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .map(child -> find(child, wanted)).flatMap(Optional::stream).findFirst() : Optional.empty();
    }
}
