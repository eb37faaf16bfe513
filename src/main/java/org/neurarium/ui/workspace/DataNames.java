package org.neurarium.ui.workspace;

import java.util.List;
import java.util.Optional;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.ui.common.Texts;

/**
 * Columns and classes of the open data as a person reads them: those of data made here in the window's language, by the
 * keys {@code datasets.column.<name>} and {@code datasets.class.<name>}; those of a person's own files as they are. Files,
 * programs and the command line keep the names of the data.
 */
public final class DataNames {
    private static final List<String> KEYS = List.of("datasets.column.", "datasets.class.");

    private final Workspace workspace;
    private final Texts texts;

    public DataNames(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
    }

    public List<String> of(List<String> names) {
        return isMadeHere() ? names.stream().map(this::translated).toList() : names;
    }

    /** A sentence about the data in which some arguments may be such names. */
    public String say(String key, List<Object> arguments) {
        return texts.get(key, !isMadeHere() ? arguments
                : arguments.stream().map(a -> a instanceof String name ? (Object) translated(name) : a).toList());
    }

    private boolean isMadeHere() {
        return DatasetCatalogue.find(workspace.project().get().data().kind()).map(DatasetType::generated).orElse(false);
    }

    private String translated(String name) {
        Optional<String> key = KEYS.stream().map(k -> k + name).filter(texts::has).findFirst();
        return key.map(texts::get).orElse(name);
    }
}
