import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Moves the large native libraries of ND4J and OpenBLAS out of their jars into {@code LIB/natives}: an installed program
 * then has them once on the disk, where otherwise every user's first training would unpack 437 MB beside the jars.
 *
 * <p>Usage: {@code java LayOutNatives.java LIB}. ND4J's own small binding stays where it is, since the program
 * recognises by it which build is installed. Java needs {@code -Djava.library.path=LIB/natives} and
 * {@code -Dorg.bytedeco.javacpp.pathsFirst=true} afterwards, and OpenBLAS a link to it by the second name that ND4J uses,
 * {@code libopenblas_nolapack.so.0}: whoever installs makes that, since jpackage copies what a link points at.
 */
public final class LayOutNatives {
    private static final String BINDING = "jnind4jcpu";

    private LayOutNatives() {
    }

    public static void main(String[] arguments) throws IOException {
        Path lib = Path.of(arguments[0]);
        Path natives = Files.createDirectories(lib.resolve("natives"));
        List<Path> jars = new ArrayList<>();
        for (String pattern : List.of("nd4j-native-*.jar", "openblas-*.jar")) {
            try (var found = Files.newDirectoryStream(lib, pattern)) {
                found.forEach(jars::add);
            }
        }
        for (Path jar : jars) {
            moveOut(jar, natives);
        }
    }

    private static void moveOut(Path jar, Path natives) throws IOException {
        Path rest = Files.createTempFile(jar.getParent(), "rest", ".jar");
        try (ZipFile from = new ZipFile(jar.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(rest))) {
            for (ZipEntry entry : from.stream().toList()) {
                try (InputStream in = from.getInputStream(entry)) {
                    if (isLibrary(entry.getName())) {
                        Path file = natives.resolve(Path.of(entry.getName()).getFileName().toString());
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                    } else {
                        ZipEntry kept = new ZipEntry(entry.getName());
                        kept.setLastModifiedTime(entry.getLastModifiedTime());
                        to.putNextEntry(kept);
                        in.transferTo(to);
                        to.closeEntry();
                    }
                }
            }
        }
        Files.move(rest, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isLibrary(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return !file.contains(BINDING) && (file.contains(".so") || file.endsWith(".dll") || file.endsWith(".dylib"));
    }
}
