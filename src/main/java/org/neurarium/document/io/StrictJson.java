package org.neurarium.document.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.neurarium.document.spec.InputFault;

/** Untrusted bytes → a JSON tree within {@link Limits}. Names may not repeat; nothing may follow the value. */
public final class StrictJson {
    private static final ObjectMapper TREES = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Limits.JSON_BYTES).maxTokenCount(Limits.JSON_TOKENS)
                    .maxNestingDepth(Limits.JSON_DEPTH).maxStringLength(Limits.TEXT_LENGTH)
                    .maxNameLength(Limits.NAME_LENGTH).maxNumberLength(Limits.NUMBER_LENGTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {
    }

    /**
     * The root of a JSON text.
     *
     * @param source what the sentence of a fault calls the text: a file name, an argument
     */
    public static JsonCursor parse(String source, byte[] bytes) throws InputFault {
        if (bytes.length > Limits.JSON_BYTES) {
            throw new InputFault("document.json.tooLarge", source, Limits.JSON_BYTES >> 20);
        }
        try {
            JsonNode root = TREES.readTree(bytes);
            if (root == null || root.isMissingNode()) {
                throw new InputFault("document.json.empty", source);
            }
            return new JsonCursor(source, "", root);
        } catch (StreamConstraintsException e) {
            throw new InputFault(e, "document.json.beyondLimits", source);
        } catch (JsonProcessingException e) {
            throw syntax(source, e);
        } catch (IOException e) {
            throw new InputFault(e, "document.json.syntax", source, 1, 1);
        }
    }

    private static InputFault syntax(String source, JsonProcessingException e) {
        var where = e.getLocation();
        int line = where == null ? 1 : Math.max(1, where.getLineNr());
        int column = where == null ? 1 : Math.max(1, where.getColumnNr());
        boolean repeated = e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate");
        return new InputFault(e, repeated ? "document.json.repeatedName" : "document.json.syntax", source, line, column);
    }
}
