package org.neurarium.document.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The word vectors that a layer asked for, matched to the tokens of the data; or why there are none.
 *
 * @param asked how many tokens there are, marks such as padding not counted
 * @param dim numbers of a vector
 * @param words the tokens that have a vector, by rising id
 * @param ids their ids
 * @param rows their vectors {@code [ids × dim]}; not copied, so do not change them
 * @param fault why nothing could be read, else null
 * @param carried whether the vectors come from the project itself, not from a file
 */
public record TokenVectors(int asked, int dim, List<String> words, int[] ids, float[] rows, @Nullable InputFault fault,
                           boolean carried) {
    public TokenVectors {
        words = List.copyOf(words);
    }

    public static TokenVectors refused(InputFault fault, boolean carried) {
        return new TokenVectors(0, 0, List.of(), new int[0], new float[0], fault, carried);
    }

    /** How many tokens have a vector. */
    public int found() {
        return ids.length;
    }
}
