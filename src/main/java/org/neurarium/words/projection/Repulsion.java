package org.neurarium.words.projection;

/** How all points of a map push each other apart under Student's t: for every point Σ_j (y_i − y_j) / (1 + d²_ij)². */
interface Repulsion {
    /**
     * Computes all forces.
     *
     * @param y coordinates, point after point
     * @param force is overwritten with the sums, point after point
     * @return Z = Σ_{i ≠ j} 1 / (1 + d²_ij)
     */
    double forces(float[] y, float[] force);
}
