package org.neurarium.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neurarium.lesson.DemoPlace;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.LabCatalogue;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.words.WordsView;
import org.neurarium.ui.words.room.WordsRecipe;

/** What is open beside the canvas, as a step of a demo would open it. */
final class ShownPlace {
    private ShownPlace() {
    }

    /** A lab at its step, with those of its settings that differ from a new one's. */
    static DemoPlace.Lab of(LabPane lab, Texts texts, Theme theme) {
        Map<String, String> settings = new LinkedHashMap<>(lab.settings());
        LabCatalogue.make(lab.lab(), texts, theme).ifPresent(fresh -> {
            settings.entrySet().removeAll(fresh.settings().entrySet());
            fresh.close();
        });
        return new DemoPlace.Lab(lab.lab(), lab.head().at().get(), settings);
    }

    /** The words lab; a text of one's own is not handed on, its method, tile and map are. */
    static DemoPlace.Words of(WordsView view) {
        WordsRecipe recipe = view.room().recipe().get();
        return new DemoPlace.Words(Optional.of(recipe.source().name()).filter(name -> recipe.source().builtIn()),
                Optional.of(recipe.settings().method().id()), view.strips().opened(), Optional.of(view.map().method().id()), 0);
    }
}
