package org.neurarium.ui.shell.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.neurarium.document.Project;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;

/** Where a person wants which view, remembered for each kind of project. */
final class Arrangement {
    private final List<String> known;
    private final Preferences preferences;
    private final List<String> recent = new ArrayList<>();
    private final ReadOnlyObjectWrapper<DockLayout> layout;
    private ProjectKind kind;

    Arrangement(List<String> known, Project start, Preferences preferences) {
        this.known = known;
        this.preferences = preferences;
        kind = ProjectKind.of(start);
        layout = new ReadOnlyObjectWrapper<>(remembered());
    }

    ReadOnlyObjectProperty<DockLayout> layout() {
        return layout.getReadOnlyProperty();
    }

    /** Views in the order in which they were last brought to the front, the newest first. */
    List<String> recent() {
        return recent;
    }

    void show(String view) {
        touch(view);
        want(layout.get().show(view));
    }

    /** Shows a view beside the loss, both large, or the loss in front of what is remembered; this itself is not. */
    void lend(String view) {
        touch(view);
        layout.set(view.equals("loss") ? remembered().show(view) : DockLayout.tiles(List.of("loss", view)).only(known));
    }

    void hide(String view) {
        want(layout.get().without(view));
    }

    void move(String view, Target target) {
        touch(view);
        want(layout.get().move(view, target));
    }

    /** Shows one view alone; this is not remembered. */
    void only(String view) {
        layout.set(DockLayout.tiles(List.of(view)).only(known));
    }

    /** What is remembered, after {@link #only} or {@link #lend}. */
    void putBack() {
        layout.set(remembered());
    }

    /** Another project is open: the arrangement of its kind, unless it is of the same. */
    void opened(Project project) {
        ProjectKind now = ProjectKind.of(project);
        if (now != kind) {
            kind = now;
            layout.set(remembered());
        }
    }

    private void touch(String view) {
        recent.remove(view);
        recent.add(0, view);
    }

    private void want(DockLayout wanted) {
        layout.set(wanted);
        preferences.set(preference(), DockText.write(wanted));
    }

    private DockLayout remembered() {
        Optional<DockLayout> kept = DockText.read(preferences.get(preference())).map(l -> l.only(known));
        return kept.orElseGet(() -> kind.usual(known));
    }

    private Preference<String> preference() {
        return new Preference<>(kind.preference(), "", Optional::of, text -> text);
    }
}
