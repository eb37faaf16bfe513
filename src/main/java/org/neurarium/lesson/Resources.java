package org.neurarium.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are part of the program. */
final class Resources {
    private Resources() {
    }

    static String text(String path) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new UncheckedIOException(new IOException("missing " + path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
