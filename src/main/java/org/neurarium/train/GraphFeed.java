package org.neurarium.train;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.NetworkInput;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.InputSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.FloatArrays;
import org.neurarium.nn.layer.Glass;

/**
 * Between rows of numbers in documents' order and Deeplearning4j's arrays: time before features becomes
 * {@code [batch, features, time]}, height × width × channels becomes {@code [batch, channels, height, width]}, token ids
 * stay {@code [batch, time]}. Steps beyond a sequence's end are masked.
 */
final class GraphFeed {
    private final List<NetworkInput> inputs;
    private final int steps;
    private final int units;
    private final DataType type;
    private final boolean shorter;

    /**
     * What goes into the graph.
     *
     * @param masks {@code [batch, time]} per input, null where all its steps are valid; null where that holds for all
     */
    record Fed(INDArray[] inputs, INDArray @Nullable [] masks) {
    }

    GraphFeed(CompiledNetwork network, DataType type) {
        this.inputs = network.inputs();
        this.steps = network.answers();
        this.units = network.targets().units();
        this.type = type;
        this.shorter = network.takesShorterBatches();
    }

    /** Numbers of one example over all inputs: features, then a decoder's. */
    int width() {
        return inputs.stream().mapToInt(NetworkInput::width).sum();
    }

    Fed of(Batch batch) {
        INDArray[] arrays = new INDArray[inputs.size()];
        INDArray[] masks = new INDArray[inputs.size()];
        for (int i = 0; i < arrays.length; i++) {
            NetworkInput input = inputs.get(i);
            boolean decoder = input.source() == InputSource.DECODER;
            float[] rows = Arrays.copyOf(decoder ? batch.decoder : batch.features, batch.count * input.width());
            int time = shorter && input.tokens() ? longest(rows, batch.count, input.width()) : 0;
            if (time > 0 && time < input.width()) {
                rows = cut(rows, batch.count, input.width(), time);
                input = new NetworkInput(input.node(), input.source(), Shape.of(time), true);
            }
            arrays[i] = array(rows, batch.count, input.shape());
            masks[i] = mask(input, rows, batch.count, decoder ? new int[0] : batch.lengths);
        }
        return fed(arrays, masks);
    }

    private static int longest(float[] rows, int count, int time) {
        int longest = 1;
        for (int e = 0; e < count; e++) {
            longest = Math.max(longest, end(rows, e * time, time));
        }
        return longest;
    }

    /** The first {@code kept} of {@code time} steps of every row. */
    private static float[] cut(float[] rows, int count, int time, int kept) {
        float[] less = new float[count * kept];
        for (int e = 0; e < count; e++) {
            System.arraycopy(rows, e * time, less, e * kept, kept);
        }
        return less;
    }

    /** @param rows {@code [count × width()]} */
    Fed of(float[] rows, int first, int count) {
        INDArray[] arrays = new INDArray[inputs.size()];
        INDArray[] masks = new INDArray[inputs.size()];
        int all = width();
        for (int i = 0; i < arrays.length; i++) {
            NetworkInput input = inputs.get(i);
            int offset = input.source() == InputSource.DECODER ? all - input.width() : 0;
            float[] part = new float[count * input.width()];
            for (int e = 0; e < count; e++) {
                System.arraycopy(rows, (first + e) * all + offset, part, e * input.width(), input.width());
            }
            arrays[i] = array(part, count, input.shape());
            masks[i] = mask(input, part, count, new int[0]);
        }
        return fed(arrays, masks);
    }

    private static Fed fed(INDArray[] arrays, INDArray[] masks) {
        return new Fed(arrays, Arrays.stream(masks).allMatch(m -> m == null) ? null : masks);
    }

    INDArray[] labels(Batch batch) {
        float[] targets = Arrays.copyOf(batch.targets, batch.count * Math.max(1, steps) * units);
        return new INDArray[] {array(targets, batch.count, steps == 0 ? Shape.of(units) : Shape.of(steps, units))};
    }

    INDArray @Nullable [] labelMasks(Batch batch) {
        return steps == 0 ? null : new INDArray[] {typed(Nd4j.create(batch.asked, new long[] {batch.count, steps}, 'c'))};
    }

    private INDArray array(float[] rows, int count, Shape shape) {
        return switch (shape.rank()) {
            case 2 -> typed(Nd4j.create(rows, new long[] {count, shape.size(0), shape.size(1)}, 'c').permute(0, 2, 1));
            case 3 -> typed(images(rows, count, shape));
            default -> typed(Nd4j.create(rows, new long[] {count, shape.count()}, 'c'));
        };
    }

    /** One channel needs no moving. */
    private static INDArray images(float[] rows, int count, Shape shape) {
        long[] size = {count, shape.size(0), shape.size(1), shape.size(2)};
        return shape.size(2) == 1 ? Nd4j.create(rows, new long[] {count, 1, size[1], size[2]}, 'c')
                : Nd4j.create(rows, size, 'c').permute(0, 3, 1, 2).dup('c');
    }

    private INDArray typed(INDArray made) {
        return type == DataType.FLOAT ? made : made.castTo(type);
    }

    /** Ones up to each example's end; null where all are full. Token sequences end where padding begins. */
    private @Nullable INDArray mask(NetworkInput input, float[] rows, int count, int[] lengths) {
        if (!input.isSequence() || !input.tokens() && lengths.length == 0) {
            return null;
        }
        int time = input.shape().size(0);
        float[] ones = new float[count * time];
        boolean full = true;
        for (int e = 0; e < count; e++) {
            int length = input.tokens() ? end(rows, e * time, time) : lengths[e];
            Arrays.fill(ones, e * time, e * time + length, 1);
            full &= length == time;
        }
        return full ? null : typed(Nd4j.create(ones, new long[] {count, time}, 'c'));
    }

    /** Length of a token sequence without the padding at its end; at least one step, so that a mean exists. */
    private static int end(float[] rows, int from, int time) {
        int length = time;
        while (length > 1 && rows[from + length - 1] == 0) {
            length--;
        }
        return length;
    }

    /** An activation in documents' order, row-major, on the heap. */
    static float[] rows(INDArray activation) {
        return flat(ordered(activation));
    }

    /** An activation in documents' order with its shape, batch first. */
    static Glass.Inside inside(INDArray activation) {
        return new Glass.Inside(shape(ordered(activation)), rows(activation));
    }

    private static INDArray ordered(INDArray activation) {
        return switch (activation.rank()) {
            case 3 -> activation.permute(0, 2, 1);
            case 4 -> activation.permute(0, 2, 3, 1);
            default -> activation;
        };
    }

    /** As it is, row-major, on the heap. */
    static float[] flat(INDArray array) {
        if (array.isVector()) { // parameters: number by number this would cost more than a step
            float[] values = new float[Math.toIntExact(array.length())];
            FloatArrays.readColumns(array, values);
            return values;
        }
        return array.dup('c').reshape(array.length()).toFloatVector();
    }

    static int[] shape(INDArray array) {
        return Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
    }
}
