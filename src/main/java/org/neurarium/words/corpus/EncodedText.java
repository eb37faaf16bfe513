package org.neurarium.words.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.neurarium.document.spec.InputFault;

/**
 * A corpus as word ids, with {@link #END} after each passage, so that epochs after the first cost no reading of text. In
 * memory up to {@link #IN_MEMORY} numbers, beyond that in a temporary file mapped into memory.
 */
public final class EncodedText implements AutoCloseable {
    /** Stands after the last word of a passage. */
    public static final int END = -1;
    static final int CHUNK = 1 << 20;
    static final long IN_MEMORY = 1L << 26;

    private final List<IntBuffer> chunks = new ArrayList<>();
    private final long inMemory;
    private final int[] filling = new int[CHUNK];
    private int filled;
    private long size;
    private @org.jspecify.annotations.Nullable Path spill;

    private EncodedText(long inMemory) {
        this.inMemory = inMemory;
    }

    /** Reads a corpus; words that are not counted are left out. */
    public static EncodedText of(Corpus corpus, WordCounts words, DoubleConsumer progress) throws InputFault, IOException {
        return of(corpus, words, progress, IN_MEMORY);
    }

    static EncodedText of(Corpus corpus, WordCounts words, DoubleConsumer progress, long inMemory)
            throws InputFault, IOException {
        EncodedText text = new EncodedText(inMemory);
        try {
            corpus.read((tokens, share) -> {
                boolean any = false;
                for (String token : tokens) {
                    int id = words.id(token);
                    if (id >= 0) {
                        text.add(id);
                        any = true;
                    }
                }
                if (any) {
                    text.add(END);
                }
                progress.accept(share);
                return true;
            });
            text.flush();
            return text;
        } catch (java.io.UncheckedIOException e) {
            text.close();
            throw e.getCause();
        } catch (InputFault | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** How many numbers there are, ends among them. */
    public long size() {
        return size;
    }

    /** Copies numbers from a place on; returns how many, less than the room at the end of the text only. */
    public int read(long from, int[] into, int most) {
        int done = 0;
        while (done < most && from + done < size) {
            IntBuffer chunk = chunks.get((int) ((from + done) / CHUNK));
            int at = (int) ((from + done) % CHUNK);
            int n = Math.min(most - done, chunk.limit() - at);
            chunk.get(at, into, done, n);
            done += n;
        }
        return done;
    }

    private void add(int id) {
        filling[filled++] = id;
        if (filled == CHUNK) {
            flush();
        }
    }

    private void flush() {
        if (filled == 0) {
            return;
        }
        if (size + filled <= inMemory) {
            chunks.add(IntBuffer.wrap(java.util.Arrays.copyOf(filling, filled)));
        } else {
            chunks.add(spilled());
        }
        size += filled;
        filled = 0;
    }

    private IntBuffer spilled() {
        try {
            if (spill == null) {
                spill = Files.createTempFile("neurarium-text", ".ids");
                spill.toFile().deleteOnExit();
            }
            try (FileChannel file = FileChannel.open(spill, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer map = file.map(FileChannel.MapMode.READ_WRITE, file.size(), 4L * filled)
                        .order(ByteOrder.nativeOrder());
                IntBuffer ids = map.asIntBuffer();
                ids.put(0, filling, 0, filled);
                return ids;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Removes the temporary file, if there is one. */
    @Override
    public void close() throws IOException {
        if (spill != null) {
            Files.deleteIfExists(spill);
        }
    }
}
