package org.neurarium.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of the guide, which are parts of the program. */
final class GuideText {
    private GuideText() {
    }

    static String of(String name) {
        try (InputStream in = GuideText.class.getResourceAsStream("/guide/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing /guide/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
