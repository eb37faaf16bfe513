package org.neurarium.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;

/** A command for each demo, called by its title, so that the palette finds it. */
final class DemoCommands {
    /** How their ids begin. */
    static final String PREFIX = "open-demo-";

    private DemoCommands() {
    }

    static List<Command> all(Consumer<Demo> open) {
        return DemoCatalogue.ids().stream().map(id -> Command.always(PREFIX + id, Feather.BOOK_OPEN, "",
                        () -> DemoCatalogue.find(id).ifPresent(open))
                .named(texts -> texts.get("shell.command.open-demo", DemoCatalogue.title(id, texts.language().get().code())))).toList();
    }
}
