package org.neurarium.lesson.own;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.io.JsonCursor;
import org.neurarium.document.io.Limits;
import org.neurarium.document.io.StrictJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.DemoStep;

/**
 * A draft as a file, whatever is still missing in it: a demo with a word in place of each text, and beside it
 * {@code draft.json} with the texts as they were typed.
 */
public final class DraftFile {
    private static final String TEXTS = "draft.json";
    private static final DemoDraft.Words FILLED = new DemoDraft.Words("-", "-");
    private static final ObjectMapper JSON = new ObjectMapper();

    private DraftFile() {
    }

    public static void write(DemoDraft draft, OutputStream out) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(DemoWriter.files(filled(draft)));
        files.put(TEXTS, JSON.writeValueAsBytes(texts(draft)));
        DemoArchive.write(out, "draft", files);
    }

    public static DemoDraft read(Path file) throws InputFault {
        Map<String, byte[]> files = DemoArchive.read(file);
        if (!files.containsKey(TEXTS)) {
            throw new InputFault("demos.archive.damaged", String.valueOf(file.getFileName()));
        }
        JsonCursor root = StrictJson.parse(TEXTS, files.get(TEXTS)).only("id", "titles", "introductions", "steps");
        List<DemoStep> shown = new DemoFolder("draft", DemoFiles.of("draft", files)).read().steps();
        List<JsonCursor> written = root.need("steps").list(DemoDraft.MOST_STEPS);
        if (written.size() != shown.size()) {
            throw root.fault("demos.fault.sections", written.size(), shown.size());
        }
        List<DemoDraft.Step> steps = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            steps.add(new DemoDraft.Step(shown.get(i), words(written.get(i))));
        }
        return new DemoDraft(root.need("id").text(Limits.NAME_LENGTH), strings(root.need("titles")), strings(root.need("introductions")), steps);
    }

    private static DemoDraft filled(DemoDraft draft) {
        Map<String, String> word = Map.of(DemoFolder.LANGUAGES.get(0), FILLED.heading());
        return new DemoDraft("", word, word, draft.steps().stream()
                .map(s -> new DemoDraft.Step(s.shows(), Map.of(DemoFolder.LANGUAGES.get(0), FILLED))).toList());
    }

    private static ObjectNode texts(DemoDraft draft) {
        ObjectNode root = JSON.createObjectNode().put("id", draft.id());
        draft.titles().forEach(root.putObject("titles")::put);
        draft.introductions().forEach(root.putObject("introductions")::put);
        ArrayNode steps = root.putArray("steps");
        for (DemoDraft.Step step : draft.steps()) {
            ObjectNode to = steps.addObject();
            step.texts().forEach((language, words) -> to.putArray(language).add(words.heading()).add(words.body()));
        }
        return root;
    }

    private static Map<String, String> strings(JsonCursor at) throws InputFault {
        Map<String, String> all = new HashMap<>();
        for (String language : at.only(DemoFolder.LANGUAGES.toArray(String[]::new)).names()) {
            all.put(language, at.need(language).text(Limits.TEXT_LENGTH));
        }
        return all;
    }

    private static Map<String, DemoDraft.Words> words(JsonCursor at) throws InputFault {
        Map<String, DemoDraft.Words> all = new HashMap<>();
        for (String language : at.only(DemoFolder.LANGUAGES.toArray(String[]::new)).names()) {
            List<JsonCursor> pair = at.need(language).list(2);
            if (pair.size() != 2) {
                throw at.fault("demos.fault.sections", pair.size(), 2);
            }
            all.put(language, new DemoDraft.Words(pair.get(0).text(Limits.TEXT_LENGTH), pair.get(1).text(Limits.TEXT_LENGTH)));
        }
        return all;
    }
}
