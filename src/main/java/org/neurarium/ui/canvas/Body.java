package org.neurarium.ui.canvas;

/** What a layer shows inside its node. Stateless; the drawing itself is a {@link Miniature}. */
interface Body {
    NodeShape measure(NodeFacts facts);

    Miniature create(NodeFacts facts, NodeShape shape);
}
