package org.neurarium.ui.words.map;

/**
 * A map at one moment.
 *
 * @param snapshot id of the vectors it was made of
 * @param coordinates dims numbers a point
 * @param share of the variance, 0 to 1, that each axis shows, the largest first; one number for all of them where the map is
 *     turned off the principal axes; empty where the method tells none
 * @param iteration steps done, for t-SNE and UMAP
 * @param usual steps that are usual
 * @param cost what is minimised, as last computed; NaN where it is not
 * @param reach where the first pole stands on the first axis; 0 without poles
 */
record MapFrame(MapWords words, long snapshot, MapMethod method, int dims, float[] coordinates, double[] share,
                int iteration, int usual, double cost, double reach) {
    /** Whether the axes are not the principal ones: the map was turned onto the one before. */
    boolean isTurned() {
        return share.length == 1 && dims > 1;
    }

    /** The same a moment later. */
    MapFrame moved(float[] to, int steps, double costNow) {
        return new MapFrame(words, snapshot, method, dims, to, share, steps, usual, costNow, reach);
    }
}
