package org.neurarium.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.neurarium.document.Project;
import org.neurarium.lesson.Template;
import org.neurarium.lesson.TemplateCatalogue;

/** Sound inputs to begin with, and the folder that readers find them in. */
final class Corpus {
    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** A file of this name with this content; the one of before is gone. */
    Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    Path folder() {
        return folder;
    }

    /** What a writer of the program makes of a file. */
    interface Writing {
        void to(Path file) throws Exception;
    }

    byte[] written(String name, Writing writing) {
        return unchecked(() -> {
            Path file = folder.resolve("sound").resolve(name);
            Files.createDirectories(file.getParent());
            writing.to(file);
            return Files.readAllBytes(file);
        });
    }

    static List<Project> projects() {
        return TemplateCatalogue.all().stream().map(Template::project).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> texts(String... texts) {
        List<byte[]> all = new ArrayList<>();
        for (String text : texts) {
            all.add(bytes(text));
        }
        return all;
    }

    static byte[] gzip(byte[] content) {
        return unchecked(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(content);
            }
            return out.toByteArray();
        });
    }

    static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
