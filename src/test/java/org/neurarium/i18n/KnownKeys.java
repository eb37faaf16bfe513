package org.neurarium.i18n;

import java.util.Map;
import java.util.Set;

/** What the scan of the source cannot know about message keys. */
final class KnownKeys {
    /** Keys that are put together at run time (pattern of the whole key) → where and why. */
    static final Map<String, String> COMPOSED = Map.ofEntries(
            Map.entry("layers\\.[a-z0-9-]+\\.(name|help)", "LayerType: texts by the type's id; the catalogue test asks for each"),
            Map.entry("datasets\\.[a-z0-9-]+\\.(name|help|needs)", "DatasetType: likewise"),
            Map.entry("datasets\\.column\\.[a-z]+", "names of made columns, by the column"),
            Map.entry("training\\.(reset|back|batch|epoch)", "TransportButtons: by the command's name"),
            Map.entry("boundary\\.(line|discrete|held)", "BoundaryView: by the option's name"),
            Map.entry("maps\\.(range|menu)\\..+", "ColorRange: by its name"),
            Map.entry("canvas\\.legend\\.[a-z]+", "MosaicBody: by what is drawn"),
            Map.entry("canvas\\.port\\.[a-z-]+", "PortMarks: by the port's name; the catalogue test asks for each"),
            Map.entry("params\\..+", "ParamSpec: a setting's name; the catalogue tests ask for each"),
            Map.entry("demos\\..+", "demo and template folders name their own keys"),
            Map.entry("lab\\..+", "LabPane and Controls: by the lab's id and the setting's name; LabCatalogueTest asks for each"),
            Map.entry("gallery\\..+", "Gallery: by the entry's id; the gallery test asks for each"));

    /** Literals that look like keys but are paths in the project file, as {@code --set} takes them. */
    static final Set<String> NOT_KEYS = Set.of("training.optimizer", "training.schedule", "data.settings.", "data.settings.steps");

    /** What the command line puts before the key of an option's text, which its annotation names without. */
    static final String OPTION_TEXTS = "cli.help.";

    private KnownKeys() {
    }
}
