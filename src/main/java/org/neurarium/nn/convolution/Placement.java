package org.neurarium.nn.convolution;

/** A window laid over images of one size, [channels, height, width]; everything a kernel must know of its geometry. */
record Placement(int channels, int height, int width, WindowAxis rows, WindowAxis columns, int top, int left,
                 int outHeight, int outWidth) {

    static Placement of(int channels, int height, int width, WindowAxis rows, WindowAxis columns) {
        int outHeight = rows.outputs(height);
        int outWidth = columns.outputs(width);
        if (outHeight < 1 || outWidth < 1) {
            throw new IllegalArgumentException("A window of " + rows.extent() + " by " + columns.extent()
                    + " does not fit into an input of " + height + " by " + width + ".");
        }
        return new Placement(channels, height, width, rows, columns, rows.before(height), columns.before(width), outHeight,
                outWidth);
    }

    /** Numbers of one image. */
    int image() {
        return channels * height * width;
    }

    /** Places of one output map. */
    int places() {
        return outHeight * outWidth;
    }

    /** Numbers that the window sees in one channel. */
    int window() {
        return rows.size() * columns.size();
    }
}
