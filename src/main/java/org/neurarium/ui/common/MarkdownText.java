package org.neurarium.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Markdown as JavaFX text: paragraphs, strong, emphasis, code, lists. Styled by {@code .markdown} in CSS. */
public final class MarkdownText {
    private static final Parser PARSER = Parser.builder().build();

    private MarkdownText() {
    }

    /** One node per paragraph or list item, stacked. */
    public static VBox render(String markdown) {
        VBox box = new VBox(6);
        box.getStyleClass().add("markdown");
        PARSER.parse(markdown).accept(new Renderer(box));
        return box;
    }

    private static final class Renderer extends AbstractVisitor {
        private final VBox box;
        private TextFlow flow = new TextFlow();
        private String style = "";
        private String bullet = "";
        private int number;

        Renderer(VBox box) {
            this.box = box;
        }

        @Override
        public void visit(Paragraph paragraph) {
            flow = new TextFlow();
            box.getChildren().add(flow);
            if (!bullet.isEmpty()) {
                add(bullet);
                bullet = "";
            }
            visitChildren(paragraph);
        }

        @Override
        public void visit(BulletList list) {
            number = 0;
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            number = 1;
            visitChildren(list);
            number = 0;
        }

        @Override
        public void visit(ListItem item) {
            bullet = number > 0 ? number++ + ". " : "•  ";
            visitChildren(item);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            styled("markdown-strong", strong);
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("markdown-emphasis", emphasis);
        }

        @Override
        public void visit(Code code) {
            style = "markdown-code";
            add(code.getLiteral());
            style = "";
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add(" ");
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        private void styled(String name, org.commonmark.node.Node node) {
            style = name;
            visitChildren(node);
            style = "";
        }

        private void add(String words) {
            Text text = new Text(words);
            text.getStyleClass().add("markdown-text");
            if (!style.isEmpty()) {
                text.getStyleClass().add(style);
            }
            flow.getChildren().add((Node) text);
        }
    }
}
