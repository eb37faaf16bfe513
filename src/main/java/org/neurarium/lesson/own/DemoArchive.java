package org.neurarium.lesson.own;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.io.BoundedInput;
import org.neurarium.document.io.Limits;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;

/**
 * A demo as one file to hand on: a zip of its folder. What comes from elsewhere is read as a stream into memory within
 * limits and refused as a whole where anything in it is amiss.
 */
public final class DemoArchive {
    public static final String EXTENSION = ".neurarium-demo";
    /** Bytes of all files together. */
    private static final int LARGEST = 32 << 20;

    private final String name;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String folder = "";

    private DemoArchive(String name) {
        this.name = name;
    }

    /** Whether a file is a demo to be imported, by its name. */
    public static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /** Its files by name, proved to be a demo. */
    public static Map<String, byte[]> read(Path file) throws InputFault {
        DemoArchive archive = new DemoArchive(String.valueOf(file.getFileName()));
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in), StandardCharsets.UTF_8)) {
            archive.entries(zip, new BoundedInput(zip, LARGEST));
        } catch (BoundedInput.Exceeded e) {
            throw new InputFault(e, "demos.archive.too-large", archive.name, LARGEST >> 20);
        } catch (NoSuchFileException e) {
            throw new InputFault(e, "document.file.missing", file);
        } catch (IOException | IllegalArgumentException e) { // the latter for names that are not UTF-8
            throw new InputFault(e, "demos.archive.damaged", archive.name);
        }
        if (archive.files.isEmpty()) {
            throw new InputFault("demos.archive.damaged", archive.name);
        }
        new DemoFolder("import", DemoFiles.of(archive.name, archive.files)).read();
        return archive.files;
    }

    /** @param id name of the folder in it */
    public static void write(Path file, String id, Map<String, byte[]> files) throws IOException {
        AtomicFile.write(file, out -> write(out, id, files));
    }

    static void write(OutputStream out, String id, Map<String, byte[]> files) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> each : new TreeMap<>(files).entrySet()) {
            ZipEntry entry = new ZipEntry(id + "/" + each.getKey());
            entry.setTime(0); // the same demo gives the same bytes
            zip.putNextEntry(entry);
            zip.write(each.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** What is passed over is unpacked too, and counts. */
    private void entries(ZipInputStream zip, BoundedInput content) throws IOException, InputFault {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > Limits.BUNDLE_ENTRIES) {
                throw new InputFault("document.bundle.tooManyEntries", name, Limits.BUNDLE_ENTRIES);
            }
            byte[] bytes = content.readNBytes(Limits.JSON_BYTES + 1);
            if (bytes.length > Limits.JSON_BYTES) {
                throw new InputFault("demos.archive.too-large", name, LARGEST >> 20);
            }
            if (!entry.isDirectory()) {
                String inside = inside(entry.getName());
                if (files.put(inside, bytes) != null) {
                    throw new InputFault("document.bundle.repeatedEntry", name, inside);
                }
            }
        }
    }

    /** A file's name within the demo: at the root, or in the one folder there is. */
    private String inside(String path) throws InputFault {
        int slash = path.lastIndexOf('/');
        String here = slash < 0 ? "" : path.substring(0, slash);
        String file = path.substring(slash + 1);
        boolean plain = (here.isEmpty() && slash < 0 || DemoFiles.NAME.matcher(here).matches()) && DemoFiles.NAME.matcher(file).matches();
        if (!plain || !files.isEmpty() && !here.equals(folder)) {
            throw new InputFault("document.bundle.pathLeaves", name, path.substring(0, Math.min(60, path.length())));
        }
        folder = here;
        return file;
    }
}
