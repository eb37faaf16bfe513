package org.neurarium.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.fake.FakeEngine;

class DataNamesTest {
    private final Texts texts = new Texts(Language.KOREAN);

    private DataNames of(String kind) {
        Project xor = FakeEngine.xor();
        return new DataNames(new FakeEngine().workspace(new Project("p", new DataSource(kind, Settings.EMPTY, 0.5), xor.network(),
                xor.training(), xor.canvas())), texts);
    }

    @Test
    void dataMadeHereAreNamedInTheWindowsLanguage() {
        DataNames houses = of("houses");
        assertEquals(List.of("크기", "나이", "방의 수"), houses.of(List.of("size", "age", "rooms")));
        assertEquals(List.of("상승", "하강"), of("late-pattern").of(List.of("rising", "falling")));
        texts.language().set(Language.ENGLISH);
        assertEquals(List.of("size", "age", "rooms"), houses.of(List.of("size", "age", "rooms")));
        assertEquals(List.of("negative", "positive"), of("sentences-ko").of(List.of("부정", "긍정")), "Korean classes in an English window");
    }

    @Test
    void aPersonsOwnColumnsKeepTheirNames() {
        assertEquals(List.of("size", "age"), of("csv").of(List.of("size", "age")));
    }

    @Test
    void aSentenceAboutTheDataNamesThemSo() {
        String said = of("houses").say("remedies.unlike", List.of("size", 34.5, "rooms", 1.2));
        assertEquals(texts.get("remedies.unlike", "크기", 34.5, "방의 수", 1.2), said);
    }
}
