package org.neurarium.document.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.InputFault;

/** Opens and saves project files. What kind a file is, its content says; the name decides only when saving. */
public final class ProjectFiles {
    /** Extension of bundles. */
    public static final String BUNDLE_EXTENSION = ".neurarium";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** Larger than any bundle within the limits. */
    private static final long LARGEST = 4L * Limits.WEIGHTS + 5L * Limits.TABLE_NUMBERS + Limits.HISTORY_BYTES + Limits.JSON_BYTES + (1 << 20);

    private ProjectFiles() {
    }

    /** A {@code project.json} or a bundle. Data files that lie with it are found there. */
    public static Bundle open(Path file) throws InputFault {
        Bundle bundle = read(file);
        return bundle.withProject(NearbyFiles.found(bundle.project(), folder(file)));
    }

    /**
     * Saves atomically: as a bundle, or as {@code project.json} alone where the name ends in {@code .json}.
     *
     * @throws InputFault if it cannot be written there, or breaks a limit, so that it could not be opened again
     */
    public static void save(Path file, Bundle work) throws InputFault {
        String name = name(file);
        boolean text = name.toLowerCase(Locale.ROOT).endsWith(".json");
        TablesBeside tables = text ? TablesBeside.of(work.project(), file) : TablesBeside.none(work.project());
        Bundle bundle = work.withProject(NearbyFiles.relative(tables.project(), folder(file)));
        byte[] json = checked(name, bundle);
        try {
            if (text) {
                tables.write();
                AtomicFile.write(file, json);
            } else {
                AtomicFile.write(file, out -> BundleFile.write(bundle, out));
            }
        } catch (AccessDeniedException e) {
            throw new InputFault(e, "document.file.noAccess", name);
        } catch (NoSuchFileException e) {
            throw new InputFault(e, "document.file.noFolder", file);
        } catch (AtomicFile.DiskFull e) {
            throw new InputFault(e, "document.file.full", name);
        } catch (IOException e) {
            throw new InputFault(e, "document.file.cannotWrite", name);
        }
    }

    private static Bundle read(Path file) throws InputFault {
        String name = name(file);
        if (Files.isDirectory(file)) {
            throw new InputFault("document.file.folder", name);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputFault("document.file.foreign", name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new InputFault("document.json.tooLarge", name, LARGEST >> 20);
            }
            byte[] start = in.readNBytes(ZIP.length);
            return Arrays.equals(start, ZIP) ? openBundle(file, name, size) : openJson(name, start, in);
        } catch (NoSuchFileException e) {
            throw new InputFault(e, "document.file.missing", file);
        } catch (AccessDeniedException e) {
            throw new InputFault(e, "document.file.noAccess", name);
        } catch (IOException e) {
            throw new InputFault(e, "document.file.cannotRead", name);
        }
    }

    private static byte[] checked(String name, Bundle bundle) throws InputFault {
        int count = bundle.weights().map(w -> w.length).orElse(0);
        if (count > Limits.WEIGHTS) {
            throw new InputFault("document.bundle.tooManyWeights", name, Limits.WEIGHTS);
        }
        long numbers = 0;
        for (WordTable table : bundle.project().tables().values()) {
            TableFormat.check(name, table);
            numbers += (long) table.words().size() * table.dim();
        }
        if (numbers > Limits.TABLE_NUMBERS) {
            throw new InputFault("document.bundle.tooManyVectors", name, Limits.TABLE_NUMBERS);
        }
        byte[] json = ProjectJson.write(bundle.project()).getBytes(StandardCharsets.UTF_8);
        ProjectJson.read(name, json);
        return json;
    }

    private static Bundle openBundle(Path file, String name, long size) throws IOException, InputFault {
        try (InputStream in = Files.newInputStream(file)) {
            return BundleReading.read(name, in, size);
        }
    }

    private static Bundle openJson(String name, byte[] start, InputStream rest) throws IOException, InputFault {
        byte[] tail = rest.readNBytes(Limits.JSON_BYTES + 1);
        byte[] all = Arrays.copyOf(start, start.length + tail.length);
        System.arraycopy(tail, 0, all, start.length, tail.length);
        if (all.length > 0 && !looksLikeJson(all)) {
            throw new InputFault("document.file.foreign", name);
        }
        return Bundle.of(ProjectJson.read(name, all));
    }

    private static boolean looksLikeJson(byte[] bytes) {
        int at = Arrays.equals(UTF8_MARK, Arrays.copyOf(bytes, 3)) ? 3 : 0;
        while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
            at++;
        }
        return at == bytes.length || bytes[at] == '{';
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
