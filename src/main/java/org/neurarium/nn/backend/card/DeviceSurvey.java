package org.neurarium.nn.backend.card;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.card.Objection.Reason;

/**
 * What there is to compute on beside the processor.
 *
 * @param cards as the driver lists them
 * @param objection why no card can be used whichever it is (no CUDA libraries, no driver); null if nothing is in the way
 */
public record DeviceSurvey(List<CardVerdict> cards, @Nullable Objection objection) {
    public static final DeviceSurvey NOT_ASKED = new DeviceSurvey(List.of(), null);

    /**
     * What a choice comes to.
     *
     * @param verdict of the card that computes; null for the processor
     * @param objection why the card that was asked for does not; null where none was, or it does
     */
    public record Pick(@Nullable CardVerdict verdict, @Nullable Objection objection) {
    }

    public static DeviceSurvey of(DriverAnswer answer, boolean installed, CardTrials trials) {
        Objection general = installed ? answer.objection() : Objection.of(Reason.NO_BUILD);
        return new DeviceSurvey(CardGuard.judge(answer.cards(), installed, trials), general);
    }

    public Pick pick(DeviceChoice choice) {
        if (!choice.isCard()) {
            return new Pick(choice.equals(DeviceChoice.CPU) ? null
                    : cards.stream().filter(CardVerdict::usable).findFirst().orElse(null), null);
        }
        Optional<CardVerdict> asked = cards.stream().filter(v -> choice.means(v.card())).findFirst();
        if (asked.isEmpty()) {
            return new Pick(null, cards.isEmpty() && objection != null ? objection : Objection.of(Reason.NO_SUCH_CARD, choice.text()));
        }
        return asked.get().usable() ? new Pick(asked.get(), null) : new Pick(null, asked.get().objection());
    }

    /** The card that a choice comes to; empty for the processor. */
    public Optional<GraphicsCard> card(DeviceChoice choice) {
        return Optional.ofNullable(pick(choice).verdict()).map(CardVerdict::card);
    }
}
