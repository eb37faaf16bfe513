package org.neurarium.document.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A stream that ends in {@link Exceeded} once more than its allowance was read: nothing is unpacked without end. */
public final class BoundedInput extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private long left;

    /** More bytes than allowed. */
    public static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    public BoundedInput(InputStream in, long allowance) {
        super(in);
        left = allowance;
    }

    /**
     * What a gzip file holds. Texts and numbers shrink to a third or a tenth, never to a hundredth.
     *
     * @param size bytes of the packed file
     */
    public static InputStream unzipped(InputStream packed, long size) throws IOException {
        return new BoundedInput(new GZIPInputStream(packed, BUFFER), Math.max(Limits.HARMLESS, Limits.BUNDLE_RATIO * size));
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
