package org.neurarium.fuzz;

import java.util.List;

/**
 * A reader and what it is fed.
 *
 * @param corpus sound inputs, made by the program's own writers where it has them
 * @param words what damage may put in beside numbers
 * @param declared the one exception that a refusal may be
 * @param megabytes most memory that one input may take
 */
public record FuzzTarget(String name, Form form, List<byte[]> corpus, List<String> words, Class<? extends Exception> declared, int megabytes,
                         Reader reader) {
    /** Reads one input; returns or throws. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] input) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
