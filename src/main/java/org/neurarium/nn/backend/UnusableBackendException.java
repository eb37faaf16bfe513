package org.neurarium.nn.backend;

import java.util.Locale;

/** The chosen backend cannot run here. The message is one sentence with the remedy; {@link #key} is for translation. */
public final class UnusableBackendException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The processor lacks the instructions that the native build uses; it would die with an illegal instruction. */
        PROCESSOR_TOO_OLD,
        /** The card failed although it had been tried; ND4J does not come back from that in this process. */
        CARD_FAILED,
        /** No native build for this platform is on the class path. */
        NO_NATIVE_BUILD
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String detail;

    UnusableBackendException(Reason reason, String detail, String message) {
        super(message);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of its sentence. */
    public String key() {
        return "devices.unusable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The instruction set, card or platform concerned. */
    public String detail() {
        return detail;
    }
}
