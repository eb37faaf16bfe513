/**
 * Reading and writing projects: {@code project.json}, the {@code .neurarium} bundle and the clipboard's fragment. Every
 * file is untrusted: sizes are bounded before anything is built, names are mapped one by one (nothing in a file ever
 * names a class), and what cannot be used is one {@link org.neurarium.document.spec.InputFault}. Uses the document and
 * Jackson's streaming and tree model. Start at {@link org.neurarium.document.io.ProjectFiles}, then
 * {@link org.neurarium.document.io.ProjectJson}.
 */
@NullMarked
package org.neurarium.document.io;

import org.jspecify.annotations.NullMarked;
