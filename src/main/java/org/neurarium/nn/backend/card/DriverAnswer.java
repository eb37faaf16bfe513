package org.neurarium.nn.backend.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.Objection.Reason;

/**
 * What the driver says of its cards.
 *
 * @param objection why there are none; null where there are
 */
public record DriverAnswer(List<GraphicsCard> cards, @Nullable Objection objection) {
    /** The fields of a line; the name, in which a comma may stand, comes last. */
    static final String FIELDS = "index,uuid,pci.bus_id,compute_cap,memory.total,memory.free,driver_version,name";
    private static final int COUNT = FIELDS.split(",").length;
    private static final int QUOTED = 120;

    public static DriverAnswer none(Reason reason, Object... arguments) {
        return new DriverAnswer(List.of(), Objection.of(reason, arguments));
    }

    /** Reads {@code nvidia-smi --query-gpu=FIELDS --format=csv,noheader,nounits}. One line that is not understood voids all. */
    static DriverAnswer read(int status, List<String> lines) {
        List<String> said = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (said.isEmpty() && status == 0 || said.stream().anyMatch(l -> l.startsWith("No devices were found"))) {
            return none(Reason.NO_CARD);
        }
        if (status != 0) {
            return none(Reason.DRIVER_FAILED, said.isEmpty() ? String.valueOf(status) : quoted(said.get(0)));
        }
        List<GraphicsCard> cards = new ArrayList<>();
        for (String line : said) {
            Optional<GraphicsCard> card = card(line);
            if (card.isEmpty()) {
                return none(Reason.ANSWER_UNREADABLE, quoted(line));
            }
            cards.add(card.get());
        }
        return new DriverAnswer(List.copyOf(cards), null);
    }

    /** Whether a driver refused to answer because it is too old to know compute capabilities. */
    static boolean tooOldToTell(List<String> lines) {
        return lines.stream().anyMatch(l -> l.contains("\"compute_cap\" is not a valid field"));
    }

    /** Reads {@code --query-gpu=driver_version,name} of such a driver. */
    static DriverAnswer readOld(int status, List<String> lines) {
        String[] parts = lines.isEmpty() ? new String[0] : lines.get(0).split(",", 2);
        return status == 0 && parts.length == 2
                ? none(Reason.OLD_DRIVER, parts[1].strip(), parts[0].strip(), CardGuard.leastDriver())
                : read(Math.max(1, status), lines);
    }

    private static Optional<GraphicsCard> card(String line) {
        String[] f = Arrays.stream(line.split(",", COUNT)).map(String::strip).toArray(String[]::new);
        if (f.length != COUNT || !f[0].matches("\\d{1,3}") || f[1].isEmpty() || f[7].isEmpty()) {
            return Optional.empty();
        }
        return ComputeCapability.parse(f[3]).map(capability ->
                new GraphicsCard(Integer.parseInt(f[0]), f[1], f[2], f[7], capability, megabytes(f[4]), megabytes(f[5]), f[6]));
    }

    /** 0 for {@code [N/A]}, which cards answer that share the processor's memory. */
    private static int megabytes(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String quoted(String line) {
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }
}
