package org.neurarium.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.lab.LabWindow;

/** The labs' windows: one for each lab, closed with the studio. */
final class LabDesk implements AutoCloseable {
    private final Texts texts;
    private final Theme theme;
    private final Map<String, LabWindow> open = new HashMap<>();

    LabDesk(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    /** A command for each lab. */
    List<Command> commands() {
        return LabCatalogue.ids().stream().map(id -> Command.always("lab-" + id, Feather.CPU, "", () -> show(id))
                .about("lab.command", "lab." + id + ".title")).toList();
    }

    void show(String id) {
        open.computeIfAbsent(id, lab -> new LabWindow(lab, texts, theme, () -> open.remove(lab))).show();
    }

    @Override
    public void close() {
        List.copyOf(open.values()).forEach(LabWindow::close);
    }
}
