package org.neurarium.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.TokenVectors;
import org.neurarium.words.vectors.VectorReader;

/**
 * What was read of files of word vectors lately: a session is opened for every edit of the network, and a file may have
 * gigabytes. Only what the tokens needed is kept. Thread-safe.
 */
final class VectorCache {
    private static final int KEPT = 4;
    private static final Map<Key, TokenVectors> READ = new LinkedHashMap<>();

    private VectorCache() {
    }

    private record Key(Path file, long size, long modified, List<String> tokens) {
    }

    static synchronized TokenVectors read(Path file, List<String> tokens) throws InputFault {
        Key key = key(file, tokens);
        TokenVectors known = READ.remove(key);
        TokenVectors found = known != null ? known : StartVectors.of(VectorReader.read(file.toString()), tokens);
        READ.put(key, found);
        if (READ.size() > KEPT) {
            READ.remove(READ.keySet().iterator().next());
        }
        return found;
    }

    private static Key key(Path file, List<String> tokens) throws InputFault {
        try {
            return new Key(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file).toMillis(), tokens);
        } catch (IOException e) {
            throw new InputFault(e, "words.fault.missing", file);
        }
    }
}
