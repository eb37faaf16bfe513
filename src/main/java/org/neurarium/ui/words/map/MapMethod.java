package org.neurarium.ui.words.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How points are placed. */
public enum MapMethod {
    PCA, TSNE, UMAP,
    /** Along a direction between two poles that a person chooses. */
    POLES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the map comes about step by step. */
    public boolean steps() {
        return this == TSNE || this == UMAP;
    }

    public static Optional<MapMethod> find(String id) {
        return Arrays.stream(values()).filter(m -> m.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(MapMethod::id).toList();
    }
}
