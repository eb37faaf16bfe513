package org.neurarium.ui.viz.results;

/**
 * One answer of the network.
 *
 * @param answer its number among all answers
 * @param example the example it is for
 * @param step which of the example's answers it is
 * @param truth right class
 * @param said class the network says
 * @param sure certainty of what it says
 */
record Item(int answer, int example, int step, int truth, int said, double sure) {
    boolean right() {
        return truth == said;
    }
}
