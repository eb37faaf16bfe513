package org.neurarium.nn.backend.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cards that CUDA will see: {@code CUDA_VISIBLE_DEVICES} hides the others from it, but not from nvidia-smi. */
public final class VisibleCards {
    public static final String VARIABLE = "CUDA_VISIBLE_DEVICES";

    private VisibleCards() {
    }

    /**
     * @param variable numbers or beginnings of ids between commas; all up to the first that fits no card count, as CUDA has
     *     it. Null for all cards.
     */
    public static List<GraphicsCard> among(List<GraphicsCard> cards, @Nullable String variable) {
        if (variable == null) {
            return cards;
        }
        List<GraphicsCard> visible = new ArrayList<>();
        for (String entry : variable.split(",")) {
            String name = entry.strip();
            Optional<GraphicsCard> card = cards.stream().filter(c -> name.equals(String.valueOf(c.index()))
                    || name.startsWith("GPU-") && c.id().startsWith(name)).findFirst();
            if (card.isEmpty()) {
                break;
            }
            visible.add(card.get());
        }
        return cards.stream().filter(visible::contains).toList();
    }
}
