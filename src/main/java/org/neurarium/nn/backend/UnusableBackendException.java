package org.neurarium.nn.backend;

/** The chosen backend cannot run here. The message is one sentence with the remedy; {@link #reason} is for translation. */
public final class UnusableBackendException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The processor lacks the instructions that the native build uses; it would die with an illegal instruction. */
        PROCESSOR_TOO_OLD,
        /** A card was asked for and there is none that ND4J's CUDA build has code for. */
        NO_USABLE_CARD,
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

    /** Why, as a key. */
    public Reason reason() {
        return reason;
    }

    /** The instruction set, card or platform concerned. */
    public String detail() {
        return detail;
    }
}
