package org.neurarium.ui.shell.dock;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ViewMenu;

/** What a view's menu says about its place: to the other place, into a window of its own, away. */
final class PlaceItems {
    private final Dock dock;
    private final String view;
    private final Texts texts;

    PlaceItems(Dock dock, String view, Texts texts) {
        this.dock = dock;
        this.view = view;
        this.texts = texts;
    }

    void addTo(ViewMenu menu) {
        SimpleIntegerProperty opened = new SimpleIntegerProperty();
        menu.showingProperty().addListener(o -> opened.set(opened.get() + 1));
        menu.separator()
                .item(Bindings.createStringBinding(() -> texts.get("shell.dock." + (other() == Place.BESIDE ? "beside" : "below")),
                        opened, texts.language()), () -> dock.move(view, Target.endOf(other())))
                .item(texts.bind("common.view.popOut"), () -> dock.popOut(view))
                .item(texts.bind("shell.dock.close"), () -> dock.hide(view));
    }

    private Place other() {
        return dock.layout().find(view).orElse(Place.BELOW) == Place.BELOW ? Place.BESIDE : Place.BELOW;
    }
}
