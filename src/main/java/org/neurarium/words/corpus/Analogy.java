package org.neurarium.words.corpus;

/** A question: {@code a} is to {@code b} as {@code c} is to what? The answer is {@code d}. */
public record Analogy(String section, String a, String b, String c, String d) {
}
