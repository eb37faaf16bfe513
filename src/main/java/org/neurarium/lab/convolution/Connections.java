package org.neurarium.lab.convolution;

/** How the units of a hidden layer are joined to an image, from every unit to every number down to one filter for all places. */
public enum Connections {
    DENSE, LOCAL, SHARED, MAPS;

    /**
     * @param height of the image
     * @param channels numbers at each place of the image
     * @param units hidden units
     * @param filter side F of the window
     * @param maps filters, each of which makes one feature map
     */
    public record Sizes(int height, int width, int channels, int units, int filter, int maps) {
        /** Numbers of the image. */
        public long inputs() {
            return (long) height * width * channels;
        }

        /** Numbers that one window sees: F²·C. */
        public long window() {
            return (long) filter * filter * channels;
        }
    }

    /** Dense H·W·C·units; local windows, each unit with its own weights, units·F²·C; one shared filter F²·C; K of them K·F²·C. */
    public long weights(Sizes s) {
        return switch (this) {
            case DENSE -> s.inputs() * s.units();
            case LOCAL -> s.window() * s.units();
            case SHARED -> s.window();
            case MAPS -> s.window() * s.maps();
        };
    }

    /** One for each unit, or one for each filter. */
    public long biases(Sizes s) {
        return switch (this) {
            case DENSE, LOCAL -> s.units();
            case SHARED -> 1;
            case MAPS -> s.maps();
        };
    }
}
