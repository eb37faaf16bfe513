package org.neurarium.words.vectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.neurarium.document.spec.InputFault;

/** word2vec's binary format read where it stands: the file is mapped, only the words and the places of the rows are kept in memory. */
final class MappedBinary implements VectorRows {
    private static final long PART = 1L << 30;
    private final int dim;
    private final List<ByteBuffer> parts;
    private final long[] places;

    private MappedBinary(int dim, List<ByteBuffer> parts, long[] places) {
        this.dim = dim;
        this.parts = parts;
        this.places = places;
    }

    static WordVectors read(Path file, DoubleConsumer progress) throws IOException, InputFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            List<ByteBuffer> parts = new ArrayList<>();
            for (long at = 0; at < channel.size(); at += PART) {
                parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(PART, channel.size() - at))
                        .order(ByteOrder.LITTLE_ENDIAN));
            }
            return new Scan(file.toString(), parts, channel.size()).read(progress);
        }
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public int dim() {
        return dim;
    }

    @Override
    public void copy(int first, int count, float[] into, int at) {
        for (int i = 0; i < count; i++) {
            row(places[first + i], into, at + i * dim);
        }
    }

    private void row(long place, float[] into, int at) {
        ByteBuffer part = parts.get((int) (place / PART));
        int offset = (int) (place % PART);
        if (offset + 4L * dim <= part.limit()) {
            for (int d = 0; d < dim; d++) {
                into[at + d] = part.getFloat(offset + 4 * d);
            }
            return;
        }
        for (int d = 0; d < dim; d++) {
            int bits = 0;
            for (int b = 0; b < 4; b++) {
                bits |= (at(parts, place + 4L * d + b) & 0xFF) << 8 * b;
            }
            into[at + d] = Float.intBitsToFloat(bits);
        }
    }

    private static byte at(List<ByteBuffer> parts, long place) {
        return parts.get((int) (place / PART)).get((int) (place % PART));
    }

    /** Goes through the file once. */
    private record Scan(String file, List<ByteBuffer> parts, long size) {
        WordVectors read(DoubleConsumer progress) throws InputFault {
            long[] cursor = {0};
            String first = until(cursor, '\n', BinaryTable.LONGEST_WORD).orElse("");
            BinaryTable.Head head = BinaryTable.Head.of(first, file);
            long room = (size - cursor[0]) / (4L * head.dim() + 1); // a word may be no longer than its blank
            if (room < head.words()) {
                throw new InputFault("words.fault.truncated", file, room, head.words());
            }
            long[] places = new long[head.words()];
            List<String> words = new ArrayList<>(head.words());
            Map<String, Integer> seen = new HashMap<>(2 * head.words());
            MappedBinary rows = new MappedBinary(head.dim(), parts, places);
            float[] row = new float[head.dim()];
            for (int i = 0; i < places.length; i++) {
                Optional<String> found = until(cursor, ' ', BinaryTable.LONGEST_WORD);
                places[i] = cursor[0];
                cursor[0] += 4L * head.dim();
                if (found.isEmpty() || cursor[0] > size) {
                    throw new InputFault("words.fault.truncated", file, i, head.words());
                }
                String word = found.get().replace("\n", "");
                rows.row(places[i], row, 0);
                refuse(word, i, row, seen);
                words.add(word);
                if (words.size() % VectorReader.REPORT == 0) {
                    progress.accept(cursor[0] / (double) size);
                }
            }
            return new WordVectors(words, new long[0], rows, null);
        }

        private void refuse(String word, int i, float[] row, Map<String, Integer> seen) throws InputFault {
            if (word.isEmpty()) {
                throw new InputFault("words.fault.no-word", file, i + 1);
            }
            Integer before = seen.putIfAbsent(word, i);
            if (before != null) {
                throw new InputFault("words.fault.twice", file, i + 1, Excerpt.of(word), before + 1);
            }
            for (float x : row) {
                if (!Float.isFinite(x)) {
                    throw new InputFault("words.fault.not-finite", file, i + 1, Excerpt.of(word));
                }
            }
        }

        /** What stands before the next {@code end}; empty if that is too far or nowhere. */
        private Optional<String> until(long[] cursor, char end, int most) {
            long from = cursor[0];
            while (cursor[0] < Math.min(size, from + most)) {
                if (at(parts, cursor[0]++) == end) {
                    byte[] text = new byte[(int) (cursor[0] - 1 - from)];
                    for (int i = 0; i < text.length; i++) {
                        text[i] = at(parts, from + i);
                    }
                    return Optional.of(new String(text, StandardCharsets.UTF_8));
                }
            }
            return Optional.empty();
        }
    }
}
