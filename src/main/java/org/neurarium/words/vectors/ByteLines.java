package org.neurarium.words.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as bytes, without making a text of each. */
final class ByteLines {
    /** Longest line: a word and more numbers than any vector has. */
    static final int LONGEST = 1 << 20;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 18];
    private int held;
    private int at;
    private byte[] line = new byte[4_096];
    private int length;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Reads the next line without its end and blanks before it; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (at < held || fill()) {
            any = true;
            byte b = buffer[at++];
            if (b == '\n') {
                break;
            }
            if (length == line.length && length < LONGEST) {
                line = Arrays.copyOf(line, 2 * length);
            }
            if (length < line.length) {
                line[length++] = b;
            }
        }
        while (length > 0 && (line[length - 1] == '\r' || line[length - 1] == ' ' || line[length - 1] == '\t')) {
            length--;
        }
        number += any ? 1 : 0;
        return any;
    }

    /** The next byte as it stands, or −1. */
    int read() throws IOException {
        return at < held || fill() ? buffer[at++] & 0xFF : -1;
    }

    /** Reads exactly so many bytes; false if the stream ends before. */
    boolean read(byte[] into, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (at == held && !fill()) {
                return false;
            }
            int n = Math.min(count - done, held - at);
            System.arraycopy(buffer, at, into, done, n);
            at += n;
            done += n;
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        held = Math.max(0, in.read(buffer));
        return held > 0;
    }

    byte[] line() {
        return line;
    }

    int length() {
        return length;
    }

    /** Number of the line last read, from 1. */
    long number() {
        return number;
    }
}
