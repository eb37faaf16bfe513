package org.neurarium.ui.canvas;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.ui.common.Texts;

/** Finds layer types by what they are called, in either language's name, id or help. */
final class LayerSearch {
    private LayerSearch() {
    }

    /** Types that fit, those whose name begins with the words first; all for an empty text. */
    static List<LayerType> find(String text, Texts texts) {
        String wanted = plain(text);
        List<LayerType> named = LayerCatalogue.all().stream()
                .filter(t -> plain(LayerNames.kind(texts, t.id())).startsWith(wanted) || t.id().startsWith(wanted)).toList();
        List<LayerType> others = LayerCatalogue.all().stream().filter(t -> !named.contains(t))
                .filter(t -> (plain(LayerNames.kind(texts, t.id())) + " " + t.id() + " " + plain(LayerNames.help(texts, t)))
                        .contains(wanted)).toList();
        return java.util.stream.Stream.concat(named.stream(), others.stream()).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
