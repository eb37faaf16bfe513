package org.neurarium.words.vectors;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipException;
import org.neurarium.document.io.BoundedInput;
import org.neurarium.document.spec.InputFault;

/**
 * Reads vectors from a file whatever its format, which its first bytes tell. A file that cannot be used is refused with
 * one sentence that names the line (of a binary file: the word) and what is wrong with it.
 */
public final class VectorReader {
    private static final int GZIP = 0x1F8B;
    private static final int BUFFER = 1 << 18;
    private static final int LOOK = 1 << 16;

    private VectorReader() {
    }

    public static WordVectors read(String path) throws InputFault {
        return read(path, share -> { });
    }

    /** @param progress told how much of the file has been read, 0 to 1; what it throws ends the reading */
    public static WordVectors read(String path, DoubleConsumer progress) throws InputFault {
        Path file = existing(path);
        try {
            boolean packed = packed(file);
            VectorFormat format = format(file, packed);
            if (format == VectorFormat.WORD2VEC_BINARY && !packed && Files.size(file) > Spill.roomInMemory()) {
                return MappedBinary.read(file, progress);
            }
            try (InputStream in = stream(new ToldStream(Files.newInputStream(file), Files.size(file), progress), packed, file)) {
                return format == VectorFormat.WORD2VEC_BINARY ? BinaryTable.read(in, path)
                        : new TextTable(path, format).read(in);
            }
        } catch (BoundedInput.Exceeded e) {
            throw new InputFault(e, "words.fault.bomb", path);
        } catch (EOFException | ZipException e) {
            throw new InputFault(e, "words.fault.packed", path);
        } catch (IOException e) {
            throw new InputFault(e, "words.fault.unreadable", path);
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

    private static boolean packed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == GZIP;
        }
    }

    private static InputStream stream(InputStream raw, boolean packed, Path file) throws IOException {
        InputStream in = new BufferedInputStream(raw, BUFFER);
        return packed ? BoundedInput.unzipped(in, Files.size(file)) : in;
    }

    /** Looks at the beginning of a file. */
    private static VectorFormat format(Path file, boolean packed) throws IOException, InputFault {
        byte[] start;
        try (InputStream in = stream(Files.newInputStream(file), packed, file)) {
            start = in.readNBytes(LOOK);
        }
        String text = new String(start, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new InputFault("words.fault.no-words", file.toString());
        }
        String first = text.lines().findFirst().orElse("").strip();
        if (first.matches("\\d+[ \\t]+\\d+")) {
            return binaryAfter(start, first) ? VectorFormat.WORD2VEC_BINARY : VectorFormat.WORD2VEC_TEXT;
        }
        return first.contains("\t") ? VectorFormat.TSV : VectorFormat.GLOVE;
    }

    /** Text has no control characters but tabs and line ends; the bytes of small floats are full of them. */
    private static boolean binaryAfter(byte[] start, String first) {
        for (int i = first.length(); i < start.length; i++) {
            if (start[i] >= 0 && start[i] < ' ' && start[i] != '\n' && start[i] != '\r' && start[i] != '\t') {
                return true;
            }
        }
        return false;
    }
}
