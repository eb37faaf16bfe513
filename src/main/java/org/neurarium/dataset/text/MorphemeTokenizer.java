package org.neurarium.dataset.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Korean morphemes by Lucene's Nori (mecab-ko-dic): compounds stay whole, and inflected forms are given as their surface,
 * so 재미있었다 is 재미있 · 었 · 다. Signs are tokens too.
 */
final class MorphemeTokenizer implements Tokenizer {
    private final KoreanTokenizer nori = new KoreanTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null,
            KoreanTokenizer.DecompoundMode.NONE, false, false);
    private final CharTermAttribute term = nori.addAttribute(CharTermAttribute.class);

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (KoreanTokenizer open = nori) {
            open.setReader(new StringReader(Tokenizer.composed(text)));
            open.reset();
            while (open.incrementToken()) {
                String token = term.toString().strip();
                if (!token.isEmpty()) {
                    tokens.add(token);
                }
            }
            open.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return tokens;
    }

    @Override
    public String text(List<String> tokens) {
        return String.join(" ", tokens);
    }
}
