package org.neurarium.ui.words.map;

import java.util.List;

/**
 * What a map is made of besides the vectors.
 *
 * @param directions whether vectors are taken at length 1; t-SNE, UMAP and poles always take them so
 * @param first words of the first pole, by id
 * @param second words of the second pole
 */
record MapOrder(MapMethod method, int dims, boolean directions, double perplexity, int neighbours, double minDist,
                List<Integer> first, List<Integer> second) {
    /** Whether a map in steps may go on under the other order. */
    boolean sameSteps(MapOrder other) {
        return method == other.method && dims == other.dims && (method == MapMethod.TSNE ? perplexity == other.perplexity
                : neighbours == other.neighbours && minDist == other.minDist);
    }
}
