package org.neurarium.words.projection;

import java.util.Arrays;

/**
 * Repulsion by a tree of cells (Barnes and Hut 1986; van der Maaten 2014): a cell whose diagonal is less than θ = ½ of its
 * distance counts as one point at its centre of mass. The tree lies in arrays; a cell splits in 2^dims parts.
 */
final class TreeRepulsion implements Repulsion {
    private static final float THETA = 0.5f;
    private static final int DEEPEST = 40;
    private final int dims;
    private final int parts;
    private int[] child = new int[0];
    private int[] count = new int[0];
    private float[] mass = new float[0];
    private float[] side = new float[0];
    private int cells;

    TreeRepulsion(int dims) {
        this.dims = dims;
        this.parts = 1 << dims;
    }

    @Override
    public double forces(float[] y, float[] force) {
        build(y);
        double z = 0;
        int[] stack = new int[parts * (DEEPEST + 2)];
        float[] step = new float[dims];
        for (int i = 0; i < y.length; i += dims) {
            Arrays.fill(force, i, i + dims, 0);
            z += point(y, i, force, stack, step);
        }
        return Math.max(1e-12, z);
    }

    private double point(float[] y, int i, float[] force, int[] stack, float[] step) {
        double z = 0;
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int cell = stack[--top];
            float squared = 0;
            for (int d = 0; d < dims; d++) {
                step[d] = y[i + d] - mass[cell * dims + d] / count[cell];
                squared += step[d] * step[d];
            }
            boolean leaf = child[cell * parts] == -1;
            if (leaf || side[cell] * side[cell] < THETA * THETA * squared) {
                float q = 1 / (1 + squared);
                int others = leaf && squared < 1e-20f ? count[cell] - 1 : count[cell];
                z += others * q;
                for (int d = 0; d < dims; d++) {
                    force[i + d] += others * q * q * step[d];
                }
            } else {
                for (int k = 0; k < parts; k++) {
                    int next = child[cell * parts + k];
                    if (next > 0 && count[next] > 0) {
                        stack[top++] = next;
                    }
                }
            }
        }
        return z;
    }

    private void build(float[] y) {
        float[] low = new float[dims];
        float width = 0;
        for (int d = 0; d < dims; d++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (int i = d; i < y.length; i += dims) {
                least = Math.min(least, y[i]);
                most = Math.max(most, y[i]);
            }
            low[d] = least;
            width = Math.max(width, most - least);
        }
        cells = 0;
        cell(Math.max(width, 1e-12f) * 1.0001f);
        float[] corner = new float[dims];
        for (int i = 0; i < y.length; i += dims) {
            System.arraycopy(low, 0, corner, 0, dims);
            insert(y, i, corner);
        }
    }

    /** A new cell without children; its width is kept as its diagonal's share that counts. */
    private int cell(float width) {
        if (cells == count.length) {
            int room = Math.max(1_024, 2 * cells);
            child = Arrays.copyOf(child, room * parts);
            count = Arrays.copyOf(count, room);
            mass = Arrays.copyOf(mass, room * dims);
            side = Arrays.copyOf(side, room);
        }
        Arrays.fill(child, cells * parts, (cells + 1) * parts, -1);
        Arrays.fill(mass, cells * dims, (cells + 1) * dims, 0);
        count[cells] = 0;
        side[cells] = width;
        return cells++;
    }

    private void insert(float[] y, int i, float[] corner) {
        int cell = 0;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            boolean leaf = child[cell * parts] == -1;
            if (leaf && count[cell] > 0 && depth < DEEPEST && apart(y, i, cell)) {
                split(cell, corner);
                leaf = false;
            }
            for (int d = 0; d < dims; d++) {
                mass[cell * dims + d] += y[i + d];
            }
            count[cell]++;
            if (leaf) {
                return;
            }
            float half = side[cell] / 2;
            int part = 0;
            for (int d = 0; d < dims; d++) {
                if (y[i + d] >= corner[d] + half) {
                    part |= 1 << d;
                    corner[d] += half;
                }
            }
            cell = child[cell * parts + part];
        }
    }

    private boolean apart(float[] y, int i, int cell) {
        for (int d = 0; d < dims; d++) {
            if (Math.abs(y[i + d] - mass[cell * dims + d] / count[cell]) > 1e-7f * (1 + Math.abs(y[i + d]))) {
                return true;
            }
        }
        return false;
    }

    /** Makes the parts of a leaf and moves what it holds into the one it lies in. */
    private void split(int cell, float[] corner) {
        float half = side[cell] / 2;
        int part = 0;
        for (int d = 0; d < dims; d++) {
            part |= mass[cell * dims + d] / count[cell] >= corner[d] + half ? 1 << d : 0;
        }
        for (int k = 0; k < parts; k++) {
            int made = cell(half);
            child[cell * parts + k] = made;
            if (k == part) {
                System.arraycopy(mass, cell * dims, mass, made * dims, dims);
                count[made] = count[cell];
            }
        }
    }
}
