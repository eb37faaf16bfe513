package org.neurarium.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** The line of the run with its handle and marks. Dragging shows the past as it goes; keys move by updates and epochs. */
final class TimeSlider extends Region {
    private static final double EDGE = 16;
    private static final double MIDDLE = 11;
    private static final double HEIGHT = 28;
    private static final double TRACK = 4;
    private static final double HANDLE = 14;
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final TimelineViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final Region track = part("track");
    private final Region fill = part("fill");
    private final Region handle = part("handle");
    private final Canvas marks = new Canvas();
    private final Tooltip tip = new Tooltip();

    TimeSlider(TimelineViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("time-slider");
        getStyleClass().add("time-slider");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(texts.bind("training.time.title"));
        marks.setMouseTransparent(true);
        getChildren().setAll(track, fill, marks, handle);
        tip.setShowDelay(Duration.millis(150));
        Tooltip.install(this, tip);
        setOnMouseMoved(this::point);
        setOnMousePressed(e -> {
            requestFocus();
            drag(e);
        });
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> model.release());
        setOnKeyPressed(this::key);
        model.timeline().addListener(o -> requestLayout());
        Followed.by(this, theme.choice(), this::requestLayout);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) model.timeline().get().position();
            case MIN_VALUE -> (double) model.timeline().get().first();
            case MAX_VALUE -> (double) model.timeline().get().newest();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double length = length();
        double at = EDGE + model.place() * length;
        pseudoClassStateChanged(PAST, model.timeline().get().isPast());
        track.resizeRelocate(EDGE, MIDDLE - TRACK / 2, length, TRACK);
        fill.resizeRelocate(EDGE, MIDDLE - TRACK / 2, at - EDGE, TRACK);
        handle.resizeRelocate(Math.round(at - HANDLE / 2), MIDDLE - HANDLE / 2, HANDLE, HANDLE);
        if (marks.getWidth() != getWidth()) {
            marks.setWidth(getWidth());
            marks.setHeight(HEIGHT);
        }
        draw(marks.getGraphicsContext2D(), theme.palette(), length);
    }

    private void draw(GraphicsContext g, Palette palette, double length) {
        g.clearRect(0, 0, getWidth(), HEIGHT);
        for (TimelineViewModel.Mark mark : model.marks(length)) {
            double x = Math.round(EDGE + mark.place() * length);
            switch (mark.sign()) {
                case EPOCH -> {
                    g.setFill(palette.get("text-faint"));
                    g.fillRect(x, MIDDLE + 7, 1, 4);
                }
                case BEST -> {
                    g.setStroke(palette.get("validation"));
                    g.setLineWidth(2);
                    g.strokeOval(x - 2.5, MIDDLE + 6.5, 6, 6);
                }
                case CHANGE -> {
                    g.setFill(palette.get("warning"));
                    g.fillPolygon(new double[] {x - 3.5, x + 0.5, x + 4.5, x + 0.5},
                            new double[] {MIDDLE - 7, MIDDLE - 11, MIDDLE - 7, MIDDLE - 3}, 4);
                }
            }
        }
    }

    private void point(MouseEvent e) {
        tip.setText(model.tip(texts, model.at(placeOf(e))) + "\n" + model.takes(texts));
    }

    private void drag(MouseEvent e) {
        if (model.shown()) {
            model.hold(placeOf(e));
            requestLayout();
        }
    }

    private void key(KeyEvent e) {
        boolean whole = e.isShiftDown();
        switch (e.getCode()) {
            case HOME -> model.first();
            case END -> model.present();
            case LEFT, DOWN -> earlier(whole);
            case RIGHT, UP -> later(whole);
            case PAGE_DOWN -> model.epochs(-1);
            case PAGE_UP -> model.epochs(1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void earlier(boolean epoch) {
        if (epoch) {
            model.epochs(-1);
        } else {
            model.earlier();
        }
    }

    private void later(boolean epoch) {
        if (epoch) {
            model.epochs(1);
        } else {
            model.later();
        }
    }

    private double length() {
        return Math.max(1, getWidth() - 2 * EDGE);
    }

    private double placeOf(MouseEvent e) {
        return (e.getX() - EDGE) / length();
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }
}
