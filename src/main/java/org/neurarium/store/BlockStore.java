package org.neurarium.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neurarium.document.Block;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.io.BlockJson;
import org.neurarium.document.io.Limits;
import org.neurarium.document.spec.InputFault;

/**
 * The blocks a person keeps, each in a small file of its own, so that several windows can add and remove at once. Every
 * answer is of what lies in the folder now.
 */
public final class BlockStore {
    public static final int LIMIT = 200;
    private static final String ENDING = ".json";
    private static final String DAMAGED = ".damaged";

    private final Path folder;
    /** Names of files that were set aside and not told yet. */
    private final List<String> setAside = new ArrayList<>();

    private record Entry(Path file, SavedBlock block) {
    }

    /**
     * What is there.
     *
     * @param setAside names of files that could not be read, now ending in {@code .damaged}
     */
    public record Contents(List<SavedBlock> blocks, List<String> setAside) {
    }

    /** @param folder it need not exist */
    public BlockStore(Path folder) {
        this.folder = folder;
    }

    /** All blocks by name. A file that is no block is set aside, and told once; one of a newer version is left alone. */
    public synchronized Contents read() throws IOException {
        List<SavedBlock> blocks = entries().stream().map(Entry::block).toList();
        List<String> told = List.copyOf(setAside);
        setAside.clear();
        return new Contents(blocks, told);
    }

    /** Keeps a block, if its name is taken under a free one; says which. */
    public synchronized String add(SavedBlock block) throws IOException, InputFault {
        List<Entry> entries = entries();
        if (entries.size() >= LIMIT) {
            throw new InputFault("document.blocks.full", LIMIT);
        }
        List<String> taken = entries.stream().map(e -> e.block().name()).toList();
        String name = block.name();
        for (int n = 2; taken.contains(name); n++) {
            String end = " " + n;
            String stem = block.name().replaceFirst(" \\d{1,6}$", "");
            name = stem.substring(0, Math.min(stem.length(), Block.NAME_LENGTH - end.length())).strip() + end;
        }
        write(freeFile(name), block.withName(name));
        return name;
    }

    /** Gives a block another name; false if that is taken, or is none, or the block is gone. */
    public synchronized boolean rename(String from, String to) throws IOException {
        Optional<Entry> entry = find(from);
        if (entry.isEmpty() || !Block.isName(to) || find(to).isPresent()) {
            return false;
        }
        write(freeFile(to), entry.get().block().withName(to));
        Files.deleteIfExists(entry.get().file());
        return true;
    }

    public synchronized void remove(String name) throws IOException {
        Optional<Entry> entry = find(name);
        if (entry.isPresent()) {
            Files.deleteIfExists(entry.get().file());
        }
    }

    /** Reads a block from a file anywhere and keeps it; says under which name. */
    public String importFrom(Path file) throws IOException, InputFault {
        return add(read(file));
    }

    /** Writes a block as a file that can be handed on. */
    public static void exportTo(Path file, SavedBlock block) throws IOException {
        write(file, block);
    }

    private Optional<Entry> find(String name) throws IOException {
        return entries().stream().filter(e -> e.block().name().equals(name)).findFirst();
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files()) {
            try {
                entries.add(new Entry(file, read(file)));
            } catch (InputFault fault) {
                if (!fault.messageKey().equals("document.json.newerFormat")) {
                    Files.move(file, file.resolveSibling(file.getFileName() + DAMAGED), StandardCopyOption.REPLACE_EXISTING);
                    setAside.add(file.getFileName().toString());
                }
            }
        }
        entries.sort(Comparator.comparing(e -> e.block().name()));
        return entries;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : all) {
                if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
            }
        }
        return files.stream().sorted().limit(LIMIT).collect(Collectors.toList());
    }

    private static SavedBlock read(Path file) throws IOException, InputFault {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > Limits.JSON_BYTES) {
            throw new InputFault("document.json.tooLarge", name, Limits.JSON_BYTES >> 20);
        }
        return BlockJson.read(name, Files.readAllBytes(file));
    }

    private static void write(Path file, SavedBlock block) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, BlockJson.write(block).getBytes(StandardCharsets.UTF_8));
    }

    /** A file not in use whose name says what is in it. */
    private Path freeFile(String name) {
        String stem = fileName(name);
        Path file = folder.resolve(stem + ENDING);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(stem + "-" + n + ENDING);
        }
        return file;
    }

    /** A block's name as part of a file's: letters, digits, hyphens and underscores. */
    public static String fileName(String block) {
        String safe = block.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
        return safe.isEmpty() ? "block" : safe;
    }
}
