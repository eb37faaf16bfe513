package org.neurarium.dataset.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.neurarium.document.spec.InputFault;

/**
 * Reads one PNG or JPEG, whatever its name says, scaled to a size by averaging over the area that falls into each pixel
 * (proportions are not kept, as in Keras). Large photographs are thinned out while they are decoded.
 */
final class ImageFile {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 100_000_000;
    /** Pixels that are decoded at most; beyond, every second, third, … row and column is. */
    private static final long DECODED = 4_000_000;

    private ImageFile() {
    }

    /** Writes {@code [height × width × channels]} numbers in [0, 1] at {@code offset}. */
    static void read(Path file, int width, int height, int channels, float[] into, int offset) throws InputFault {
        AreaScaling.scale(PixelSource.of(decoded(file), channels), width, height, into, offset);
    }

    private static BufferedImage decoded(Path file) throws InputFault {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw new InputFault("images.fault.image-bytes", ImagePaths.name(file), MOST_BYTES >> 20);
            }
            byte[] all = bytes.readNBytes((int) MOST_BYTES);
            return decoded(file, all);
        } catch (IOException | SecurityException e) {
            throw new InputFault(e, "images.fault.image-broken", ImagePaths.name(file));
        }
    }

    private static BufferedImage decoded(Path file, byte[] all) throws InputFault, IOException {
        String format = all.length > 2 && (all[0] & 0xFF) == 0x89 && all[1] == 'P' ? "png"
                : all.length > 2 && (all[0] & 0xFF) == 0xFF && (all[1] & 0xFF) == 0xD8 ? "jpeg" : "";
        if (format.isEmpty()) {
            throw new InputFault("images.fault.image-kind", ImagePaths.name(file));
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new java.io.ByteArrayInputStream(all))) {
            reader.setInput(in, true, true);
            return decoded(file, reader);
        } catch (RuntimeException e) {
            // The decoders of the JDK throw what they like at a broken file.
            throw new InputFault(e, "images.fault.image-broken", ImagePaths.name(file));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(Path file, ImageReader reader) throws IOException, InputFault {
        int wide = reader.getWidth(0);
        int tall = reader.getHeight(0);
        if ((long) wide * tall > MOST_PIXELS) {
            throw new InputFault("images.fault.image-pixels", ImagePaths.name(file), wide, tall, MOST_PIXELS / 1_000_000);
        }
        int step = (int) Math.ceil(Math.sqrt((double) wide * tall / DECODED));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceRegion(new Rectangle(wide, tall));
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, how);
    }
}
