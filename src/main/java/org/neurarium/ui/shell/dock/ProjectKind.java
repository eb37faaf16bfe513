package org.neurarium.ui.shell.dock;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetGroup;
import org.neurarium.document.Project;

/** What kind of network is looked at; each has an arrangement of its own, and views that open by themselves. */
enum ProjectKind {
    ATTENTION(List.of("loss", "attention"), "attention", "multi-head-attention", "transformer-block"),
    SEQUENCES(List.of("loss", "gates"), "simple-rnn", "lstm", "gru", "bidirectional"),
    IMAGES(List.of("loss", "maps", "results"), "conv2d"),
    /** A window, filters or a mean over a sequence: nothing that has gates. */
    WINDOWS(List.of("loss", "results")),
    PLANE(List.of("loss", "boundary", "hidden-space"));

    private final List<String> views;
    private final Set<String> layers;

    ProjectKind(List<String> views, String... layers) {
        this.views = views;
        this.layers = Set.of(layers);
    }

    static ProjectKind of(Project project) {
        for (ProjectKind kind : values()) {
            if (project.network().layers().stream().anyMatch(l -> kind.layers.contains(l.kind()))) {
                return kind;
            }
        }
        return DatasetCatalogue.find(project.data().kind()).map(d -> switch (d.group()) {
            case IMAGE -> IMAGES;
            case SEQUENCE, TEXT -> WINDOWS;
            default -> PLANE;
        }).orElse(PLANE);
    }

    /** The views that open by themselves, of those that exist. */
    DockLayout usual(List<String> known) {
        return DockLayout.tiles(views.stream().filter(known::contains).limit(DockLayout.MOST_TILES).toList());
    }

    /** Name of its arrangement in the preferences. */
    String preference() {
        return "views." + name().toLowerCase(Locale.ROOT);
    }
}
