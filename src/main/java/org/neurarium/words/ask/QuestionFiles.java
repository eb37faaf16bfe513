package org.neurarium.words.ask;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.dataset.text.TextFile;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Analogy;

/** Reads published sets of questions. Lines that are blank or begin with {@code #} are skipped. */
public final class QuestionFiles {
    private QuestionFiles() {
    }

    /** Two words and how alike people find them. */
    public record Likeness(String first, String second, double score) {
    }

    /** A line {@code : name} opens a section; the others hold four words, a is to b as c is to d. */
    public static List<Analogy> analogies(String path) throws InputFault {
        List<Analogy> questions = new ArrayList<>();
        String[] section = {""};
        TextFile.open(path, "auto").lines((number, line) -> {
            String text = line.strip();
            if (text.startsWith(":")) {
                section[0] = text.substring(1).strip();
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                String[] words = text.split("\\s+");
                if (words.length != 4) {
                    throw new InputFault("words.fault.question", path, number, words.length);
                }
                questions.add(new Analogy(section[0], words[0], words[1], words[2], words[3]));
            }
            return true;
        });
        if (questions.isEmpty()) {
            throw new InputFault("words.fault.no-questions", path);
        }
        return questions;
    }

    /** Two words and a number a line, divided by tabs, commas or blanks; a first line without a number names the columns. */
    public static List<Likeness> likeness(String path) throws InputFault {
        List<Likeness> pairs = new ArrayList<>();
        TextFile.open(path, "auto").lines((number, line) -> {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                String[] cells = text.split(text.contains("\t") ? "\t" : text.contains(",") ? "," : "\\s+");
                double score = cells.length < 3 ? Double.NaN : number(cells[2]);
                if (Double.isNaN(score) && number > 1) {
                    throw new InputFault("words.fault.likeness", path, number);
                }
                if (!Double.isNaN(score)) {
                    pairs.add(new Likeness(cells[0].strip(), cells[1].strip(), score));
                }
            }
            return true;
        });
        if (pairs.isEmpty()) {
            throw new InputFault("words.fault.no-questions", path);
        }
        return pairs;
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell.strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
