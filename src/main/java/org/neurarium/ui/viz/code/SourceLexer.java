package org.neurarium.ui.viz.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a program into coloured stretches, line by line. It knows as much of Python and Java as the eye needs: comments,
 * strings, numbers, words of the language and what is called.
 */
final class SourceLexer {
    private static final String STRINGS = "(?<string>\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')";
    private static final String REST = "|" + STRINGS + "|(?<number>\\b\\d[\\w.]*(?<=[eE])-?\\d*|\\b\\d[\\w.]*)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+)(?<call>\\s*\\()?";
    private static final SourceLexer PYTHON = new SourceLexer("(?<comment>\"\"\"[\\s\\S]*?\"\"\"|#[^\\n]*)", Set.of("and", "as", "assert",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "False", "finally", "for", "from", "global", "if",
            "import", "in", "is", "lambda", "None", "not", "or", "pass", "raise", "return", "self", "True", "try", "while", "with", "yield"));
    private static final SourceLexer JAVA = new SourceLexer("(?<comment>/\\*[\\s\\S]*?\\*/|//[^\\n]*)", Set.of("abstract", "boolean", "break",
            "byte", "case", "catch", "char", "class", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final",
            "finally", "float", "for", "if", "implements", "import", "instanceof", "int", "interface", "long", "new", "null", "package",
            "private", "protected", "public", "record", "return", "short", "static", "super", "switch", "this", "throw", "throws", "true",
            "try", "var", "void", "while"));

    private final Pattern tokens;
    private final Set<String> keywords;

    private SourceLexer(String comments, Set<String> keywords) {
        this.tokens = Pattern.compile(comments + REST);
        this.keywords = keywords;
    }

    /** The lines of a file; its name says which language it is. */
    static List<List<Span>> lines(String fileName, String text) {
        return (fileName.endsWith(".java") ? JAVA : PYTHON).divide(text);
    }

    private List<List<Span>> divide(String text) {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        Matcher found = tokens.matcher(text);
        int from = 0;
        while (found.find()) {
            add(lines, Span.Kind.PLAIN, text.substring(from, found.start()));
            from = found.group("word") == null ? found.end() : found.end("word");
            add(lines, kind(found), text.substring(found.start(), from));
        }
        add(lines, Span.Kind.PLAIN, text.substring(from));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1); // what follows the last line end is no line
        }
        return lines.stream().map(List::copyOf).toList();
    }

    private Span.Kind kind(Matcher found) {
        if (found.group("word") != null) {
            return keywords.contains(found.group("word")) ? Span.Kind.KEYWORD
                    : found.group("call") != null ? Span.Kind.CALL : Span.Kind.PLAIN;
        }
        return found.group("comment") != null ? Span.Kind.COMMENT
                : found.group("string") != null ? Span.Kind.STRING : Span.Kind.NUMBER;
    }

    /** What spans several lines is divided between them. */
    private static void add(List<List<Span>> lines, Span.Kind kind, String text) {
        String[] pieces = text.split("\n", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                lines.add(new ArrayList<>());
            }
            if (!pieces[i].isEmpty()) {
                lines.get(lines.size() - 1).add(new Span(kind, pieces[i]));
            }
        }
    }
}
