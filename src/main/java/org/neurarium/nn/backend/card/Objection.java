package org.neurarium.nn.backend.card;

import java.util.List;
import java.util.Locale;

/**
 * Why a card does not compute, to be said in one sentence.
 *
 * @param arguments of the sentence {@link #key}
 */
public record Objection(Reason reason, List<Object> arguments) {
    /** What stands in the way. */
    public enum Reason {
        /** This installation has no CUDA libraries. */
        NO_BUILD,
        /** There is no driver, as far as can be told. */
        NO_DRIVER,
        /** The driver knows of no card. */
        NO_CARD,
        /** The driver answers with an error: its words. */
        DRIVER_FAILED,
        /** The driver does not answer: seconds waited. */
        DRIVER_SILENT,
        /** The driver's answer is none that is known: the line. */
        ANSWER_UNREADABLE,
        /** The driver is older than the CUDA libraries: card, version, version needed. */
        OLD_DRIVER,
        /** The card is older than the build's code: card, capability, oldest. */
        TOO_OLD,
        /** The build has no code for so new a card: card, capability, newest. */
        TOO_NEW,
        /** Other programs hold the card's memory: card, MiB free, MiB needed. */
        LITTLE_MEMORY,
        /** ND4J opens every card, and one beside this cannot be opened: card, the other, this one's id. */
        BAD_NEIGHBOUR,
        /** A first small operation gave an error: card, its words. */
        TRIAL_FAILED,
        /** A first small operation ended its process: card, exit status. */
        TRIAL_CRASHED,
        /** A first small operation did not end: card, seconds waited. */
        TRIAL_SILENT,
        /** No card has the name that was asked for: the name. */
        NO_SUCH_CARD
    }

    public static Objection of(Reason reason, Object... arguments) {
        return new Objection(reason, List.of(arguments));
    }

    /** The reason as scripts read it: {@code too-new}. */
    public String name() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its sentence. */
    public String key() {
        return "devices.objection." + name();
    }
}
