package org.neurarium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.demo.DemoViewModel;
import org.neurarium.ui.presenter.Presented;
import org.neurarium.ui.presenter.PresenterView;
import org.neurarium.ui.presenter.PresenterViewModel;
import org.neurarium.ui.presenter.TalkStep;

/** The window for an audience, and back to what it was. */
final class PresenterDesk implements Presented {
    private static final double LARGER = 1.6;
    /** Share of the height that the canvas has. */
    private static final double CANVAS = 0.5;

    private final PresentedParts parts;
    private final Texts texts;
    private final Theme theme;
    private final List<SidePane> panes = new ArrayList<>();
    private final PresenterViewModel model = new PresenterViewModel(this, System::nanoTime);
    private final PresenterView view;
    private final DoubleProperty usualWidth = new SimpleDoubleProperty();
    private final ChangeListener<Boolean> fullScreen = (o, was, is) -> {
        if (!is) {
            leave();
        }
    };
    private final InvalidationListener resized = o -> share();
    private @Nullable WindowMemory before;
    private @Nullable WindowMemory leaving;

    PresenterDesk(PresentedParts parts, Texts texts, Theme theme) {
        this.parts = parts;
        this.texts = texts;
        this.theme = theme;
        view = new PresenterView(model, texts, theme, parts.demos()::render, parts.covered());
        parts.root().widthProperty().addListener(o -> measure());
        theme.textSize().addListener(o -> measure());
        parts.bars().forEach(bar -> {
            bar.visibleProperty().bind(model.on().not());
            bar.managedProperty().bind(model.on().not());
        });
        parts.demos().model().page().addListener((o, was, now) -> stepChanged());
        texts.language().addListener((o, was, now) -> stepChanged());
    }

    PresenterView view() {
        return view;
    }

    /** The window's width at usual size while it is not presented, which is what panels fold by. */
    ReadOnlyDoubleProperty usualWidth() {
        return usualWidth;
    }

    /** One more panel that folds for the audience. */
    void add(SidePane pane) {
        panes.add(pane);
        if (before != null) {
            before.keep(pane);
            fold(pane);
        }
    }

    private void enter(boolean whole) {
        finishLeaving();
        before = new WindowMemory(parts.root(), theme, panes, parts.canvas());
        panes.forEach(this::fold);
        theme.choice().set(theme.choice().get().strong());
        theme.audience().set(LARGER);
        model.begin();
        stepChanged();
        if (whole && window() instanceof Stage stage) {
            fill(stage);
        }
        arrange(true);
        parts.canvas().refit();
    }

    @Override
    public void leave() {
        WindowMemory memory = before;
        if (memory == null) {
            return;
        }
        before = null;
        leaving = memory;
        model.end();
        theme.audience().set(1);
        arrange(false);
        panes.forEach(pane -> pane.rail().set(true));
        if (window() instanceof Stage stage) {
            stage.fullScreenProperty().removeListener(fullScreen);
            stage.setFullScreen(false);
        }
        memory.restore(this::finishLeaving);
    }

    @Override
    public void next() {
        move(1);
    }

    @Override
    public void previous() {
        move(-1);
    }

    @Override
    public void train() {
        parts.play().run();
    }

    @Override
    public void chooseDemo() {
        parts.palette().open(command -> command.id().startsWith(DemoCommands.PREFIX));
    }

    boolean isOn() {
        return before != null;
    }

    /** Presents, or ends that. @param whole on the whole screen; else in the window as large as it is */
    void toggle(boolean whole) {
        if (before == null) {
            enter(whole);
        } else {
            leave();
        }
    }

    /** Canvas and views share what is left beside text and run bar, as the window grows too. */
    private void arrange(boolean audience) {
        parts.running().presented().set(audience);
        if (audience) {
            parts.root().layoutBoundsProperty().addListener(resized);
            share();
        } else {
            parts.root().layoutBoundsProperty().removeListener(resized);
        }
    }

    private void share() {
        FxThread.later(() -> {
            if (before != null && !parts.dock().belowEmpty().get()) {
                parts.split().setDividerPositions(CANVAS);
            }
        });
    }

    private void finishLeaving() {
        if (leaving != null) {
            leaving.forget();
            leaving = null;
        }
        measure();
    }

    private void measure() {
        if (before == null && leaving == null) {
            usualWidth.set(parts.root().getWidth() / theme.textSize().get());
        }
    }

    private void fold(SidePane pane) {
        pane.rail().set(false);
        pane.open().set(false);
    }

    private Window window() {
        return parts.root().getScene().getWindow();
    }

    private void fill(Stage stage) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        stage.fullScreenProperty().addListener(fullScreen);
        model.notes().set(Screen.getScreens().size() > 1);
    }

    private void move(int steps) {
        DemoViewModel.Page open = parts.demos().model().page().get();
        if (open != null && open.step() + steps >= 1 && open.step() + steps <= open.demo().steps().size()) {
            parts.demos().open(open.demo(), open.step() + steps);
        }
    }

    private void stepChanged() {
        DemoViewModel.Page open = parts.demos().model().page().get();
        model.step().set(open == null ? null : talk(open));
    }

    private TalkStep talk(DemoViewModel.Page open) {
        DemoText text = open.demo().text(texts.language().get().code());
        DemoText.Section section = text.sections().get(open.step() - 1);
        return new TalkStep(text.title(), open.step(), text.sections().size(), section.heading(), section.notes(),
                open.isLast() ? "" : text.sections().get(open.step()).heading());
    }
}
