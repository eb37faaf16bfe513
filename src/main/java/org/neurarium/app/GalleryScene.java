package org.neurarium.app;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.TemplateCatalogue;

/**
 * A trained network that the gallery shows.
 *
 * @param source id of a template or a demo
 * @param step of the demo, from 1
 * @param epochs how long it is trained
 * @param languages in which it is shown
 */
record GalleryScene(String source, int step, int epochs, List<Language> languages) {
    static GalleryScene of(String source, int epochs) {
        return new GalleryScene(source, 1, epochs, List.of(Language.values()));
    }

    GalleryScene at(int step) {
        return new GalleryScene(source, step, epochs, languages);
    }

    GalleryScene in(Language language) {
        return new GalleryScene(source, step, epochs, List.of(language));
    }

    Optional<org.neurarium.lesson.Demo> demo() {
        return DemoCatalogue.find(source);
    }

    Project project() {
        return demo().map(d -> d.project(languages.get(0).code(), step))
                .orElseGet(() -> TemplateCatalogue.find(source).orElseThrow().project().withName(name(languages.get(0))));
    }

    /** What the project is called. */
    String name(Language language) {
        return demo().map(d -> d.text(language.code()).title())
                .orElseGet(() -> Messages.of(language).get(TemplateCatalogue.find(source).orElseThrow().nameKey()));
    }
}
