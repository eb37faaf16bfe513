package org.neurarium.nn.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds NVIDIA cards without loading CUDA. */
final class GraphicsCards {

    /** The cubins of ND4J's CUDA 11.6 build begin here … */
    static final double OLDEST = 5.0;
    /** … and end with 8.6, which runs on any 8.x; there is no PTX for later cards. */
    static final double TOO_NEW = 9.0;

    private static final long PATIENCE_SECONDS = 5;

    /** A card. */
    record Card(double computeCapability, String name) {

        boolean usable() {
            return computeCapability >= OLDEST && computeCapability < TOO_NEW;
        }
    }

    private GraphicsCards() {
    }

    /** The cards that nvidia-smi lists; none where it is missing or does not answer. */
    static List<Card> installed() {
        try {
            Process query = new ProcessBuilder("nvidia-smi", "--query-gpu=compute_cap,name", "--format=csv,noheader")
                    .redirectErrorStream(true).start();
            if (!query.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                query.destroyForcibly();
                return List.of();
            }
            try (BufferedReader out = query.inputReader()) {
                return parse(out.lines().toList());
            }
        } catch (IOException absent) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Reads lines such as {@code 8.6, NVIDIA GeForce RTX 3080}; others are passed over. */
    static List<Card> parse(List<String> lines) {
        List<Card> cards = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(",", 2);
            if (parts.length == 2 && parts[0].strip().matches("\\d+\\.\\d+")) {
                cards.add(new Card(Double.parseDouble(parts[0].strip()), parts[1].strip()));
            }
        }
        return List.copyOf(cards);
    }

    /** The first card, if ND4J can run on every one: it opens them all. */
    static Optional<Card> usable(List<Card> cards) {
        return cards.stream().allMatch(Card::usable) ? cards.stream().findFirst() : Optional.empty();
    }
}
