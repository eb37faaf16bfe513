package org.neurarium.words.vectors;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** A stream that tells how much of it has been read. */
final class ToldStream extends FilterInputStream {
    private final double size;
    private final DoubleConsumer progress;
    private long read;

    ToldStream(InputStream in, long size, DoubleConsumer progress) {
        super(in);
        this.size = Math.max(1, size);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        tell(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int n = super.read(into, from, most);
        tell(Math.max(0, n));
        return n;
    }

    private void tell(int more) {
        read += more;
        progress.accept(Math.min(1, read / size));
    }
}
