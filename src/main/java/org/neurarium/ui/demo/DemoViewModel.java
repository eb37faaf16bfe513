package org.neurarium.ui.demo;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.text.DemoText;

/** Which demo is open, and at which step. */
public final class DemoViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty free = new SimpleBooleanProperty();

    /** One step being read. Opened once more it is another page. */
    public static final class Page {
        private final Demo demo;
        private final int step;

        private Page(Demo demo, int step) {
            this.demo = demo;
            this.step = step;
        }

        public Demo demo() {
            return demo;
        }

        /** From 1. */
        public int step() {
            return step;
        }

        /** What it shows. */
        public DemoStep shows() {
            return demo.step(step);
        }

        public DemoText.Section section(String language) {
            return demo.text(language).sections().get(step - 1);
        }

        public boolean isLast() {
            return step == demo.steps().size();
        }
    }

    /** The open step; null while no demo is open. */
    public ReadOnlyObjectProperty<@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    /** Whether the card has stepped aside and nothing is hidden or locked. */
    public BooleanProperty free() {
        return free;
    }

    /** Opens a demo at a step, or at the nearest it has. */
    public Page open(Demo demo, int step) {
        Page opened = new Page(demo, Math.max(1, Math.min(step, demo.steps().size())));
        free.set(false);
        page.set(opened);
        return opened;
    }

    public void close() {
        page.set(null);
        free.set(false);
    }
}
