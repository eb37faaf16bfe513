package org.neurarium.app;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
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
 * @param changes fields of the project that are changed, {@code PATH=VALUE}
 * @param lab whether the words lab is shown, on the built-in text of the language, in place of the network
 */
record GalleryScene(String source, int step, int epochs, List<Language> languages, List<String> changes, boolean lab) {
    static GalleryScene of(String source, int epochs) {
        return new GalleryScene(source, 1, epochs, List.of(Language.values()), List.of(), false);
    }

    /** The words lab after so many epochs. */
    static GalleryScene lab(Language language, int epochs) {
        return new GalleryScene("blank", 1, epochs, List.of(language), List.of(), true);
    }

    GalleryScene at(int step) {
        return new GalleryScene(source, step, epochs, languages, changes, lab);
    }

    GalleryScene in(Language language) {
        return new GalleryScene(source, step, epochs, List.of(language), changes, lab);
    }

    Optional<org.neurarium.lesson.Demo> demo() {
        return DemoCatalogue.find(source);
    }

    GalleryScene with(String... changed) {
        return new GalleryScene(source, step, epochs, languages, List.of(changed), lab);
    }

    Project project() {
        Project project = original();
        try {
            for (String change : changes) {
                int equals = change.indexOf('=');
                project = ProjectJson.apply(project, change.substring(0, equals), change.substring(equals + 1));
            }
            return project;
        } catch (InputFault defect) {
            throw new IllegalStateException(source + ": " + changes, defect);
        }
    }

    private Project original() {
        return demo().flatMap(d -> d.project(languages.get(0).code(), step))
                .orElseGet(() -> TemplateCatalogue.find(source).orElseThrow().named(languages.get(0)));
    }

    /** What the project is called. */
    String name(Language language) {
        return demo().map(d -> d.text(language.code()).title())
                .orElseGet(() -> Messages.of(language).get(TemplateCatalogue.find(source).orElseThrow().nameKey()));
    }
}
