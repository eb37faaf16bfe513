package org.neurarium.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.guide.Glossary;
import org.neurarium.guide.Term;
import org.neurarium.i18n.Language;

/** The right thing stands first, in whichever language it was typed. */
class HelpViewModelTest {
    private static final HelpEntry GATE = HelpEntry.of(term("gate", "게이트", "numbers that let others through", "다른 수를 통과시키는 수"));
    private static final HelpEntry LSTM = entry(HelpEntry.Kind.DEMO, "lstm-gates", "The gates of an LSTM", "LSTM의 게이트", "A gate lets through. The forget gate forgets. 게이트가 셋입니다.");
    private static final HelpEntry GRU = entry(HelpEntry.Kind.DEMO, "gru", "Two gates", "게이트 둘", "One gate resets.");
    private static final HelpEntry SAVE = entry(HelpEntry.Kind.COMMAND, "save", "Save", "저장", "");
    private static final HelpEntry NAVIGATE = entry(HelpEntry.Kind.COMMAND, "go", "Navigate", "둘러보기", "");

    private final HelpViewModel model = new HelpViewModel(List.of(LSTM, SAVE, NAVIGATE, GATE, GRU));

    private static Term term(String english, String korean, String means, String meaning) {
        return new Term(Map.of(Language.ENGLISH, english, Language.KOREAN, korean), Map.of(Language.ENGLISH, means, Language.KOREAN, meaning));
    }

    private static HelpEntry entry(HelpEntry.Kind kind, String id, String english, String korean, String more) {
        return new HelpEntry(kind, id, l -> l == Language.ENGLISH ? english : korean, l -> "", more, "", () -> true, () -> { });
    }

    @Test
    void theWordItselfComesBeforeWhatHoldsIt() {
        model.typed().set("gate");
        assertEquals(List.of(GATE, LSTM, GRU, NAVIGATE), model.found().get());
        assertEquals(GATE, model.shown().get());
    }

    @Test
    void koreanFindsTheSame() {
        model.typed().set("게이트");
        assertEquals(GATE, model.found().get().get(0));
        assertTrue(model.found().get().contains(LSTM));
        model.typed().set("\u1100\u1166\u110b\u1175\u1110\u1173"); // decomposed, as a Mac may type it
        assertEquals(GATE, model.found().get().get(0));
    }

    @Test
    void everyWordTypedMustBeThere() {
        model.typed().set("forget lstm");
        assertEquals(List.of(LSTM), model.found().get());
        model.typed().set("forget save");
        assertEquals(List.of(), model.found().get());
        assertNull(model.shown().get());
    }

    @Test
    void oneKindAlone() {
        model.kind().set(Optional.of(HelpEntry.Kind.COMMAND));
        assertEquals(List.of(SAVE, NAVIGATE), model.found().get());
    }

    @Test
    void aWordLeadsToTheDemosThatSpeakOfItMost() {
        assertEquals(List.of(LSTM, GRU), model.about(GATE, Language.ENGLISH));
        assertEquals(2, model.about(GATE, Language.KOREAN).size());
    }

    @Test
    void whatComesLaterIsFoundToo() {
        model.typed().set("late");
        HelpEntry late = entry(HelpEntry.Kind.LAB, "late", "Late", "늦게", "");
        model.add(List.of(late));
        assertEquals(late, model.shown().get());
    }

    /** Each word of the glossary finds itself, by either of its names. */
    @Test
    void everyTermIsFoundByItsNames() {
        HelpViewModel all = new HelpViewModel(Glossary.terms().stream().map(HelpEntry::of).toList());
        for (Term term : Glossary.terms()) {
            for (Language language : Language.values()) {
                all.typed().set(term.word(language));
                assertNotEquals(null, all.shown().get(), term.word(language));
                assertEquals(term.word(language), all.shown().get().title(language));
            }
        }
    }
}
