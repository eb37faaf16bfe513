package org.neurarium.dataset.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.neurarium.dataset.table.TextEncoding;
import org.neurarium.document.io.BoundedInput;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;

/**
 * A text file, packed with gzip or not (told by its first bytes), read as a stream as often as needed. Its encoding is
 * found as {@link TextEncoding} says. Whatever goes wrong is one sentence with the file's name.
 */
public final class TextFile {
    /** Longest line there may be, in characters. */
    static final int LONGEST_LINE = 1_000_000;
    private static final long MOST_CHARACTERS = 1_000_000_000;
    private static final int GZIP = 0x1F8B;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final boolean packed;
    private final TextEncoding encoding;

    private TextFile(Path file, boolean packed, TextEncoding encoding) {
        this.file = file;
        this.packed = packed;
        this.encoding = encoding;
    }

    /** Receives a line, counted from 1; false ends the reading. */
    public interface Visitor {
        boolean line(long number, String text) throws InputFault;
    }

    /** Work on the text that reads it. */
    interface Reading {
        void read(Reader in) throws IOException, InputFault;
    }

    /**
     * Looks a file through.
     *
     * @param path as a person gave it
     * @param wanted auto, utf-8, ms949, windows-1252
     */
    public static TextFile open(String path, String wanted) throws InputFault {
        Path file = existing(path);
        try {
            boolean packed = packed(file);
            TextEncoding.Found found = TextEncoding.detect(() -> bytes(file, packed), wanted);
            if (found.controlLine() > 0) {
                throw new InputFault("datasets.fault.text-binary", file.toString(), found.controlLine());
            }
            return new TextFile(file, packed, found.encoding());
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** How sentences name it. */
    public String name() {
        return file.toString();
    }

    /** Every line, blank ones too. */
    public void lines(Visitor visitor) throws InputFault {
        read(in -> {
            BufferedReader lines = new BufferedReader(in, BUFFER);
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!visitor.line(++number, line)) {
                    return;
                }
            }
        });
    }

    /** The whole text, up to a number of characters. */
    public String text(int most) throws InputFault {
        StringBuilder text = new StringBuilder();
        read(in -> {
            char[] some = new char[BUFFER];
            for (int read = in.read(some); read >= 0 && text.length() < most; read = in.read(some)) {
                text.append(some, 0, Math.min(read, most - text.length()));
            }
        });
        return text.toString();
    }

    /** Opens the text, hands it over and closes it. */
    void read(Reading reading) throws InputFault {
        try (Reader in = new Watched(encoding.open(() -> bytes(file, packed)))) {
            reading.read(in);
        } catch (TooLong e) {
            throw new InputFault(e, e.key, name(), e.line, e.limit);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static Path existing(String path) throws InputFault {
        if (path.isBlank()) {
            throw new InputFault("datasets.fault.text-no-path");
        }
        OtherComputers.check(path);
        try {
            Path file = Path.of(path);
            if (!Files.exists(file)) {
                throw new InputFault("datasets.fault.csv-missing", path);
            }
            if (!Files.isRegularFile(file)) {
                throw new InputFault("datasets.fault.text-not-file", path);
            }
            if (Files.size(file) == 0) {
                throw new InputFault("datasets.fault.text-empty", path);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new InputFault(e, "datasets.fault.csv-missing", path.replaceAll("\\p{Cntrl}", "?"));
        } catch (IOException e) {
            throw new InputFault(e, "datasets.fault.csv-unreadable", path);
        }
    }

    private static boolean packed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == GZIP;
        }
    }

    private static InputStream bytes(Path file, boolean packed) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return packed ? BoundedInput.unzipped(in, Files.size(file)) : in;
    }

    private static InputFault fault(Path file, IOException e) {
        if (e instanceof BoundedInput.Exceeded) {
            return new InputFault(e, "datasets.fault.text-bomb", file.toString());
        }
        boolean broken = e instanceof ZipException || e instanceof EOFException;
        return new InputFault(e, broken ? "datasets.fault.text-gz" : "datasets.fault.csv-unreadable", file.toString());
    }

    /** Something is longer than can be taken. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final long line;
        private final long limit;

        TooLong(String key, long line, long limit) {
            super(key);
            this.key = key;
            this.line = line;
            this.limit = limit;
        }
    }

    /** Ends a line that never ends and a file that unpacks to more than fits. */
    private static final class Watched extends FilterReader {
        private long all;
        private long line = 1;
        private long here;

        Watched(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = offset; i < offset + read; i++) {
                boolean end = into[i] == '\n' || into[i] == '\r';
                line += into[i] == '\n' ? 1 : 0;
                here = end ? 0 : here + 1;
                if (here > LONGEST_LINE) {
                    throw new TooLong("datasets.fault.text-line", line, LONGEST_LINE);
                }
            }
            all += Math.max(0, read);
            if (all > MOST_CHARACTERS) {
                throw new TooLong("datasets.fault.text-large", line, MOST_CHARACTERS / 1_000_000);
            }
            return read;
        }
    }
}
