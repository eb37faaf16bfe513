package org.neurarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.i18n.Language;
import org.neurarium.ui.common.Texts;

class CommandSearchTest {
    private final List<Command> commands = List.of(command("undo", "Undo"), command("redo", "Redo"), command("debatch", "Debatch"),
            command("open-demo-batches", "Open demo: Batch, epoch, iteration"), command("lab-batches", "Lab: Batch size"));

    private static Command command(String id, String name) {
        return Command.always(id, Feather.CPU, "", () -> { }).named(texts -> name);
    }

    private List<String> found(String typed) {
        return new CommandSearch(new Texts(Language.ENGLISH), typed).among(commands).stream().map(Command::id).toList();
    }

    @Test
    void nothingTypedOffersAllInTheirOrder() {
        assertEquals(commands.stream().map(Command::id).toList(), found("  "));
    }

    @Test
    void theStartOfAWordIsMeantBeforeItsMidstAndEqualsKeepTheirOrder() {
        assertEquals(List.of("open-demo-batches", "lab-batches", "debatch"), found("batch"));
        assertEquals(List.of("undo", "redo"), found("do").stream().filter(id -> id.endsWith("ndo") || id.equals("redo")).toList());
    }

    @Test
    void aStableNameIsTakenAtItsWord() {
        assertEquals("lab-batches", found("lab-batches").get(0));
        assertEquals(List.of("open-demo-batches"), found("open-demo"));
    }

    @Test
    void wordsAreFoundInAnyOrder() {
        assertEquals(List.of("open-demo-batches"), found("epoch batch"));
        assertEquals(List.of(), found("epoch size"));
        assertEquals(List.of(), found("·"), "no word at all means nothing");
    }
}
