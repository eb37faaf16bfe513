package org.neurarium.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;
import org.neurarium.i18n.Language;
import org.neurarium.settings.Profile;

/**
 * A lab to open in a window of its own.
 *
 * @param lab its id, one of {@link WindowService#labs()}
 * @param language asked for on the command line; empty for the person's preference
 */
public record LabRequest(String lab, Optional<Language> language, Profile profile) {
    private static final String PREFIX = "lab:";

    /**
     * A picture of it.
     *
     * @param step how many steps forward; empty for where the lab begins
     */
    public record Picture(OptionalInt step, Path out, Look look) {
    }

    /** The lab a name such as {@code lab:convolution} means; empty for other names. */
    static Optional<LabRequest> named(@Nullable String name, CommandContext context) throws InputFault {
        if (name == null || !name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String id = name.substring(PREFIX.length());
        if (!context.window().labs().contains(id)) {
            throw new InputFault("cli.error.lab-unknown", name,
                    PREFIX + Nearest.of(id, context.window().labs()).orElse(context.window().labs().get(0)),
                    String.join(", ", context.window().labs()));
        }
        return Optional.of(new LabRequest(id, context.language(), context.profile()));
    }
}
