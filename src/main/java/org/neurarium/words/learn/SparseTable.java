package org.neurarium.words.learn;

import java.util.Arrays;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;
import org.neurarium.words.learn.WordSettings.Weighting;

/** A sparse matrix M of words, stored by columns: a column's rows stand together. */
final class SparseTable {
    private int columns;
    private int[] start = new int[1_024];
    private int[] row = new int[1 << 14];
    private float[] value = new float[1 << 14];
    private int size;

    private SparseTable() {
    }

    /** Words × words within a window, or words × passages for TF-IDF. */
    static SparseTable of(WordCounts words, EncodedText text, WordSettings settings) {
        return settings.weighting() == Weighting.TF_IDF ? passages(words, text) : neighbours(words, text, settings);
    }

    private static SparseTable neighbours(WordCounts words, EncodedText text, WordSettings settings) {
        Cooccurrences counts = Cooccurrences.of(text, settings.window(), false);
        int n = words.size();
        int[] length = new int[n];
        double[] sum = new double[n];
        counts.forEach((a, b, x) -> {
            length[a]++;
            sum[a] += x;
            if (a != b) {
                length[b]++;
                sum[b] += x;
            }
        });
        double total = Arrays.stream(sum).sum();
        SparseTable table = new SparseTable();
        table.columns = n;
        table.start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            table.start[i + 1] = Math.addExact(table.start[i], length[i]);
        }
        table.size = table.start[n];
        table.row = new int[table.size];
        table.value = new float[table.size];
        int[] next = table.start.clone();
        boolean ppmi = settings.weighting() == Weighting.PPMI;
        counts.forEach((a, b, x) -> {
            float weighed = ppmi ? (float) Math.max(0, Math.log(x * total / (sum[a] * sum[b]))) : (float) Math.log1p(x);
            table.set(next[a]++, b, weighed);
            if (a != b) {
                table.set(next[b]++, a, weighed);
            }
        });
        return table;
    }

    private void set(int at, int toRow, float x) {
        row[at] = toRow;
        value[at] = x;
    }

    private static SparseTable passages(WordCounts words, EncodedText text) {
        SparseTable table = new SparseTable();
        int[] seen = new int[words.size()];
        int[] inPassages = new int[words.size()];
        int[] buffer = new int[1 << 13];
        int[] touched = new int[words.size()];
        int n = 0;
        for (long from = 0; from < text.size(); from += buffer.length) {
            int read = text.read(from, buffer, buffer.length);
            for (int i = 0; i < read; i++) {
                int id = buffer[i];
                if (id == EncodedText.END) {
                    table.column(touched, n, seen, inPassages);
                    n = 0;
                } else if (seen[id]++ == 0) {
                    touched[n++] = id;
                }
            }
        }
        for (int k = 0; k < table.size; k++) {
            table.value[k] *= (float) Math.log(table.columns / (double) inPassages[table.row[k]]);
        }
        return table;
    }

    private void column(int[] ids, int n, int[] seen, int[] inPassages) {
        if (size + n > row.length) {
            int room = Math.max(size + n, 2 * row.length);
            row = Arrays.copyOf(row, room);
            value = Arrays.copyOf(value, room);
        }
        for (int i = 0; i < n; i++) {
            set(size++, ids[i], seen[ids[i]]);
            seen[ids[i]] = 0;
            inPassages[ids[i]]++;
        }
        columns++;
        if (columns == start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
        }
        start[columns] = size;
    }

    int columns() {
        return columns;
    }

    /** M, dense, words by rows; for small tables. */
    double[][] dense(int words) {
        double[][] dense = new double[words][columns];
        for (int c = 0; c < columns; c++) {
            for (int k = start[c]; k < start[c + 1]; k++) {
                dense[row[k]][c] += value[k];
            }
        }
        return dense;
    }

    /** M Mᵀ Q, where a row of Q holds {@code width} numbers. */
    float[] gram(float[] q, int width) {
        float[] y = new float[q.length];
        float[] sum = new float[width];
        for (int c = 0; c < columns; c++) {
            Arrays.fill(sum, 0);
            for (int k = start[c]; k < start[c + 1]; k++) {
                float x = value[k];
                int at = row[k] * width;
                for (int j = 0; j < width && x != 0; j++) {
                    sum[j] += x * q[at + j];
                }
            }
            for (int k = start[c]; k < start[c + 1]; k++) {
                float x = value[k];
                int at = row[k] * width;
                for (int j = 0; j < width && x != 0; j++) {
                    y[at + j] += x * sum[j];
                }
            }
        }
        return y;
    }
}
