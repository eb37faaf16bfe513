package org.neurarium.ui.viz.attention;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** Which heads are seen: one, or two side by side; never none. */
final class HeadChoice {
    /** No second head. */
    static final int NONE = -2;

    private record Seen(int head, int compared) {
    }

    private final IntegerProperty head = new SimpleIntegerProperty(0);
    private final ReadOnlyIntegerWrapper compared = new ReadOnlyIntegerWrapper(NONE);
    private Seen before = new Seen(0, NONE);
    private @Nullable Seen kept;

    /** The head seen, or {@link AttentionPicture#MEAN}. */
    IntegerProperty head() {
        return head;
    }

    /** The head beside it, or {@link #NONE}. */
    ReadOnlyIntegerProperty compared() {
        return compared.getReadOnlyProperty();
    }

    /** The heads that are seen, from the left. */
    List<Integer> seen() {
        return compared.get() == NONE ? List.of(head.get()) : List.of(head.get(), compared.get());
    }

    /** One head alone; the first click of two. */
    void show(int one) {
        before = new Seen(head.get(), compared.get());
        if (one != head.get() || compared.get() != NONE) {
            kept = null;
        }
        see(new Seen(one, NONE));
    }

    /** A second head beside the first; one that is seen is taken away, the last one stays. */
    void compare(int other) {
        kept = null;
        if (other == compared.get()) {
            compared.set(NONE);
        } else if (other != head.get()) {
            compared.set(other);
        } else if (compared.get() != NONE) {
            see(new Seen(compared.get(), NONE));
        }
    }

    /** A double click: the head alone, or what was seen before it was alone. */
    void isolate(int one) {
        Seen back = kept;
        kept = back == null ? before : null;
        see(back == null ? new Seen(one, NONE) : back);
    }

    /** A layer with fewer heads. */
    void limit(int heads) {
        if (head.get() >= heads || compared.get() >= heads) {
            kept = null;
            see(new Seen(head.get() >= heads ? 0 : head.get(), NONE));
        }
    }

    private void see(Seen now) {
        compared.set(now.compared());
        head.set(now.head());
    }
}
