package org.neurarium.lesson.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.spec.InputFault;

/** Texts of demos from elsewhere: what once was no sentence but another exception, or took time without end. */
class HostileTextsTest {
    private static DemoText read(String section) throws InputFault {
        return DemoText.parse("en.md", "# T\n\nI\n\n## S\n\n" + section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer: 1.2.3", "answer: ...", "answer: 1e999", "answer: 1 ± .", "answer: x\nfor: x in 1.2.3..2", "answer: x\nfor: x in 0..-."})
    void aNumberThatIsNoneIsASentence(String answer) {
        InputFault fault = assertThrows(InputFault.class, () -> read("```question\nHow much?\n" + answer + "\n```\n"));
        assertEquals("demos.fault.question-number", fault.messageKey());
    }

    /** Patterns with two stars looked for their ends again and again: minutes for a hundred kilobytes. */
    @Test
    void whatNeverEndsIsReadOnce() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals(0, read("```question\n".repeat(15_000)).sections().get(0).questions().size());
            assertEquals(0, LiveNumber.in("{{" + " ".repeat(180_000)).size());
            assertEquals(0, LiveNumber.in("{{a".repeat(60_000)).size());
        });
    }

    @Test
    void blocksAreTakenOutAndTheRestStays() throws InputFault {
        DemoText.Section section = read("a\n```notes\nsay\nthis\n```\nb\n```java\ncode\n```\n```question  \nq\n( ) x\n(x) y\n```\t\nc\n```question\nleft open").sections().get(0);
        assertEquals("say\nthis", section.notes());
        assertEquals("a\n\nb\n```java\ncode\n```\n\nc\n```question\nleft open", section.body());
        assertEquals(1, section.questions().get(0).rightChoice());
    }

    @Test
    void aTextWithoutMeasureIsRefused() {
        assertEquals("document.json.tooLong", assertThrows(InputFault.class, () -> read("x".repeat(200_001))).messageKey());
    }
}
