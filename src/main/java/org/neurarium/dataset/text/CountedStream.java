package org.neurarium.dataset.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much of a file has been read, packed or not. */
public final class CountedStream extends FilterInputStream {
    private final long bytes;
    private long read;

    /** @param bytes of the whole file */
    public CountedStream(InputStream in, long bytes) {
        super(in);
        this.bytes = Math.max(1, bytes);
    }

    /** From 0 to 1. */
    public double share() {
        return Math.min(1, read / (double) bytes);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        read += Math.max(0, n);
        return n;
    }
}
