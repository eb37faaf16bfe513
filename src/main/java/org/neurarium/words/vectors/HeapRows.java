package org.neurarium.words.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Rows in memory, in blocks, so that there may be more numbers than an array holds. */
public final class HeapRows implements VectorRows {
    /** Rows of a block. */
    static final int BLOCK = 1 << 14;

    private final int dim;
    private final int size;
    private final List<float[]> blocks;

    private HeapRows(int dim, int size, List<float[]> blocks) {
        this.dim = dim;
        this.size = size;
        this.blocks = blocks;
    }

    /** Takes over an array of whole rows, which the caller must not change any more. */
    public static HeapRows of(float[] rows, int dim) {
        Growing growing = new Growing(dim);
        for (int at = 0; at < rows.length; at += dim) {
            growing.add(rows, at);
        }
        return growing.rows();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int dim() {
        return dim;
    }

    @Override
    public void copy(int first, int count, float[] into, int at) {
        int done = 0;
        while (done < count) {
            int row = first + done;
            int n = Math.min(count - done, BLOCK - row % BLOCK);
            System.arraycopy(blocks.get(row / BLOCK), row % BLOCK * dim, into, at + done * dim, n * dim);
            done += n;
        }
    }

    @Override
    public Run run(int first, int count, IntFunction<float[]> scratch) {
        return first % BLOCK + count <= BLOCK ? new Run(blocks.get(first / BLOCK), first % BLOCK * dim)
                : VectorRows.super.run(first, count, scratch);
    }

    /** Rows that come one by one. */
    static final class Growing {
        private final int dim;
        private final List<float[]> blocks = new ArrayList<>();
        private int size;

        Growing(int dim) {
            this.dim = dim;
        }

        void add(float[] from, int at) {
            int place = size % BLOCK;
            if (place == 0) {
                blocks.add(new float[Math.min(BLOCK, size == 0 ? 256 : BLOCK) * dim]);
            }
            int last = blocks.size() - 1;
            if ((place + 1) * dim > blocks.get(last).length) {
                blocks.set(last, java.util.Arrays.copyOf(blocks.get(last), Math.min(BLOCK, 4 * place) * dim));
            }
            System.arraycopy(from, at, blocks.get(last), place * dim, dim);
            size++;
        }

        HeapRows rows() {
            return new HeapRows(dim, size, blocks);
        }
    }
}
