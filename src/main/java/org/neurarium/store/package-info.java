/**
 * What is kept between two starts: work saved by itself, and the files opened last. Uses the document; the folder comes
 * from whoever makes these. Start at {@link org.neurarium.store.Autosave}.
 */
@NullMarked
package org.neurarium.store;

import org.jspecify.annotations.NullMarked;
