package org.neurarium.lesson.own;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;

/** The demos a person made or was given, each in a folder of its own. Every answer is of what lies there now. */
public final class OwnDemos {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final String BEFORE = ".before-";

    private final Path folder;
    private final Set<String> taken;

    /**
     * @param folder it need not exist
     * @param taken ids of the program's own demos, which none of these may have
     */
    public OwnDemos(Path folder, List<String> taken) {
        this.folder = folder;
        this.taken = Set.copyOf(taken);
    }

    /** All that can be read, by id. */
    public List<Demo> all() {
        List<Demo> demos = new ArrayList<>();
        for (String id : ids()) {
            try {
                demos.add(read(id));
            } catch (InputFault notOne) {
                // Told when it is opened by its id; the others are not to suffer.
            }
        }
        return demos;
    }

    /** One of them; empty if there is none of this id. */
    public Optional<Demo> find(String id) throws InputFault {
        return exists(id) ? Optional.of(read(id)) : Optional.empty();
    }

    /** What it is written from, to be changed. */
    public DemoDraft draft(String id) throws InputFault {
        return DemoDraft.of(id, DemoFiles.ofFolder(folder.resolve(id)));
    }

    /** Keeps a draft, over what had its id, or under a new id made of its title. Returns the id. */
    public String save(DemoDraft draft) throws IOException, InputFault {
        String id = draft.id().isEmpty() ? free(draft.languages().stream().map(draft::title).findFirst().orElse("")) : draft.id();
        Map<String, byte[]> files = DemoWriter.files(draft);
        new DemoFolder(id, DemoFiles.of(id, files)).read();
        put(id, files);
        return id;
    }

    /** Takes a demo that was handed on; nothing is changed unless all of it is in order. Returns its id. */
    public String importFrom(Path archive) throws IOException, InputFault {
        Map<String, byte[]> files = DemoArchive.read(archive);
        String stem = String.valueOf(archive.getFileName());
        String id = free(DemoArchive.isNamedSo(archive) ? stem.substring(0, stem.length() - DemoArchive.EXTENSION.length()) : stem);
        put(id, files);
        return id;
    }

    /** Writes one of them as a file to hand on. */
    public void exportTo(Path file, String id) throws IOException, InputFault {
        read(id);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.resolve(id))) {
            for (Path each : all) {
                if (Files.isRegularFile(each) && DemoFiles.NAME.matcher(each.getFileName().toString()).matches()) {
                    files.put(each.getFileName().toString(), Files.readAllBytes(each));
                }
            }
        }
        DemoArchive.write(file, id, files);
    }

    /** Removes one of them. */
    public void remove(String id) throws IOException {
        if (exists(id)) {
            clear(folder.resolve(id));
        }
    }

    private Demo read(String id) throws InputFault {
        return new DemoFolder(id, DemoFiles.ofFolder(folder.resolve(id))).read();
    }

    private boolean exists(String id) {
        return ID.matcher(id).matches() && Files.isDirectory(folder.resolve(id));
    }

    /** Ids of all folders, readable or not. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            putBack();
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path each : all) {
                    String id = each.getFileName().toString();
                    if (exists(id)) {
                        ids.add(id);
                    }
                }
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    /** Written beside and moved into place, so that a demo is there whole or not at all. */
    private synchronized void put(String id, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, ".draft");
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                AtomicFile.write(draft.resolve(each.getKey()), each.getValue());
            }
            Path before = folder.resolve(BEFORE + id);
            if (exists(id)) {
                clear(before);
                Files.move(folder.resolve(id), before, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, folder.resolve(id));
            clear(before);
        } finally {
            clear(draft);
        }
    }

    /** A process that was killed between the two moves of {@link #put} left the demo under its other name only. */
    private synchronized void putBack() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, BEFORE + "*")) {
            for (Path before : all) {
                String id = before.getFileName().toString().substring(BEFORE.length());
                if (ID.matcher(id).matches() && !Files.exists(folder.resolve(id))) {
                    Files.move(before, folder.resolve(id));
                }
            }
        } catch (IOException stays) {
            return; // it is still there for the next look
        }
    }

    private static void clear(Path demo) throws IOException {
        if (!Files.isDirectory(demo)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(demo)) {
            for (Path each : all) {
                Files.delete(each);
            }
        }
        Files.delete(demo);
    }

    /** An id that nothing has, made of a title's plain letters. */
    private String free(String title) {
        String stem = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        stem = stem.isEmpty() ? "my-demo" : stem.substring(0, Math.min(60, stem.length()));
        String id = stem;
        for (int n = 2; taken.contains(id) || Files.exists(folder.resolve(id)); n++) {
            id = stem + "-" + n;
        }
        return id;
    }
}
