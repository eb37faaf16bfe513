package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A window over images (two axes) or sequences (one).
 *
 * @param sequence whether the rows axis does not exist: input is [batch, features, time]
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Window(WindowAxis rows, WindowAxis columns, boolean sequence) implements java.io.Serializable {

    static final Window EMPTY = images(WindowAxis.SINGLE, WindowAxis.SINGLE);

    public static Window images(WindowAxis rows, WindowAxis columns) {
        return new Window(rows, columns, false);
    }

    public static Window sequences(WindowAxis time) {
        return new Window(WindowAxis.SINGLE, time, true);
    }

    @JsonCreator
    static Window read(@JsonProperty("rows") int[] rows, @JsonProperty("columns") int[] columns,
                       @JsonProperty("sequence") boolean sequence) {
        return new Window(WindowAxis.of(rows), WindowAxis.of(columns), sequence);
    }

    @JsonProperty("rows")
    int[] writtenRows() {
        return rows.numbers();
    }

    @JsonProperty("columns")
    int[] writtenColumns() {
        return columns.numbers();
    }

    @JsonProperty("sequence")
    boolean isSequence() {
        return sequence;
    }

    /** Places that it sees at once. */
    public int places() {
        return rows.size() * columns.size();
    }

    Placement over(int channels, int height, int width) {
        return Placement.of(channels, height, width, rows, columns);
    }

    InputType outputType(InputType in, long channels) {
        if (in instanceof InputType.InputTypeRecurrent line) {
            long time = line.getTimeSeriesLength();
            return InputType.recurrent(channels, time < 0 ? time : columns.outputs((int) time));
        }
        var image = (InputType.InputTypeConvolutional) in;
        return InputType.convolutional(rows.outputs((int) image.getHeight()), columns.outputs((int) image.getWidth()), channels);
    }

    static long channels(InputType in) {
        return in instanceof InputType.InputTypeRecurrent line ? line.getSize()
                : ((InputType.InputTypeConvolutional) in).getChannels();
    }
}
