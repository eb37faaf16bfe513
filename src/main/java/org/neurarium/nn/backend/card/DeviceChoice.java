package org.neurarium.nn.backend.card;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person wants numbers computed.
 *
 * @param text {@code auto}, {@code cpu}, a card by the driver's number ({@code gpu0}) or by its id ({@code GPU-…})
 */
public record DeviceChoice(String text) {
    /** A card where one can be used, else the processor. */
    public static final DeviceChoice AUTO = new DeviceChoice("auto");
    public static final DeviceChoice CPU = new DeviceChoice("cpu");
    private static final Pattern CARD = Pattern.compile("gpu\\d{1,3}|GPU-[0-9A-Za-z-]{1,64}");

    /** This very card, in whatever order cards are counted. */
    public static DeviceChoice card(GraphicsCard card) {
        return new DeviceChoice(card.id());
    }

    public static Optional<DeviceChoice> parse(String text) {
        boolean known = text.equals(AUTO.text) || text.equals(CPU.text) || CARD.matcher(text).matches();
        return known ? Optional.of(new DeviceChoice(text)) : Optional.empty();
    }

    /** Whether one card is asked for. */
    public boolean isCard() {
        return !equals(AUTO) && !equals(CPU);
    }

    /** Whether that card is asked for. */
    public boolean means(GraphicsCard card) {
        return text.equals(card.device()) || text.equals(card.id());
    }
}
