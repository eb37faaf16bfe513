package org.neurarium.document.edit;

import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;

/** The edits of the data recipe. */
public final class DataEdits {
    private DataEdits() {
    }

    /** Another kind of data; the old one's settings mean nothing to it and go. */
    public static Edit kind(String kind, Settings settings) {
        return Edit.of("document.edit.dataKind",
                p -> p.withData(new DataSource(kind, settings, p.data().validationSplit())), "@datasets." + kind + ".name");
    }

    public static Edit setting(String name, Object value) {
        return Edit.of("document.edit.dataSetting",
                p -> p.withData(p.data().withSettings(p.data().settings().with(name, value))), "@params." + name)
                .merging("data:" + name);
    }

    public static Edit unset(String name) {
        return Edit.of("document.edit.dataSetting",
                p -> p.withData(p.data().withSettings(p.data().settings().without(name))), "@params." + name);
    }

    /** @param share held out for validation, 0 to 0.9 */
    public static Edit validationSplit(double share) {
        return Edit.of("document.edit.validationSplit",
                p -> p.withData(new DataSource(p.data().kind(), p.data().settings(), share))).merging("data:validationSplit");
    }
}
