package org.neurarium.lesson;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.blueprint.BlueprintCatalogue;

/**
 * Every template there is: {@code resources/templates/<id>.json} and one id in this list, then the famous networks that code
 * writes down ({@link BlueprintCatalogue}).
 */
public final class TemplateCatalogue {
    private static final List<String> IDS = List.of("blank", "xor", "circle", "moons", "spiral", "regression", "lenet",
            "autoencoder", "sentiment-en-cnn", "sentiment-en-rnn", "sentiment-en-lstm", "sentiment-en-gru", "sentiment-ko-rnn",
            "sentiment-ko-lstm", "sentiment-ko-gru", "delayed-recall-rnn", "delayed-recall-lstm", "delayed-recall-gru", "delayed-recall-three",
            "sine-forecast", "character-model", "tagging", "seq2seq", "seq2seq-attention", "transformer-classifier", "gpt-mini");

    private TemplateCatalogue() {
    }

    public static List<String> ids() {
        return Stream.of(IDS, BlueprintCatalogue.small(), BlueprintCatalogue.full()).flatMap(List::stream).toList();
    }

    /** Those that are files. */
    static List<String> files() {
        return IDS;
    }

    public static Optional<Template> find(String id) {
        return IDS.stream().filter(id::equals).findFirst().map(TemplateCatalogue::read)
                .or(() -> BlueprintCatalogue.find(id).map(p -> new Template(id, p)));
    }

    public static List<Template> all() {
        return ids().stream().map(id -> find(id).orElseThrow()).toList();
    }

    private static Template read(String id) {
        String file = "/templates/" + id + ".json";
        try {
            return new Template(id, ProjectJson.read(file, Resources.text(file)));
        } catch (IOException | InputFault defect) {
            throw new IllegalStateException(file + ": " + defect.getMessage(), defect);
        }
    }
}
