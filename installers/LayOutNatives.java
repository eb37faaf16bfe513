import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Prepares the native libraries of an installed program, once for all its users:
 * <ul>
 * <li>The large ones of ND4J and OpenBLAS move out of their jars into {@code LIB/natives}; each user's first training
 * would unpack 437 MB otherwise. Java needs {@code -Djava.library.path=LIB/natives} and
 * {@code -Dorg.bytedeco.javacpp.pathsFirst=true} afterwards, and OpenBLAS a link to it by the second name that ND4J uses,
 * {@code libopenblas_nolapack.so.0}: whoever installs makes that, since jpackage copies what a link points at. ND4J's own
 * small binding stays where it is, since the program recognises by it which build is installed.
 * <li>JavaFX's move beside its jar, where it looks first; each start would compare them with a user's copies otherwise.
 * <li>Those of SQLite and JNA for other systems and processors than this one are left out.
 * </ul>
 *
 * <p>Usage: {@code java LayOutNatives.java LIB}, on the system that the program is for.
 */
public final class LayOutNatives {
    private static final String BINDING = "jnind4jcpu";

    private LayOutNatives() {
    }

    public static void main(String[] arguments) throws IOException {
        Path lib = Path.of(arguments[0]);
        Path natives = Files.createDirectories(lib.resolve("natives"));
        for (Path jar : jars(lib, "nd4j-native-*.jar", "openblas-*.jar")) {
            moveOut(jar, natives);
        }
        for (Path jar : jars(lib, "javafx-graphics-*.jar")) {
            moveOut(jar, lib);
        }
        for (Path jar : jars(lib, "sqlite-jdbc-*.jar", "jna-[0-9]*.jar")) {
            moveOut(jar, null);
        }
    }

    private static List<Path> jars(Path lib, String... patterns) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String pattern : patterns) {
            try (var found = Files.newDirectoryStream(lib, pattern)) {
                found.forEach(jars::add);
            }
        }
        return jars;
    }

    /** Moves the libraries to a folder; without one, leaves those out that are not for this system. */
    private static void moveOut(Path jar, Path folder) throws IOException {
        Path rest = Files.createTempFile(jar.getParent(), "rest", ".jar");
        try (ZipFile from = new ZipFile(jar.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(rest))) {
            for (ZipEntry entry : from.stream().toList()) {
                try (InputStream in = from.getInputStream(entry)) {
                    if (!isLibrary(entry.getName()) || folder == null && isForThisSystem(entry.getName())) {
                        ZipEntry kept = new ZipEntry(entry.getName());
                        kept.setLastModifiedTime(entry.getLastModifiedTime());
                        to.putNextEntry(kept);
                        in.transferTo(to);
                        to.closeEntry();
                    } else if (folder != null) {
                        Path file = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                    }
                }
            }
        }
        Files.move(rest, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isLibrary(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return !file.contains(BINDING) && (file.contains(".so") || file.endsWith(".dll") || file.endsWith(".dylib")
                || file.endsWith(".jnilib") || file.endsWith(".a"));
    }

    /** By the folders' names: SQLite's are {@code Linux/x86_64}, JNA's {@code linux-x86-64}, {@code darwin} for both processors. */
    private static boolean isForThisSystem(String name) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86[_-]64";
        String folder = os.startsWith("mac") ? "(mac/" + processor + "|darwin)"
                : (os.startsWith("win") ? "win(dows|32)" : "linux") + "[/-]" + processor;
        return name.toLowerCase(Locale.ROOT).matches(".*/" + folder + "/[^/]+");
    }
}
