package org.neurarium.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.neurarium.document.io.Bundle;

/**
 * Work that a process left behind when it was killed.
 *
 * @param origin the file it was opened from or saved to, if any
 * @param saved when it was last saved by itself
 * @param slot where it lies, for {@link Autosave#forget}
 */
public record Recovered(Bundle bundle, Optional<Path> origin, Instant saved, Path slot) {
}
