package org.neurarium.dataset.image;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.neurarium.document.spec.InputFault;

/**
 * A folder with one folder of PNG or JPEG files per class, in the order of their names. Folders without images and what
 * begins with a dot are passed over; folders inside a class's folder are not looked into.
 *
 * @param classes names of the folders
 * @param files image files, class by class
 * @param labels class of each file
 */
public record ImageFolder(List<String> classes, List<Path> files, int[] labels) {
    private static final int MOST_CLASSES = 256;
    private static final int MOST_FILES = 100_000;

    public ImageFolder {
        classes = List.copyOf(classes);
        files = List.copyOf(files);
    }

    /** What is in a folder; at least two classes. */
    public static ImageFolder of(Path folder) throws InputFault {
        if (!Files.exists(folder)) {
            throw new InputFault("images.fault.folder-missing", ImagePaths.name(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new InputFault("images.fault.folder-file", ImagePaths.name(folder));
        }
        List<String> classes = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (Path each : entries(folder, folder)) {
            List<Path> images = Files.isDirectory(each)
                    ? entries(each, folder).stream().filter(ImageFolder::isImage).toList() : List.of();
            for (Path image : images) {
                files.add(image);
                labels.add(classes.size());
            }
            if (!images.isEmpty()) {
                classes.add(Normalizer.normalize(String.valueOf(each.getFileName()), Normalizer.Form.NFC));
            }
        }
        if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
            throw new InputFault("images.fault.folder-classes", ImagePaths.name(folder), classes.size(), MOST_CLASSES);
        }
        return new ImageFolder(classes, files, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * All images, scaled.
     *
     * @param channels 1 for grey, 3 for red, green, blue
     * @param invert whether a pixel v becomes 1 − v
     * @return {@code [count × height × width × channels]}, in [0, 1]
     */
    public float[] pixels(int width, int height, int channels, boolean invert) throws InputFault {
        int size = width * height * channels;
        ImageLimits.check(files.get(0).getParent() == null ? "" : ImagePaths.name(files.get(0).getParent().getParent()),
                files.size(), size);
        float[] pixels = new float[files.size() * size];
        for (int i = 0; i < files.size(); i++) {
            ImageFile.read(files.get(i), width, height, channels, pixels, i * size);
        }
        for (int i = 0; invert && i < pixels.length; i++) {
            pixels[i] = 1 - pixels[i];
        }
        return pixels;
    }

    private static boolean isImage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg"));
    }

    private static List<Path> entries(Path folder, Path root) throws InputFault {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path entry : found) {
                if (!String.valueOf(entry.getFileName()).startsWith(".")) {
                    entries.add(entry);
                }
                if (entries.size() > MOST_FILES) {
                    throw new InputFault("images.fault.folder-many", ImagePaths.name(folder), MOST_FILES);
                }
            }
        } catch (IOException | DirectoryIteratorException | SecurityException e) {
            throw new InputFault(e, "images.fault.folder-unreadable", ImagePaths.name(root));
        }
        entries.sort(Comparator.comparing(p -> String.valueOf(p.getFileName())));
        return entries;
    }
}
