package org.neurarium.ui.viz.maps;

import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;

/** The sheet of maps with its scroll bar; a click looks into a cell, arrow keys walk on from it. */
final class SheetPane extends Region {
    private static final double BAR = 12;

    private final MapsViewModel model;
    private final Theme theme;
    private final MapSheet images;
    private final TimeSheet times;
    private final FineCanvas canvas = new FineCanvas();
    private final ScrollBar bar = new ScrollBar();

    SheetPane(MapsViewModel model, Theme theme, MapSheet images, TimeSheet times) {
        this.model = model;
        this.theme = theme;
        this.images = images;
        this.times = times;
        setId("maps-sheet");
        getStyleClass().add("maps-sheet");
        setMinSize(0, 0);
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener(o -> draw());
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas, bar);
        setOnMouseMoved(this::point);
        setOnMouseDragged(this::point);
        setOnMouseExited(e -> model.pointed().set(null));
        setOnMousePressed(this::press);
        setOnScroll(e -> bar.setValue(clamp(bar.getValue() - e.getDeltaY())));
        setOnKeyPressed(this::key);
    }

    /** Paints the newest picture. */
    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        MapsPicture picture = model.picture();
        if (picture == null || getWidth() < 40 || getHeight() < 24) {
            bar.setVisible(false);
            return;
        }
        double total = sheet(picture).arrange(picture, getWidth() - BAR, getHeight());
        scrolls(total);
        sheet(picture).paint(g, picture, theme.palette(), bar.isVisible() ? bar.getValue() : 0, getHeight());
    }

    private Sheet sheet(MapsPicture picture) {
        return picture.maps().sequence() ? times : images;
    }

    private void scrolls(double total) {
        boolean needed = total > getHeight() + 0.5;
        bar.setVisible(needed);
        if (needed && bar.getMax() != total - getHeight()) {
            bar.setMax(total - getHeight());
            bar.setVisibleAmount(bar.getMax() * getHeight() / total);
            bar.setUnitIncrement(32);
            bar.setBlockIncrement(getHeight());
            bar.setValue(clamp(bar.getValue()));
        }
    }

    private double clamp(double value) {
        return Math.max(0, Math.min(bar.getMax(), value));
    }

    private double scrolled() {
        return bar.isVisible() ? bar.getValue() : 0;
    }

    private void point(MouseEvent e) {
        MapsPicture picture = model.picture();
        model.pointed().set(picture == null ? null : sheet(picture).at(picture, e.getX(), e.getY() + scrolled()).orElse(null));
    }

    private void press(MouseEvent e) {
        requestFocus();
        point(e);
        Cell at = model.pointed().get();
        if (e.getButton() == MouseButton.PRIMARY && at != null) {
            model.cell().set(at.equals(model.cell().get()) ? null : at);
        }
    }

    private void key(KeyEvent e) {
        Cell at = model.cell().get();
        MapsPicture picture = model.picture();
        if (at == null || picture == null) {
            return;
        }
        Cell to = switch (e.getCode()) {
            case LEFT -> at.moved(0, 0, -1);
            case RIGHT -> at.moved(0, 0, 1);
            case UP -> picture.maps().sequence() ? at.moved(-1, 0, 0) : at.moved(0, -1, 0);
            case DOWN -> picture.maps().sequence() ? at.moved(1, 0, 0) : at.moved(0, 1, 0);
            case PAGE_UP -> at.moved(-1, 0, 0);
            case PAGE_DOWN -> at.moved(1, 0, 0);
            default -> at;
        };
        if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
            model.cell().set(null);
            e.consume();
        } else if (!to.equals(at)) {
            e.consume();
            if (picture.maps().holds(to)) {
                model.cell().set(to);
                reveal(to.map(), picture);
            }
        }
    }

    private void reveal(int map, MapsPicture picture) {
        double[] span = sheet(picture).span(map);
        if (bar.isVisible() && (span[0] < bar.getValue() || span[1] > bar.getValue() + getHeight())) {
            bar.setValue(clamp(span[0] < bar.getValue() ? span[0] : span[1] - getHeight()));
        }
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        draw();
    }
}
