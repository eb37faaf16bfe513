package org.neurarium.nn.backend.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.Objection.Reason;

/**
 * Judges cards by what their driver says, before anything touches ND4J: its CUDA backend is chosen wherever a card can be
 * counted, and does not come back from the failure. The build (CUDA 11.6) holds machine code for capabilities up to 8.6,
 * which every 8.x can run, and nothing that a driver could translate for later cards.
 */
public final class CardGuard {
    static final ComputeCapability OLDEST = new ComputeCapability(5, 0);
    static final ComputeCapability NEWEST = new ComputeCapability(8, 9);
    /** MiB for ND4J's context, kernels and pools before the first array; an estimate, no card was there to measure it. */
    static final int LEAST_MEMORY = 1024;
    private static final String LEAST_DRIVER_LINUX = "510.39";
    private static final String LEAST_DRIVER_WINDOWS = "511.23";

    private CardGuard() {
    }

    /** Version that came with CUDA 11.6. */
    static String leastDriver() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows") ? LEAST_DRIVER_WINDOWS
                : LEAST_DRIVER_LINUX;
    }

    /** @param installed whether the CUDA libraries are there */
    static List<CardVerdict> judge(List<GraphicsCard> cards, boolean installed, CardTrials trials) {
        Optional<GraphicsCard> spoiler = cards.stream().filter(c -> !runs(c)).findFirst();
        return cards.stream().map(card -> {
            Objection objection = byItself(card);
            if (objection == null && spoiler.isPresent()) {
                objection = Objection.of(Reason.BAD_NEIGHBOUR, card.name(), spoiler.get().name(), card.id());
            }
            if (objection == null && !installed) {
                objection = Objection.of(Reason.NO_BUILD);
            }
            if (objection == null) {
                objection = trials.failure(card).orElse(null);
            }
            return new CardVerdict(card, objection, trials.passed(card));
        }).toList();
    }

    private static @Nullable Objection byItself(GraphicsCard card) {
        ComputeCapability capability = card.capability();
        if (capability.compareTo(OLDEST) < 0) {
            return Objection.of(Reason.TOO_OLD, card.name(), capability.toString(), OLDEST.toString());
        }
        if (capability.compareTo(NEWEST) > 0) {
            return Objection.of(Reason.TOO_NEW, card.name(), capability.toString(), NEWEST.toString());
        }
        if (isOlder(card.driver(), leastDriver())) {
            return Objection.of(Reason.OLD_DRIVER, card.name(), card.driver(), leastDriver());
        }
        if (card.memory() > 0 && card.freeMemory() < LEAST_MEMORY) {
            return Objection.of(Reason.LITTLE_MEMORY, card.name(), card.freeMemory(), LEAST_MEMORY);
        }
        return null;
    }

    /** Whether there is code for it. */
    private static boolean runs(GraphicsCard card) {
        return card.capability().compareTo(OLDEST) >= 0 && card.capability().compareTo(NEWEST) <= 0;
    }

    /** Compares {@code 510.39.01} and {@code 510.39} number by number; a version that is none counts as old. */
    static boolean isOlder(String version, String least) {
        if (!version.matches("\\d{1,6}(\\.\\d{1,6})*")) {
            return true;
        }
        return Arrays.compare(numbers(version), numbers(least)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
