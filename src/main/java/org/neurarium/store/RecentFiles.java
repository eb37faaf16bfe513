package org.neurarium.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neurarium.document.io.AtomicFile;

/** The project files opened last, newest first, at most {@value #LIMIT}, one path a line in a text file. */
public final class RecentFiles {
    public static final int LIMIT = 10;
    private static final long LARGEST = 1 << 20;

    private final Path list;

    /** @param list the text file; it need not exist */
    public RecentFiles(Path list) {
        this.list = list;
    }

    /** Those that are still there. A list that cannot be read is empty. */
    public synchronized List<Path> files() {
        return all().stream().filter(Files::isRegularFile).toList();
    }

    /** All of them, also those that are no longer where they were. */
    public synchronized List<Path> all() {
        List<Path> files = new ArrayList<>();
        for (String line : lines()) {
            try {
                Path file = Path.of(line);
                if (file.isAbsolute() && !files.contains(file)) {
                    files.add(file);
                }
            } catch (InvalidPathException e) {
                continue; // damaged line
            }
        }
        return files.subList(0, Math.min(LIMIT, files.size()));
    }

    /** Puts a file first. */
    public synchronized void add(Path file) throws IOException {
        List<Path> files = new ArrayList<>(all());
        Path opened = file.toAbsolutePath().normalize();
        files.remove(opened);
        files.add(0, opened);
        write(files.subList(0, Math.min(LIMIT, files.size())));
    }

    /** Takes a file off the list. */
    public synchronized void remove(Path file) throws IOException {
        List<Path> files = new ArrayList<>(all());
        if (files.remove(file)) {
            write(files);
        }
    }

    public synchronized void clear() throws IOException {
        write(List.of());
    }

    private void write(List<Path> files) throws IOException {
        Files.createDirectories(list.toAbsolutePath().getParent());
        String text = files.stream().map(f -> f + "\n").collect(Collectors.joining());
        AtomicFile.write(list, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        try {
            if (Files.size(list) > LARGEST) {
                return List.of();
            }
            return new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().limit(100).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
