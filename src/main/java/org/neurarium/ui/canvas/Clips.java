package org.neurarium.ui.canvas;

import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Point;
import org.neurarium.document.edit.Edit;

/** Copy, cut, paste and duplicate, with the clipboard's text passed in and out. */
final class Clips {
    private static final double OFFSET = 4 * Snapping.GRID;

    private final CanvasViewModel canvas;
    private int pastes;

    Clips(CanvasViewModel canvas) {
        this.canvas = canvas;
    }

    /** The selected layers as text; empty if none is selected. */
    Optional<String> copy() {
        Set<String> ids = Set.copyOf(canvas.selection().nodes());
        pastes = 0;
        return ids.isEmpty() ? Optional.empty()
                : Optional.of(Fragment.of(canvas.project(), ids, canvas.scene().get()).text(canvas.project()));
    }

    /** Pastes a clipboard's text a little lower each time; false with a notice if it holds no layers. */
    boolean paste(String text) {
        Optional<Fragment> fragment = Fragment.parse(text);
        canvas.notice().set(fragment.isPresent() ? null : new Notice("canvas.refuse.clipboard"));
        fragment.ifPresent(f -> add(f, "canvas.edit.paste", ++pastes * OFFSET));
        return fragment.isPresent();
    }

    void duplicate() {
        Set<String> ids = Set.copyOf(canvas.selection().nodes());
        if (!ids.isEmpty()) {
            add(Fragment.of(canvas.project(), ids, canvas.scene().get()), "canvas.edit.duplicate", OFFSET);
        }
    }

    private void add(Fragment fragment, String label, double offset) {
        Fragment.Pasted pasted = fragment.into(canvas.project(), offset, offset);
        canvas.apply(Edit.of(label, p -> pasted.project(), pasted.ids().size()));
        canvas.selection().select(pasted.ids());
        Point first = canvas.scene().get().find(pasted.ids().iterator().next())
                .map(n -> new Point(n.box().x(), n.box().y())).orElse(new Point(0, 0));
        canvas.notice().set(new Notice("canvas.notice.pasted", pasted.ids().size(), first.x(), first.y()));
    }
}
