package org.neurarium.dataset.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neurarium.document.spec.InputFault;

/**
 * A text file's encoding. Found by, in this order: a byte order mark; UTF-8 where every byte fits it; MS949 (the Korean
 * Windows and Excel encoding, which contains EUC-KR) where every byte fits it and at least half of what is not ASCII is
 * Hangul; else Windows-1252, which takes any byte.
 *
 * @param mark length of the byte order mark to skip
 */
public record TextEncoding(Charset charset, int mark) {
    static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    private static final String KOREAN = "x-windows-949";
    private static final String WESTERN = "windows-1252";
    private static final int CHUNK = 1 << 16;

    /** The bytes of a text, opened as often as needed; unpacked where they are packed. */
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * What a text was found to be.
     *
     * @param controlLine first line with a character that no text holds, 0 for none
     */
    public record Found(TextEncoding encoding, long controlLine) {
    }

    static TextEncoding detect(CsvOptions options) throws InputFault, IOException {
        Found found = detect(() -> Files.newInputStream(options.file()), options.encoding());
        if (found.controlLine() > 0) {
            throw new InputFault("datasets.fault.csv-binary", options.fileName(), found.controlLine());
        }
        return found.encoding();
    }

    /**
     * Finds the encoding.
     *
     * @param wanted auto, utf-8, ms949, windows-1252
     */
    public static Found detect(Bytes bytes, String wanted) throws IOException {
        TextEncoding marked = byMark(bytes);
        if (marked.mark() > 0 && (wanted.equals(CsvOptions.AUTO) || wanted.equals("utf-8"))) {
            return found(marked, marked.scan(bytes));
        }
        if (!wanted.equals(CsvOptions.AUTO)) {
            TextEncoding forced = new TextEncoding(charset(wanted), 0);
            return found(forced, forced.scan(bytes));
        }
        Scan unicode = UTF_8.scan(bytes);
        if (unicode.fits) {
            return found(UTF_8, unicode);
        }
        if (Charset.isSupported(KOREAN)) {
            TextEncoding korean = new TextEncoding(Charset.forName(KOREAN), 0);
            Scan scan = korean.scan(bytes);
            if (scan.fits && scan.hangul > 0 && 2 * scan.hangul >= scan.foreign) {
                return found(korean, scan);
            }
        }
        TextEncoding western = new TextEncoding(Charset.forName(WESTERN), 0);
        return found(western, western.scan(bytes));
    }

    /** Whether the text is read in an encoding that had to be guessed. */
    public boolean guessed() {
        return mark == 0 && !charset.equals(StandardCharsets.UTF_8);
    }

    /** Opens the text after its mark; bytes that do not fit become the replacement character. */
    Reader open(Path file) throws IOException {
        return open(() -> Files.newInputStream(file));
    }

    /** Opens the text after its mark; bytes that do not fit become the replacement character. */
    public Reader open(Bytes bytes) throws IOException {
        InputStream in = bytes.open();
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), CHUNK);
    }

    private static Charset charset(String option) {
        String name = option.equals("ms949") ? KOREAN : option;
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static TextEncoding byMark(Bytes source) throws IOException {
        byte[] start = new byte[3];
        int read;
        try (InputStream in = source.open()) {
            read = in.readNBytes(start, 0, 3);
        }
        if (read == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        int first = read < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        return switch (first) {
            case 0xFFFE -> new TextEncoding(StandardCharsets.UTF_16LE, 2);
            case 0xFEFF -> new TextEncoding(StandardCharsets.UTF_16BE, 2);
            default -> UTF_8;
        };
    }

    private static Found found(TextEncoding encoding, Scan scan) {
        return new Found(encoding, scan.controlLine);
    }

    /** Decodes the whole file and counts; a character cut off at the very end does not count against the encoding. */
    private Scan scan(Bytes source) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Scan scan = new Scan();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (InputStream in = source.open()) {
            in.skipNBytes(mark);
            for (int read = 0; read >= 0; read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                bytes.position(bytes.position() + read).flip();
                CoderResult result = decoder.decode(bytes, chars, false);
                scan.take(chars.flip());
                chars.clear();
                bytes.compact();
                if (result.isError()) {
                    scan.fits = false;
                    return scan;
                }
            }
        }
        return scan;
    }

    /** What a pass over the decoded text saw. */
    private static final class Scan {
        boolean fits = true;
        long hangul;
        long foreign;
        /** First line with a character that no text holds, 0 for none. */
        long controlLine;
        private long line = 1;

        void take(CharBuffer chars) {
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\n') {
                    line++;
                } else if (c < ' ' && "\t\r\f\u001A".indexOf(c) < 0 && controlLine == 0) {
                    controlLine = line;
                } else if (c >= '가' && c <= '힣') {
                    hangul++;
                }
                foreign += c > '~' ? 1 : 0;
            }
        }
    }
}
