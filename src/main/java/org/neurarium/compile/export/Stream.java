package org.neurarium.compile.export;

import java.util.stream.Collectors;
import org.neurarium.dataset.Examples;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.InputSource;

/**
 * One thing that the data give to the network.
 *
 * @param shape of one example, in documents' order
 * @param vocabulary number of tokens where it is token ids, else 0
 */
record Stream(InputSource source, Shape shape, int vocabulary) implements Comparable<Stream> {
    static Stream of(InputSource source, Examples.Schema schema) {
        return source == InputSource.DECODER
                ? new Stream(source, Shape.of(schema.decoderSteps()), schema.decoderVocabulary().size())
                : new Stream(source, schema.shape(), schema.vocabulary().size());
    }

    boolean isTokens() {
        return vocabulary > 0;
    }

    boolean isDecoder() {
        return source == InputSource.DECODER;
    }

    /** Its variable. */
    String variable() {
        return isDecoder() ? "told" : "x";
    }

    /** The variable of its valid steps. */
    String mask() {
        return variable() + "_mask";
    }

    /** Name of the constant that holds its vocabulary's size. */
    String vocabularyName() {
        return isDecoder() ? "ANSWER_VOCABULARY" : "VOCABULARY";
    }

    /** Its sizes, as they stand between brackets. */
    String sizes() {
        return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public int compareTo(Stream other) {
        return source.compareTo(other.source);
    }
}
