package org.neurarium.dataset.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.neurarium.document.spec.InputFault;

/**
 * Images and labels in IDX files, the format of MNIST (LeCun, Cortes, Burges): big-endian words 0x00000803, count, rows,
 * columns, then a byte per pixel; 0x00000801, count, then a byte per label. Gzip is recognised by its own first bytes.
 * Files are streamed; memory grows with what is really there, not with what the head of a file promises.
 */
public final class IdxFiles {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final int MOST_LABELS = 10_000_000;
    private static final int BUFFER = 1 << 16;
    /** Deflate packs no better than 258 bytes into two bits. */
    private static final int MOST_PACKED = 1032;

    private IdxFiles() {
    }

    /**
     * Images of an IDX file.
     *
     * @param pixels byte / 255, {@code [count × rows × columns]}
     * @param total images in the file, of which the first {@code count} were read
     */
    public record Images(float[] pixels, int count, int rows, int columns, int total) {
    }

    /** The first images of a file, at most {@code most}. */
    public static Images images(Path file, int most) throws InputFault {
        return read(file, in -> {
            head(in, file, IMAGES, "images.fault.idx-images-head");
            int total = in.readInt();
            int rows = in.readInt();
            int columns = in.readInt();
            if (total < 2 || rows < 1 || columns < 1 || rows > ImageLimits.SIDE || columns > ImageLimits.SIDE) {
                throw new InputFault("images.fault.idx-size", name(file), total, rows, columns, ImageLimits.SIDE);
            }
            int count = Math.min(most, total);
            ImageLimits.check(name(file), count, rows * columns);
            byte[] image = new byte[rows * columns];
            float[] pixels = new float[(int) Math.min((long) count * image.length, MOST_PACKED * Files.size(file))];
            for (int i = 0; i < total; i++) {
                whole(in, image, file, i, total);
                if (i < count && (i + 1) * image.length > pixels.length) { // what has no size, as a pipe
                    pixels = Arrays.copyOf(pixels, (int) Math.min((long) count * image.length, Math.max(2L * pixels.length, (i + 1L) * image.length)));
                }
                for (int p = 0; i < count && p < image.length; p++) {
                    pixels[i * image.length + p] = (image[p] & 0xFF) / 255f;
                }
            }
            end(in, file, total);
            return new Images(pixels, count, rows, columns, total);
        });
    }

    /** All labels of a file, from 0 to 255. */
    public static int[] labels(Path file) throws InputFault {
        return read(file, in -> {
            head(in, file, LABELS, "images.fault.idx-labels-head");
            int total = in.readInt();
            if (total < 2 || total > MOST_LABELS) {
                throw new InputFault("images.fault.idx-labels-size", name(file), total, MOST_LABELS);
            }
            byte[] bytes = in.readNBytes(total);
            if (bytes.length < total) {
                throw new InputFault("images.fault.idx-truncated", name(file), total, bytes.length);
            }
            end(in, file, total);
            int[] labels = new int[total];
            for (int i = 0; i < total; i++) {
                labels[i] = bytes[i] & 0xFF;
            }
            return labels;
        });
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException, InputFault;
    }

    private static <T> T read(Path file, Reading<T> reading) throws InputFault {
        ImagePaths.checkFile(file);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
             DataInputStream in = new DataInputStream(new BufferedInputStream(unpacked(raw), BUFFER))) {
            return reading.from(in);
        } catch (EOFException e) {
            throw new InputFault(e, "images.fault.idx-short", name(file));
        } catch (ZipException e) {
            throw new InputFault(e, "images.fault.idx-gzip", name(file));
        } catch (IOException | SecurityException e) {
            throw new InputFault(e, "images.fault.unreadable", name(file));
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        raw.mark(2);
        boolean zipped = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return zipped ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    private static void head(DataInputStream in, Path file, int wanted, String key) throws IOException, InputFault {
        int found = in.readInt();
        if (found != wanted) {
            throw new InputFault(key, name(file), String.format("%08x", found));
        }
    }

    private static void whole(DataInputStream in, byte[] into, Path file, int done, int total)
            throws IOException, InputFault {
        if (in.readNBytes(into, 0, into.length) < into.length) {
            throw new InputFault("images.fault.idx-truncated", name(file), total, done);
        }
    }

    private static void end(DataInputStream in, Path file, int total) throws IOException, InputFault {
        if (in.read() >= 0) {
            throw new InputFault("images.fault.idx-long", name(file), total);
        }
    }

    private static String name(Path file) {
        return ImagePaths.name(file);
    }
}
