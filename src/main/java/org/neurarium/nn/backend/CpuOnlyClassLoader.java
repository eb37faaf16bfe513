package org.neurarium.nn.backend;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Hides the registration of ND4J's CUDA backend. ND4J prefers that backend whenever a card can be counted, even one
 * for which it has no code, and does not come back from the failure.
 */
final class CpuOnlyClassLoader extends ClassLoader {

    private static final String SERVICE = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

    CpuOnlyClassLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> all = super.getResources(name);
        if (!name.equals(SERVICE)) {
            return all;
        }
        List<URL> kept = new ArrayList<>();
        for (URL url : Collections.list(all)) {
            try (var in = url.openStream()) {
                if (!new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("JCublasBackend")) {
                    kept.add(url);
                }
            }
        }
        return Collections.enumeration(kept);
    }
}
