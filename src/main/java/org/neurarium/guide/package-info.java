/**
 * What the program says about itself in both languages: the glossary and what is new in a release. Uses nothing but
 * {@code i18n}. Start at {@link org.neurarium.guide.Glossary}.
 */
@NullMarked
package org.neurarium.guide;

import org.jspecify.annotations.NullMarked;
