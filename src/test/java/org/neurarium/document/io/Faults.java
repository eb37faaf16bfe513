package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** What every refusal must be: an {@link InputFault} whose sentence exists in both languages with all its slots filled. */
final class Faults {
    private Faults() {
    }

    /** The English sentence of the fault that {@code action} throws. */
    static String sentence(Executable action) {
        return sentence(assertThrows(InputFault.class, action));
    }

    static String sentence(InputFault fault) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            assertTrue(messages.has(fault.messageKey()), () -> "no sentence in " + language + ": " + fault.messageKey());
            String said = messages.get(fault.messageKey(), fault.arguments());
            assertFalse(said.matches("(?s).*\\{\\d[:}].*"), () -> "an argument is missing: " + said);
        }
        return Messages.of(Language.ENGLISH).get(fault.messageKey(), fault.arguments());
    }
}
