package org.neurarium.words.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.neurarium.dataset.table.TextEncoding;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.document.io.BoundedInput;
import org.neurarium.document.spec.InputFault;

/**
 * A person's own text file, packed with gzip or not, read as a stream: neither its size nor the length of its lines is
 * limited. Signs without a letter or digit are left out, but for the division at white space, which takes tokens as they
 * stand.
 */
public final class TextCorpus implements Corpus {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1F8B;

    private final Path file;
    private final long bytes;
    private final boolean packed;
    private final TextEncoding encoding;
    private final Splitting splitting;
    private final boolean paragraphs;

    private TextCorpus(Path file, boolean packed, TextEncoding encoding, Splitting splitting, boolean paragraphs)
            throws IOException {
        this.file = file;
        this.bytes = Files.size(file);
        this.packed = packed;
        this.encoding = encoding;
        this.splitting = splitting;
        this.paragraphs = paragraphs;
    }

    /** Looks a file through: whether it is there, packed, and text. */
    public static TextCorpus open(String path, Splitting splitting, PassageEnds ends) throws InputFault {
        Path file = existing(path);
        try {
            boolean packed = packed(file);
            TextEncoding.Found found = TextEncoding.detect(() -> unpacked(Files.newInputStream(file), packed, file), "auto");
            if (found.controlLine() > 0) {
                throw new InputFault("words.fault.corpus-binary", path, found.controlLine());
            }
            TextCorpus text = new TextCorpus(file, packed, found.encoding(), splitting, false);
            return new TextCorpus(file, packed, found.encoding(), splitting,
                    ends == PassageEnds.PARAGRAPHS || ends == PassageEnds.AUTO && text.startsWithParagraphs());
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    private static Path existing(String path) throws InputFault {
        try {
            Path file = Path.of(path);
            if (path.isBlank() || !Files.isRegularFile(file)) {
                throw new InputFault("words.fault.missing", path);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new InputFault(e, "words.fault.missing", path.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void read(Reader reader) throws InputFault {
        try (Counted counted = new Counted(Files.newInputStream(file));
                java.io.Reader in = encoding.open(() -> unpacked(counted, packed, file))) {
            Tokenizer tokenizer = splitting.tokenizer();
            PassageCutter cutter = new PassageCutter(paragraphs);
            char[] some = new char[BUFFER];
            boolean on = true;
            for (int n = in.read(some); n >= 0 && on; n = in.read(some)) {
                on = cutter.take(some, n, text -> reader.passage(kept(tokenizer.tokens(text)), share(counted)));
            }
            if (on) {
                cutter.end(text -> reader.passage(kept(tokenizer.tokens(text)), 1));
            }
        } catch (IOException e) {
            throw fault(name(), e);
        }
    }

    private double share(Counted counted) {
        return Math.min(1, counted.read / (double) Math.max(1, bytes));
    }

    private List<String> kept(List<String> tokens) {
        if (splitting != Splitting.WHITESPACE) {
            tokens.removeIf(t -> t.codePoints().noneMatch(Character::isLetterOrDigit));
        }
        return tokens;
    }

    private boolean startsWithParagraphs() throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                java.io.Reader in = encoding.open(() -> unpacked(raw, packed, file))) {
            char[] some = new char[BUFFER];
            int n = 0;
            for (int read = in.read(some); read >= 0 && n < some.length; read = in.read(some, n, some.length - n)) {
                n += read;
            }
            return new String(some, 0, n).replace("\r", "").strip().contains("\n\n");
        }
    }

    private static boolean packed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == GZIP;
        }
    }

    private static InputStream unpacked(InputStream raw, boolean packed, Path file) throws IOException {
        InputStream in = new BufferedInputStream(raw, BUFFER);
        return packed ? BoundedInput.unzipped(in, Files.size(file)) : in;
    }

    private static InputFault fault(String path, IOException e) {
        if (e instanceof BoundedInput.Exceeded) {
            return new InputFault(e, "words.fault.bomb", path);
        }
        boolean broken = e instanceof ZipException || e instanceof EOFException;
        return new InputFault(e, broken ? "words.fault.packed" : "words.fault.unreadable", path);
    }

    /** Tells how much of the file has been read. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
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
}
