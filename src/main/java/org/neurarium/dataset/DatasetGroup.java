package org.neurarium.dataset;

import java.util.Locale;

/** The shelves on which datasets are offered, in order. */
public enum DatasetGroup {
    LOGIC, REGRESSION, PLANE, IMAGE, SEQUENCE, TEXT, OWN;

    /** Key of the shelf's name. */
    public String messageKey() {
        return "datasets.group." + name().toLowerCase(Locale.ROOT);
    }
}
