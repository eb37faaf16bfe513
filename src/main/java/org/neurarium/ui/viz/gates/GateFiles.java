package org.neurarium.ui.viz.gates;

import java.util.Locale;

/** A picture of gates as a table. */
final class GateFiles {
    private GateFiles() {
    }

    /** One row per step and unit; a column per quantity. */
    static String csv(GatePicture picture) {
        StringBuilder out = new StringBuilder("layer,part,step,token,unit");
        picture.strips().forEach(s -> out.append(',').append(s.quantity()));
        out.append('\n');
        for (int t = 0; t < picture.steps().count(); t++) {
            for (int u = 0; u < picture.units(); u++) {
                out.append(quoted(picture.node())).append(',').append(picture.part()).append(',').append(t + 1).append(',')
                        .append(quoted(picture.steps().names().get(t))).append(',').append(u + 1);
                for (Strip strip : picture.strips()) {
                    out.append(',').append(String.format(Locale.ROOT, "%s", strip.value(t, u)));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
