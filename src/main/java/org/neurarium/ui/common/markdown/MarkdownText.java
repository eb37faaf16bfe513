package org.neurarium.ui.common.markdown;

import java.util.regex.Matcher;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.neurarium.ui.common.Unbroken;

/**
 * Markdown as JavaFX text: paragraphs, strong, emphasis, code, lists, {@code $formulas$}, links and live numbers. Styled by
 * {@code .markdown} in CSS.
 */
public final class MarkdownText extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();

    private final Inserts inserts;
    private final Pieces pieces;
    private final VBox box;
    private TextFlow flow = new TextFlow();
    private String style = "";
    private String bullet = "";
    private String link = "";
    private boolean linkReached;
    private int number;
    private int depth;

    private MarkdownText(Pieces pieces, Inserts inserts, VBox box) {
        this.pieces = pieces;
        this.inserts = inserts;
        this.box = box;
    }

    /** One node per paragraph or list item, stacked. */
    public static VBox render(String markdown, Inserts inserts) {
        VBox box = new VBox(8);
        box.getStyleClass().add("markdown");
        Pieces pieces = new Pieces(markdown);
        PARSER.parse(Shallow.of(pieces.marked())).accept(new MarkdownText(pieces, inserts, box));
        return box;
    }

    @Override
    public void visit(Paragraph paragraph) {
        flow = new TextFlow();
        flow.setLineSpacing(2);
        if (bullet.isEmpty()) {
            box.getChildren().add(flow);
        } else {
            Text mark = words(bullet);
            mark.getStyleClass().add("markdown-bullet");
            TextFlow first = new TextFlow(mark);
            first.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(8, first, flow);
            line.setAlignment(Pos.TOP_LEFT);
            HBox.setHgrow(flow, Priority.ALWAYS);
            box.getChildren().add(line);
            bullet = "";
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        flow = new TextFlow();
        box.getChildren().add(flow);
        styled("markdown-strong", heading);
    }

    @Override
    public void visit(BulletList list) {
        number = 0;
        visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
        number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        visitChildren(list);
        number = 0;
    }

    @Override
    public void visit(ListItem item) {
        bullet = number > 0 ? number++ + "." : "•";
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
    public void visit(Link to) {
        link = to.getDestination();
        linkReached = false;
        visitChildren(to);
        link = "";
    }

    @Override
    public void visit(Code code) {
        String before = style;
        style = "markdown-code";
        add(code.getLiteral());
        style = before;
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (block.getInfo().strip().equals("formula")) {
            box.getChildren().add(inserts.formula(block.getLiteral().strip(), true));
        } else {
            flow = new TextFlow();
            box.getChildren().add(flow);
            style = "markdown-code";
            add(block.getLiteral().stripTrailing());
            style = "";
        }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        String literal = text.getLiteral();
        Matcher mark = Pieces.MARK.matcher(literal);
        int from = 0;
        while (mark.find()) {
            add(literal.substring(from, mark.start()));
            Pieces.Piece piece = pieces.at(Integer.parseInt(mark.group(1)));
            put(piece.live() ? inserts.live(piece.text()) : inserts.formula(piece.text(), false));
            from = mark.end();
        }
        add(literal.substring(from));
    }

    @Override
    protected void visitChildren(org.commonmark.node.Node parent) {
        if (++depth <= Shallow.DEEPEST) {
            super.visitChildren(parent);
        }
        depth--;
    }

    private void styled(String name, org.commonmark.node.Node node) {
        String before = style;
        style = name;
        visitChildren(node);
        style = before;
    }

    private void add(String literal) {
        if (!literal.isEmpty()) {
            put(words(literal));
        }
    }

    private Text words(String literal) {
        Text text = new Text(style.equals("markdown-code") ? literal : Unbroken.signs(literal));
        text.getStyleClass().add("markdown-text");
        return text;
    }

    private void put(Node node) {
        if (!style.isEmpty()) {
            node.getStyleClass().add(style);
        }
        if (!link.isEmpty()) {
            makeLink(node, link);
        }
        flow.getChildren().add(node);
    }

    /** The first piece of a link is reached by the keyboard. */
    private void makeLink(Node node, String destination) {
        node.getStyleClass().add("markdown-link");
        node.setId("link-" + destination);
        node.setAccessibleRole(AccessibleRole.HYPERLINK);
        node.setAccessibleText(node instanceof Text text ? text.getText() : destination);
        node.setFocusTraversable(!linkReached);
        linkReached = true;
        node.setOnMouseClicked(e -> inserts.follow(destination));
        node.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                inserts.follow(destination);
                e.consume();
            }
        });
    }
}
