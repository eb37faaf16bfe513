package org.neurarium.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    /** Particles as the National Institute of Korean Language's rules (Hangul orthography) and usual readings give them. */
    @ParameterizedTest
    @CsvSource({
        "층, 층을 층은 층이 층으로 층과",
        "배치, 배치를 배치는 배치가 배치로 배치와",
        "커널, 커널을 커널은 커널이 커널로 커널과",
        "0, 0을 0은 0이 0으로 0과",
        "1, 1을 1은 1이 1로 1과",
        "2, 2를 2는 2가 2로 2와",
        "3, 3을 3은 3이 3으로 3과",
        "6, 6을 6은 6이 6으로 6과",
        "8, 8을 8은 8이 8로 8과",
        "9, 9를 9는 9가 9로 9와",
        "10, 10을 10은 10이 10으로 10과",
        "200, 200을 200은 200이 200으로 200과",
        "0.5, 0.5를 0.5는 0.5가 0.5로 0.5와",
        "kernel, kernel을 kernel은 kernel이 kernel로 kernel과",
        "dropout, dropout을 dropout은 dropout이 dropout으로 dropout과",
        "test, test를 test는 test가 test로 test와",
        "momentum, momentum을 momentum은 momentum이 momentum으로 momentum과",
        "optimizer, optimizer를 optimizer는 optimizer가 optimizer로 optimizer와",
        "dense, dense를 dense는 dense가 dense로 dense와",
        "embedding, embedding을 embedding은 embedding이 embedding으로 embedding과",
        "network, network를 network는 network가 network로 network와",
        "block, block을 block은 block이 block으로 block과",
        "RNN, RNN을 RNN은 RNN이 RNN으로 RNN과",
        "MLP, MLP를 MLP는 MLP가 MLP로 MLP와",
        "URL, URL을 URL은 URL이 URL로 URL과",
        "h1, h1을 h1은 h1이 h1로 h1과",
        "50%, 50%를 50%는 50%가 50%로 50%와",
        "\"층\", \"층\"을 \"층\"은 \"층\"이 \"층\"으로 \"층\"과",
    })
    void particlesFollowTheLastSound(String word, String expected) {
        assertEquals(expected, Sentence.fill("{0:을/를} {0:은/는} {0:이/가} {0:으로/로} {0:과/와}", List.of(word)));
    }

    @Test
    void argumentsStandWhereTheyBelong() {
        assertEquals("b, a and $1 \\ b", Sentence.fill("{1}, {0} and $1 \\ {1}", List.of("a", "b")));
        assertEquals("{2}", Sentence.fill("{2}", List.of("a")));
        assertEquals("{0}", Sentence.fill("{0}", List.of("{0}")));
    }

    @Test
    void anArgumentThatNamesAKeyIsSaidInTheReadersLanguage() {
        assertEquals("Change batch size", Messages.of(Language.ENGLISH).get("document.edit.training", "@document.field.batchSize"));
        assertEquals("배치 크기 바꾸기", Messages.of(Language.KOREAN).get("document.edit.training", "@document.field.batchSize"));
        assertEquals("Change document.field.batchSize", Messages.of(Language.ENGLISH).get("document.edit.training", "document.field.batchSize"));
    }
}
