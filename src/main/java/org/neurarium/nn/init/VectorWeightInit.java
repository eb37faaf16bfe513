package org.neurarium.nn.init;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Starts an embedding's rows with given vectors, and all others as another initialisation says. What that one draws for a
 * row does not depend on which rows are given.
 *
 * <p>The vectors are no part of a saved configuration: a saved network brings its parameters along.
 */
public final class VectorWeightInit implements IWeightInit {

    private static final long serialVersionUID = 1;

    private final IWeightInit others;
    private final transient int[] ids;
    private final transient float[] rows;

    /** As read back from a configuration: without vectors. */
    private VectorWeightInit(@JsonProperty("others") IWeightInit others) {
        this(others, new int[0], new float[0]);
    }

    /**
     * @param others for the rows that are not given
     * @param ids the rows that are
     * @param rows their numbers {@code [ids × row]}
     */
    public VectorWeightInit(IWeightInit others, int[] ids, float[] rows) {
        this.others = others;
        this.ids = ids;
        this.rows = rows;
    }

    /** Reads vectors from a text with an id, its token and the numbers a line, divided by tabs. */
    public static VectorWeightInit read(String file, IWeightInit others) {
        List<String[]> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line.split("\t"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int dim = lines.isEmpty() ? 0 : lines.get(0).length - 2;
        int[] ids = new int[lines.size()];
        float[] rows = new float[ids.length * dim];
        for (int i = 0; i < ids.length; i++) {
            String[] cells = lines.get(i);
            ids[i] = Integer.parseInt(cells[0]);
            for (int d = 0; d < dim; d++) {
                rows[i * dim + d] = Float.parseFloat(cells[d + 2]);
            }
        }
        return new VectorWeightInit(others, ids, rows);
    }

    @Override
    public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
        INDArray made = others.init(fanIn, fanOut, shape, order, paramView);
        if (ids == null || ids.length == 0) { // null where it came through Java serialization, which skips what is transient
            return made;
        }
        int dim = rows.length / ids.length;
        double[] all = paramView.dup().data().asDouble(); // [vocabulary × dim], row after row
        for (int i = 0; i < ids.length; i++) {
            for (int d = 0; d < dim; d++) {
                all[ids[i] * dim + d] = rows[i * dim + d];
            }
        }
        paramView.assign(Nd4j.createFromArray(all).reshape(paramView.shape()).castTo(paramView.dataType()));
        return made;
    }

    /** What starts the rows that are not given. */
    @JsonProperty("others")
    public IWeightInit others() {
        return others;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VectorWeightInit that && that.others.equals(others)
                && java.util.Arrays.equals(that.ids, ids) && java.util.Arrays.equals(that.rows, rows);
    }

    @Override
    public int hashCode() {
        return others.hashCode() * 31 + java.util.Arrays.hashCode(ids);
    }
}
