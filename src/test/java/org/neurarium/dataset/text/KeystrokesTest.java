package org.neurarium.dataset.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys against a keyboard that writes them. */
class KeystrokesTest {
    @Test
    void everySyllableTypedByItsKeysComesBack() {
        for (char c = '가'; c <= '힣'; c++) {
            assertEquals(String.valueOf(c), TwoSetKeyboard.type(Keystrokes.of(String.valueOf(c))));
        }
    }

    @ParameterizedTest
    @CsvSource({"왕,ㅇㅗㅏㅇ", "닭이,ㄷㅏㄹㄱㅇㅣ", "값ㅋㄳ,ㄱㅏㅂㅅㅋㄱㅅ", "꿰뚫다,ㄲㅜㅔㄸㅜㄹㅎㄷㅏ", "K팝 café,Kㅍㅏㅂ café"})
    void keysOfWords(String text, String keys) {
        assertEquals(keys, Keystrokes.of(text));
    }
}
