package org.neurarium.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.WordsView;

/** The words lab as it stands in the window: panes that fold left and right, the map between, run bar and tiles below. */
final class WordsPlace extends VBox {
    private static final double LEFT = 264;
    private static final double RIGHT = 300;
    /** Width from which both panels leave the map room. */
    private static final double ROOM_FOR_BOTH = 1000;
    /** Width from which one of them does. */
    private static final double ROOM_FOR_ONE = 560;
    /** Width below which a panel that is opened by hand takes the place of the other: the map would have none. */
    private static final double ROOM_AT_ALL = 840;
    /** Where the lower part begins, while it shows a curve and while it shows more. */
    private static final double FLAT = 0.71;
    private static final double ROOMY = 0.56;

    private final WordsView view;
    private final SidePane left;
    private final SidePane right;
    /** Whether the right panel is to open once it is known how wide all is. */
    private boolean awaited;

    WordsPlace(WordsView view, Texts texts) {
        this.view = view;
        left = new SidePane("left", view.left(), LEFT, true, texts);
        right = new SidePane("right", view.right(), RIGHT, false, texts);
        right.foldBelow(ROOM_FOR_BOTH, widthProperty());
        left.foldBelow(ROOM_FOR_ONE, widthProperty());
        makesWay(left, right);
        makesWay(right, left);
        BorderPane main = new BorderPane(view.map(), null, right, null, left);
        main.setMinHeight(220);
        VBox lower = new VBox(view.runBar(), view.strips());
        VBox.setVgrow(view.strips(), Priority.ALWAYS);
        SplitPane split = new SplitPane(main, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(view.strips().roomy().get() ? ROOMY : FLAT);
        view.strips().roomy().addListener((o, was, is) -> {
            double at = split.getDividerPositions()[0];
            divide(split, is ? Math.min(at, ROOMY) : Math.max(at, FLAT));
        });
        split.getStyleClass().add("main-split");
        SplitPane.setResizableWithParent(lower, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split);
        widthProperty().addListener(o -> {
            if (awaited && getWidth() > 0) {
                FxThread.later(this::openRight);
            }
        });
    }

    /** Once more when all is laid out: until then a tile that goes still takes its height. */
    private static void divide(SplitPane split, double at) {
        split.setDividerPositions(at);
        FxThread.later(() -> split.setDividerPositions(at));
    }

    private void makesWay(SidePane opened, SidePane other) {
        opened.open().addListener((o, was, is) -> {
            if (is && getWidth() > 0 && getWidth() < ROOM_AT_ALL) {
                other.open().set(false);
            }
        });
    }

    /** Shows one of the tiles alone, or one kind of question, whose panel opens for it; no tile of an earlier step stays then. */
    void bringUp(String id) {
        if (!view.strips().only(id)) {
            view.strips().asAtFirst();
            view.right().show(id);
            openRight();
        }
    }

    /** Not before there is a width: the panel folds by it when it is laid out first. */
    private void openRight() {
        awaited = getWidth() <= 0;
        if (!awaited) {
            left.open().set(left.open().get() && getWidth() >= ROOM_FOR_BOTH);
            right.open().set(true);
        }
    }

    WordsView view() {
        return view;
    }

    SidePane left() {
        return left;
    }

    SidePane right() {
        return right;
    }
}
