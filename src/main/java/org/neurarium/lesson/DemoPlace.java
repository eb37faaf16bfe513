package org.neurarium.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neurarium.document.Project;

/** What a step of a demo shows. */
public sealed interface DemoPlace {
    /**
     * A project on the canvas.
     *
     * @param keep whether the step goes on with what the step before has trained, if that is the same network on the same data
     * @param epochs how long to train before a picture of this step says what its text says
     * @param view id of a view that the text speaks of and that is shown beside the loss; empty for the views that open by themselves
     */
    record Canvas(Project project, boolean keep, int epochs, Optional<String> view) implements DemoPlace {
        /** Always opened anew. */
        public Canvas(Project project, int epochs, Optional<String> view) {
            this(project, false, epochs, view);
        }
    }

    /**
     * A lab in place of the canvas.
     *
     * @param lab its id
     * @param at the step at which it is opened
     * @param settings what is set in it before, by the names of its settings
     */
    record Lab(String lab, int at, Map<String, String> settings) implements DemoPlace {
        public Lab {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * The words lab.
     *
     * @param text id of the text that is learnt from; empty for the built-in one in the window's language
     * @param method id of the method; empty for the usual
     * @param show id of the tile or question that is shown; empty for those that open by themselves
     * @param map {@code pca}, {@code tsne}, {@code umap} or {@code poles}; empty for the one that is there
     * @param epochs how long to learn before a picture of this step says what its text says
     */
    record Words(Optional<String> text, Optional<String> method, Optional<String> show, Optional<String> map, int epochs) implements DemoPlace {
    }
}
