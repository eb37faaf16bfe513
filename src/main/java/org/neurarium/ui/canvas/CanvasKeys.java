package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;

/** The canvas from the keyboard. While a wire is being drawn by keys, arrows and Tab choose its target. */
final class CanvasKeys {
    private static final int FAR = 4;

    private final CanvasViewModel canvas;
    private final CanvasCommands commands;
    private final CanvasPointer pointer;
    private final Folding folding;
    private @Nullable String wiring;

    CanvasKeys(CanvasViewModel canvas, CanvasCommands commands, CanvasPointer pointer, Folding folding) {
        this.folding = folding;
        this.canvas = canvas;
        this.commands = commands;
        this.pointer = pointer;
    }

    /** Takes keys that go to the canvas or one of its nodes; fields and buttons above it keep theirs. */
    void pressed(KeyEvent e) {
        if (!(e.getTarget() instanceof NodeCard || e.getTarget() instanceof CanvasView || isTitle(e))) {
            return;
        }
        if (e.getCode() == KeyCode.SPACE) {
            pointer.space(true);
            return;
        }
        boolean used = wiring != null ? whileWiring(e) : e.isShortcutDown() ? withControl(e) : plain(e);
        if (used) {
            e.consume();
        }
    }

    private static boolean isTitle(KeyEvent e) {
        return e.getTarget() instanceof Node node && node.getParent() instanceof FrameCard;
    }

    void released(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE) {
            pointer.space(false);
        }
    }

    private boolean withControl(KeyEvent e) {
        Runnable action = switch (e.getCode()) {
            case A -> canvas::selectAll;
            case C -> commands::copy;
            case X -> commands::cut;
            case V -> commands::paste;
            case D -> commands::duplicate;
            case G -> e.isShiftDown() ? commands::ungroup : commands::fold;
            case Z -> e.isShiftDown() ? canvas.workspace()::redo : canvas.workspace()::undo;
            case Y -> canvas.workspace()::redo;
            case PLUS, EQUALS, ADD -> commands::zoomIn;
            case MINUS, SUBTRACT -> commands::zoomOut;
            case DIGIT0, NUMPAD0 -> commands::actualSize;
            default -> null;
        };
        return run(action);
    }

    private boolean plain(KeyEvent e) {
        int steps = e.isShiftDown() ? FAR : 1;
        Runnable action = switch (e.getCode()) {
            case LEFT -> () -> canvas.nudge(-1, 0, steps);
            case RIGHT -> () -> canvas.nudge(1, 0, steps);
            case UP -> () -> canvas.nudge(0, -1, steps);
            case DOWN -> () -> canvas.nudge(0, 1, steps);
            case DELETE, BACK_SPACE -> canvas::deleteSelected;
            case ENTER -> folding.selected().isPresent() ? commands::toggleFold : commands::openInspector;
            case F2 -> commands::renameBlock;
            case F -> commands::fit;
            case A, INSERT -> commands::quickAdd;
            case C -> this::startWire;
            case PLUS, EQUALS, ADD -> commands::zoomIn;
            case MINUS, SUBTRACT -> commands::zoomOut;
            case ESCAPE -> commands::escape;
            default -> null;
        };
        return run(action);
    }

    private static boolean run(@Nullable Runnable action) {
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    private boolean whileWiring(KeyEvent e) {
        switch (e.getCode()) {
            case TAB, RIGHT, DOWN -> step(e.isShiftDown() ? -1 : 1);
            case LEFT, UP -> step(-1);
            case ENTER -> finish();
            default -> stop();
        }
        return true;
    }

    private void startWire() {
        Optional<String> from = canvas.source();
        if (from.isPresent() && !targets(from.get()).isEmpty()) {
            wiring = from.get();
            canvas.draft().set(new WireDraft(from.get(), new Point(0, 0), null, null));
            step(1);
        } else {
            canvas.notice().set(new Notice("canvas.refuse.noTarget"));
        }
    }

    private void step(int by) {
        List<PortRef> targets = targets(wiring);
        WireDraft draft = canvas.draft().get();
        int now = draft == null || draft.target() == null ? by > 0 ? -1 : 0 : targets.indexOf(draft.target());
        PortRef target = targets.get(Math.floorMod(now + by, targets.size()));
        canvas.draft().set(new WireDraft(wiring, canvas.scene().get().place(target), target, null));
        commands.say(target.node());
    }

    private void finish() {
        WireDraft draft = canvas.draft().get();
        String from = wiring;
        stop();
        if (draft != null && draft.target() != null && from != null) {
            canvas.connect(from, draft.target().node(), draft.target().port());
        }
    }

    private void stop() {
        wiring = null;
        canvas.draft().set(null);
    }

    private List<PortRef> targets(@Nullable String from) {
        return from == null ? List.of() : canvas.scene().get().nodes().stream()
                .flatMap(n -> n.allPorts().stream()).filter(p -> !p.output())
                .filter(p -> canvas.canConnect(from, p.node(), p.port())).toList();
    }
}
