package org.neurarium.ui.canvas;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Fragment;
import org.neurarium.document.Point;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.io.FragmentJson;
import org.neurarium.document.spec.InputFault;

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
                : Optional.of(FragmentJson.write(Fragment.of(canvas.pinned(canvas.project()), ids)));
    }

    /** Pastes a clipboard's text, a little lower each time; says why if it holds no layers. */
    void paste(String text) {
        try {
            Fragment part = FragmentJson.read(text);
            double offset = ++pastes * OFFSET;
            add(part, new Point(offset, offset));
            canvas.notice().set(null);
        } catch (InputFault fault) {
            canvas.notice().set(new Notice(fault.messageKey(), fault.arguments()));
        }
    }

    void duplicate() {
        Set<String> ids = Set.copyOf(canvas.selection().nodes());
        if (!ids.isEmpty()) {
            Fragment part = Fragment.of(canvas.pinned(canvas.project()), ids);
            Collection<String> copies = Edits.pastedIds(canvas.project(), part).values();
            canvas.apply(Edits.duplicate(ids, new Point(OFFSET, OFFSET)));
            canvas.selection().select(new LinkedHashSet<>(copies));
        }
    }

    private void add(Fragment part, Point offset) {
        Collection<String> ids = Edits.pastedIds(canvas.project(), part).values();
        canvas.apply(Edits.paste(part, offset));
        canvas.selection().select(new LinkedHashSet<>(ids));
    }
}
