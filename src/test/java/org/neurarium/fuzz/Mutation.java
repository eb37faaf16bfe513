package org.neurarium.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damage to bytes: bits, pieces, numbers, nesting, UTF-8. One instance makes one damaged copy. */
final class Mutation {
    private static final String[] NUMBERS = {"99999999999999999999", "-1", "0", "2147483647", "2147483648", "-2147483648", "4294967296",
        "9223372036854775807", "9223372036854775808", "1e308", "1e309", "-1e309", "1e-400", "NaN", "Infinity", "0x7f", "1_000", "00", ".",
        "-", "1.2.3", "１２", "1e999999999", "0.1e1e1", "1000000", "65536"};
    private static final String[] OPENINGS = {"[", "{", "(", "{\"a\":", "[[", "> ", "- ", "*", "**", "_", "`", "\\frac{", "\\sqrt{", "\\left(", "-", "^", "<a>",
        "\"", "{{", "${", "[a](", "```question\n", "## "};
    private static final byte[][] BAD_UTF8 = {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        {(byte) 0xE2, (byte) 0x82}, {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, {(byte) 0x80}, {0}, {(byte) 0xEE, (byte) 0x80, (byte) 0x80, '9', '9', (byte) 0xEE, (byte) 0x80, (byte) 0x81},
        {(byte) 0xE2, (byte) 0x80, (byte) 0xAE}};
    private static final long[] ODD = {0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFFFFFFL, Long.MAX_VALUE,
        Long.MIN_VALUE, 1 << 20, 1 << 24, 0x7FF80000L, 0x7F800000L};
    private static final int MOST_REPEATS = 200;
    private static final int DEEPEST = 20_000;
    private static final int LARGEST = 1 << 19;

    private final SplittableRandom random;
    private final List<byte[]> corpus;
    private final List<String> words;

    Mutation(SplittableRandom random, List<byte[]> corpus, List<String> words) {
        this.random = random;
        this.corpus = corpus;
        this.words = words;
    }

    /** One to three kinds of damage, one after the other. */
    byte[] of(byte[] good, boolean text) {
        if (text && random.nextInt(2) == 0) {
            return gentle(good);
        }
        byte[] bytes = good;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            bytes = once(bytes, text);
            bytes = bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
        }
        return bytes;
    }

    private byte[] once(byte[] b, boolean text) {
        if (b.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(b.length);
        int end = Math.min(b.length, at + 1 + random.nextInt(1 + random.nextInt(256)));
        return switch (random.nextInt(text ? 14 : 11)) {
            case 0 -> with(b, at, new byte[] {(byte) (b[at] ^ 1 << random.nextInt(8))});
            case 1 -> with(b, at, new byte[] {(byte) random.nextInt(256)});
            case 2 -> Arrays.copyOf(b, at);
            case 3 -> joined(Arrays.copyOf(b, at), Arrays.copyOfRange(b, end, b.length));
            case 4 -> repeated(b, at, end);
            case 5 -> spliced(b, at);
            case 6 -> with(b, at, odd());
            case 7 -> noise(b);
            case 8 -> joined(Arrays.copyOf(b, at), BAD_UTF8[random.nextInt(BAD_UTF8.length)], Arrays.copyOfRange(b, at, b.length));
            case 9 -> joined(Arrays.copyOfRange(b, at, b.length), Arrays.copyOf(b, at));
            case 10 -> number(b, at);
            case 11 -> joined(Arrays.copyOf(b, at), nesting(), Arrays.copyOfRange(b, at, b.length));
            case 12 -> joined(Arrays.copyOf(b, at), word(), Arrays.copyOfRange(b, at, b.length));
            default -> joined(Arrays.copyOf(b, at), word(), Arrays.copyOfRange(b, end, b.length));
        };
    }

    /** Damage that leaves a text in form, to come behind the first check: another number, another word in quotes, a line more or less. */
    private byte[] gentle(byte[] good) {
        String text = new String(good, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return number(good, 0);
        }
        int at = random.nextInt(text.length());
        int line = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
        int opened = text.indexOf('"', at);
        int closed = opened < 0 ? -1 : text.indexOf('"', opened + 1);
        String changed = switch (random.nextInt(5)) {
            case 0 -> text.substring(0, line) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(line, end) + text.substring(end);
            case 2 -> closed < 0 ? text : text.substring(0, opened) + quoted() + text.substring(closed + 1);
            default -> new String(number(text.getBytes(StandardCharsets.UTF_8), at % good.length), StandardCharsets.UTF_8);
        };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** Something in quotes from another sound input. */
    private String quoted() {
        String other = new String(corpus.get(random.nextInt(corpus.size())), StandardCharsets.UTF_8);
        int opened = other.indexOf('"', random.nextInt(other.length()));
        int closed = opened < 0 ? -1 : other.indexOf('"', opened + 1);
        return closed < 0 ? "\"\"" : other.substring(opened, closed + 1);
    }

    private byte[] repeated(byte[] b, int from, int to) {
        byte[] piece = Arrays.copyOfRange(b, from, to);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(b, 0, from);
        for (int n = 2 + random.nextInt(MOST_REPEATS); n > 0 && out.size() < LARGEST; n--) {
            out.writeBytes(piece);
        }
        out.write(b, to, b.length - to);
        return out.toByteArray();
    }

    private byte[] spliced(byte[] b, int at) {
        byte[] other = corpus.get(random.nextInt(corpus.size()));
        int from = random.nextInt(other.length + 1);
        return joined(Arrays.copyOf(b, at), Arrays.copyOfRange(other, from, other.length));
    }

    private byte[] odd() {
        long value = ODD[random.nextInt(ODD.length)];
        int width = 1 << random.nextInt(4);
        ByteBuffer whole = ByteBuffer.allocate(8).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).putLong(value);
        return whole.order() == ByteOrder.LITTLE_ENDIAN ? Arrays.copyOf(whole.array(), width) : Arrays.copyOfRange(whole.array(), 8 - width, 8);
    }

    private byte[] noise(byte[] b) {
        byte[] all = b.clone();
        for (int n = 1 + random.nextInt(20); n > 0; n--) {
            all[random.nextInt(all.length)] = (byte) random.nextInt(256);
        }
        return all;
    }

    /** The next number in the text becomes another. */
    private byte[] number(byte[] b, int at) {
        int from = at;
        while (from < b.length && !(b[from] >= '0' && b[from] <= '9')) {
            from++;
        }
        int to = from;
        while (to < b.length && "0123456789.eE+-".indexOf(b[to]) >= 0) {
            to++;
        }
        return joined(Arrays.copyOf(b, from), NUMBERS[random.nextInt(NUMBERS.length)].getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(b, to, b.length));
    }

    private byte[] nesting() {
        String opening = OPENINGS[random.nextInt(OPENINGS.length)];
        return opening.repeat(1 + random.nextInt(1 + random.nextInt(DEEPEST))).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] word() {
        return (words.isEmpty() ? NUMBERS[random.nextInt(NUMBERS.length)] : words.get(random.nextInt(words.size()))).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] b, int at, byte[] piece) {
        byte[] all = Arrays.copyOf(b, Math.max(b.length, at + piece.length));
        System.arraycopy(piece, 0, all, at, piece.length);
        return all;
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
