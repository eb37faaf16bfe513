package org.neurarium.document.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in {@link Exceeded} once more than its allowance was read. */
final class BoundedInput extends FilterInputStream {
    private long left;

    /** More bytes than allowed. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    BoundedInput(InputStream in, long allowance) {
        super(in);
        left = allowance;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new Exceeded();
        }
    }
}
