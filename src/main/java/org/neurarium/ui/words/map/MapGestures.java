package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.words.room.WordSelection;

/**
 * The pointer and the keys on the map. Dragging moves the map in the plane and turns it in space (with the second button
 * it moves it there); with a selecting tool, or with Shift (box) or Alt (lasso), it selects. A click selects, with Shift
 * or Ctrl one word more; a double click pins. Keys: arrows move or turn, + and − scale, 0 shows all, Esc clears.
 */
final class MapGestures {
    private static final double CLICK = 4;
    private static final double KEY_STEP = 32;
    private static final double KEY_ZOOM = 1.25;
    private static final double WHEEL = 1.0025;

    private final MapPane pane;
    private final MapViewModel model;
    private final MapLook look;
    private final WordSelection selection;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean dragged;
    private MapLook.@Nullable Tool using;
    private List<double[]> line = new ArrayList<>();

    MapGestures(MapPane pane, MapViewModel model, MapLook look) {
        this.pane = pane;
        this.model = model;
        this.look = look;
        selection = model.room().selection();
        pane.setOnMouseMoved(e -> selection.hovered().set(pane.word(e.getX(), e.getY())));
        pane.setOnMouseExited(e -> selection.hovered().set(WordSelection.NONE));
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
        pane.setOnMouseReleased(this::release);
        pane.setOnScroll(this::scroll);
        pane.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent e) {
        pane.requestFocus();
        startX = e.getX();
        startY = e.getY();
        lastX = startX;
        lastY = startY;
        dragged = false;
        using = e.getButton() != MouseButton.PRIMARY ? MapLook.Tool.HAND : e.isShiftDown() ? MapLook.Tool.BOX
                : e.isAltDown() ? MapLook.Tool.LASSO : look.tool().get();
        line = new ArrayList<>(List.of(new double[] {startX, startY}));
        e.consume();
    }

    private void drag(MouseEvent e) {
        dragged |= Math.hypot(e.getX() - startX, e.getY() - startY) > CLICK;
        if (!dragged || using == null) {
            return;
        }
        switch (using) {
            case HAND -> {
                if (model.dims().get() == 3 && e.getButton() == MouseButton.PRIMARY) {
                    pane.camera().turn(e.getX() - lastX, e.getY() - lastY);
                } else {
                    pane.camera().pan(e.getX() - lastX, e.getY() - lastY);
                }
            }
            case BOX -> line = List.of(new double[] {startX, startY}, new double[] {e.getX(), startY},
                    new double[] {e.getX(), e.getY()}, new double[] {startX, e.getY()});
            case LASSO -> line.add(new double[] {e.getX(), e.getY()});
        }
        lastX = e.getX();
        lastY = e.getY();
        pane.overlay().rubber(using == MapLook.Tool.HAND ? List.of() : line);
        pane.changed();
    }

    private void release(MouseEvent e) {
        boolean more = e.isShiftDown() || e.isShortcutDown();
        if (!dragged && e.getButton() == MouseButton.PRIMARY) {
            click(pane.word(e.getX(), e.getY()), more, e.getClickCount());
        } else if (dragged && using != MapLook.Tool.HAND) {
            List<Integer> words = pane.words(line);
            if (e.isShortcutDown()) {
                selection.add(words);
            } else {
                selection.select(words);
            }
        }
        pane.overlay().rubber(List.of());
        pane.changed();
        using = null;
    }

    private void click(int word, boolean more, int count) {
        if (word == WordSelection.NONE) {
            if (!more) {
                selection.select(List.of());
            }
        } else if (more) {
            selection.toggle(word);
        } else if (count == 2) {
            selection.togglePin(word);
        } else {
            selection.select(List.of(word));
        }
    }

    private void scroll(ScrollEvent e) {
        pane.camera().zoom(Math.pow(WHEEL, e.getDeltaY()), e.getX(), e.getY());
        pane.changed();
        e.consume();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> move(KEY_STEP, 0);
            case RIGHT -> move(-KEY_STEP, 0);
            case UP -> move(0, KEY_STEP);
            case DOWN -> move(0, -KEY_STEP);
            case PLUS, EQUALS, ADD -> zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> pane.camera().follow();
            case ESCAPE -> selection.select(List.of());
            case P -> selection.selected().get().forEach(selection::togglePin);
            default -> {
                return;
            }
        }
        pane.changed();
        e.consume();
    }

    private void move(double dx, double dy) {
        if (model.dims().get() == 3) {
            pane.camera().turn(dx, dy);
        } else {
            pane.camera().pan(dx, dy);
        }
    }

    private void zoom(double factor) {
        pane.camera().zoom(factor, pane.getWidth() / 2, pane.getHeight() / 2);
    }
}
