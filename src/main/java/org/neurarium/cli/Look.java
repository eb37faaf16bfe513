package org.neurarium.cli;

import org.neurarium.i18n.Language;

/**
 * How a drawn window looks.
 *
 * @param theme {@code light}, {@code dark} or {@code contrast}
 * @param width pixels at scale 1
 * @param height pixels at scale 1
 * @param scale pixels of the picture for each of the window's, as on a screen of high density
 */
public record Look(Language language, String theme, int width, int height, double scale) {
}
