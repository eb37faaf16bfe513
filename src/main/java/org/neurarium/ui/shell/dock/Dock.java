package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.settings.Preferences;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.workspace.Workspace;

/**
 * The views around the canvas: what of the {@link DockLayout} that a person wants fits the window is shown. A view that
 * is not seen is in no scene, so that training does no work for it.
 */
public final class Dock implements AutoCloseable {
    private static final double BESIDE_WIDTH = 340;

    private final Texts texts;
    private final Theme theme;
    private final Map<String, DockedView> views = new LinkedHashMap<>();
    private final Map<String, ViewWindow> windows = new HashMap<>();
    private final Arrangement arrangement;
    private final ViewDrag drag = new ViewDrag(this);
    private final PlacePane low = new PlacePane(Place.BELOW, this::spot);
    private final PlacePane side = new PlacePane(Place.BESIDE, this::spot);
    private final BorderPane below = new BorderPane();
    private final SplitPane middle = new SplitPane();
    private final Region canvas;
    private final ReadOnlyBooleanWrapper belowEmpty = new ReadOnlyBooleanWrapper();
    /** Whether the data ask for numbers; while others are read, what the last ones did. */
    private final BooleanProperty numbers = new SimpleBooleanProperty();
    private DockLayout shown = DockLayout.EMPTY;
    private Runnable makeRoom = () -> { };
    private Runnable arranged = () -> { };

    public Dock(DockViews offered, Workspace workspace, Region canvas, Texts texts, Theme theme, Preferences preferences) {
        this.texts = texts;
        this.theme = theme;
        this.canvas = canvas;
        workspace.examples().subscribe(now -> numbers.set(now == null ? numbers.get() : !now.isClassification()));
        offered.makers().forEach((id, maker) -> views.put(id, new DockedView(id, texts, numbers, () -> maker.make(workspace, texts, theme), this::equip)));
        arrangement = new Arrangement(views(), workspace.project().get(), preferences);
        side.setMinWidth(240);
        middle.getItems().setAll(canvas);
        middle.getStyleClass().add("dock-middle");
        SplitPane.setResizableWithParent(side, false);
        below.setCenter(low);
        below.setRight(new AddViewButton(this, texts));
        below.getStyleClass().add("dock-strip");
        Stream.of(middle.widthProperty(), middle.heightProperty(), below.widthProperty())
                .forEach(size -> size.addListener(o -> arrange()));
        workspace.project().addListener((o, before, now) -> {
            if (workspace.revision().get() == 0) {
                arrangement.opened(now);
            }
        });
        arrangement.layout().addListener(o -> arrange());
        arrange();
    }

    /** The canvas and what is beside it. */
    public Region middle() {
        return middle;
    }

    /** What is below the canvas. */
    public Region below() {
        return below;
    }

    /** Lies over the whole window; shows where a dragged view would go. */
    public Node overlay() {
        return drag.overlay();
    }

    /** What is done when a view is wanted beside the canvas and there is no room for it. */
    public void onMakeRoom(Runnable action) {
        makeRoom = action;
    }

    /** What is done when other views are seen than before. */
    public void onArranged(Runnable action) {
        arranged = action;
    }

    /** A view that is seen. */
    public Optional<Region> content(String view) {
        return views.containsKey(view) && isSeen(view) ? Optional.of(views.get(view).content()) : Optional.empty();
    }

    /** Whether no view stands below the canvas. */
    public ReadOnlyBooleanProperty belowEmpty() {
        return belowEmpty.getReadOnlyProperty();
    }

    /** Ids of all views. */
    public List<String> views() {
        return List.copyOf(views.keySet());
    }

    /** What a person wants where. */
    public DockLayout layout() {
        return arrangement.layout().get();
    }

    /** What is seen of it now. */
    public DockLayout shown() {
        return shown;
    }

    public String titleKey(String view) {
        return views.get(view).titleKey();
    }

    String title(String view) {
        return views.get(view).title().get();
    }

    /** Whether it is on screen, not behind another tab. */
    public boolean isSeen(String view) {
        return windows.containsKey(view) || Stream.concat(shown.below().stream(), shown.beside().stream())
                .anyMatch(s -> s.front().equals(view));
    }

    public void show(String view) {
        if (windows.containsKey(view)) {
            windows.get(view).toFront();
        } else {
            arrangement.show(view);
        }
    }

    /** Shows a view beside the loss, both large; this is not remembered. */
    public void lend(String view) {
        arrangement.lend(view);
    }

    public void hide(String view) {
        arrangement.hide(view);
        if (windows.containsKey(view)) {
            windows.get(view).close();
        }
    }

    public void toggle(String view) {
        if (isSeen(view)) {
            hide(view);
        } else {
            show(view);
        }
    }

    public void move(String view, Target target) {
        if (windows.containsKey(view)) {
            windows.get(view).close();
        }
        if (target.place() == Place.BESIDE && !room().hasBeside()) {
            makeRoom.run();
        }
        arrangement.move(view, target);
    }

    /** Shows one view alone below the canvas; this is not remembered. */
    public void only(String view) {
        arrangement.only(view);
    }

    /** The arrangement that is remembered, after {@link #only} or {@link #lend}. */
    public void putBack() {
        arrangement.putBack();
    }

    /** Moves the view into a window of its own until that is closed. */
    public void popOut(String view) {
        if (windows.containsKey(view)) {
            windows.get(view).toFront();
            return;
        }
        ViewWindow window = new ViewWindow(views.get(view), theme, () -> {
            windows.remove(view);
            arrange();
        });
        windows.put(view, window);
        arrange();
        window.open();
    }

    @Override
    public void close() {
        List.copyOf(windows.values()).forEach(ViewWindow::close);
        views.values().forEach(DockedView::close);
    }

    /** Where a dragged view would go; null for nowhere. */
    @Nullable DropSpot spotAt(String view, double x, double y) {
        List<DropSpot.Spot> spots = new ArrayList<>();
        low.spots().forEach(s -> spots.add(new DropSpot.Spot(Place.BELOW, s.views(), area(s))));
        side.spots().forEach(s -> spots.add(new DropSpot.Spot(Place.BESIDE, s.views(), area(s))));
        return DropSpot.find(spots, area(canvas), room().hasBeside(), view, x, y);
    }

    private static Bounds area(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private ViewStack spot() {
        return new ViewStack(views::get, this::show, tab -> drag.handle(tab, (String) tab.getUserData()));
    }

    private void equip(DockedView view) {
        view.header().ifPresent(header -> drag.handle(header, view.id()));
        view.menu().ifPresent(menu -> new PlaceItems(this, view.id(), texts).addTo(menu));
    }

    private Room room() {
        return Room.UNKNOWN.with(below.getWidth() - AddViewButton.WIDTH, middle.getWidth(), middle.getHeight());
    }

    private void arrange() {
        DockLayout here = layout();
        for (String view : windows.keySet()) {
            here = here.without(view);
        }
        DockLayout fitting = room().fit(here, arrangement.recent());
        if (fitting.equals(shown)) {
            return;
        }
        shown = fitting;
        low.release(fitting.below());
        side.release(fitting.beside());
        low.arrange(fitting.below());
        side.arrange(fitting.beside());
        belowEmpty.set(fitting.below().isEmpty());
        boolean beside = !fitting.beside().isEmpty();
        if (beside && !middle.getItems().contains(side)) {
            middle.getItems().add(side);
            middle.setDividerPositions(1 - BESIDE_WIDTH / Math.max(2 * BESIDE_WIDTH, middle.getWidth()));
        } else if (!beside) {
            middle.getItems().remove(side);
        }
        arranged.run();
    }
}
