package org.neurarium.document.spec;

import java.util.List;

/**
 * A person's input that cannot be used: a file, a setting, an argument. Carries the key of one sentence that names
 * what, where and the remedy, so that the window and the command line say it in the reader's language.
 */
public final class InputFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient String messageKey;
    private final transient List<Object> arguments;

    public InputFault(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public InputFault(Throwable cause, String messageKey, Object... arguments) {
        this(messageKey, arguments);
        initCause(cause);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
