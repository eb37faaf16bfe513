package org.neurarium.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neurarium.document.io.Limits;
import org.neurarium.document.spec.InputFault;

/** The files of one demo, wherever they lie. Those from elsewhere are untrusted: names and sizes are limited. */
public interface DemoFiles {
    /** Name of a file within a demo: nothing that leads out of it. */
    Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /** A file's content; empty if there is none of this name. */
    Optional<byte[]> find(String file) throws InputFault;

    /** What a fault's sentence calls a file. */
    String say(String file);

    /** Those of a demo that is part of the program. */
    static DemoFiles ofProgram(String id) {
        return new DemoFiles() {
            @Override
            public Optional<byte[]> find(String file) throws InputFault {
                try (InputStream in = DemoFiles.class.getResourceAsStream("/" + say(file))) {
                    return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
                } catch (IOException e) {
                    throw new InputFault(e, "demos.fault.unreadable", say(file));
                }
            }

            @Override
            public String say(String file) {
                return "demos/" + id + "/" + file;
            }
        };
    }

    /** Those in a folder. */
    static DemoFiles ofFolder(Path folder) {
        return new DemoFiles() {
            @Override
            public Optional<byte[]> find(String file) throws InputFault {
                Path path = folder.resolve(file);
                if (!NAME.matcher(file).matches() || !Files.isRegularFile(path)) {
                    return Optional.empty();
                }
                try (InputStream in = Files.newInputStream(path)) {
                    return Optional.of(bounded(in, say(file)));
                } catch (IOException e) {
                    throw new InputFault(e, "demos.fault.unreadable", say(file));
                }
            }

            @Override
            public String say(String file) {
                return folder.resolve(file).toString();
            }
        };
    }

    /** Files in memory. */
    static DemoFiles of(String source, Map<String, byte[]> files) {
        Map<String, byte[]> kept = Map.copyOf(files);
        return new DemoFiles() {
            @Override
            public Optional<byte[]> find(String file) {
                return Optional.ofNullable(kept.get(file));
            }

            @Override
            public String say(String file) {
                return source + "/" + file;
            }
        };
    }

    private static byte[] bounded(InputStream in, String name) throws IOException, InputFault {
        byte[] bytes = in.readNBytes(Limits.JSON_BYTES + 1);
        if (bytes.length > Limits.JSON_BYTES) {
            throw new InputFault("document.json.tooLarge", name, Limits.JSON_BYTES >> 20);
        }
        return bytes;
    }
}
