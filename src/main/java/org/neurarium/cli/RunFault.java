package org.neurarium.cli;

import java.util.List;

/** A command was understood but could not be carried out: exit status 1. Carries the key of one sentence. */
final class RunFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient String messageKey;
    private final transient List<Object> arguments;

    RunFault(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    String messageKey() {
        return messageKey;
    }

    List<Object> arguments() {
        return arguments;
    }
}
