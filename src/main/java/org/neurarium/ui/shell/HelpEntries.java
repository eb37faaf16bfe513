package org.neurarium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurarium.guide.Glossary;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.ui.common.KeyNames;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.help.HelpEntry;

/** What the help tells of, made from what there is: commands, labs, keys, words, demos. */
final class HelpEntries {
    private static final String LAB = "lab-";
    /** Keys that no command has. */
    private static final List<String> KEYS = List.of("move", "canvas", "demo", "present");

    private HelpEntries() {
    }

    /** All but the demos, which are read from files. */
    static List<HelpEntry> quick(List<Command> commands) {
        List<HelpEntry> all = new ArrayList<>();
        commands.stream().filter(c -> !c.id().startsWith(DemoCommands.PREFIX)).forEach(command -> all.add(of(command)));
        all.add(HelpEntry.keys("keys-window", said("guide.keys.window"), language -> keys(commands, language)));
        KEYS.forEach(id -> all.add(HelpEntry.keys("keys-" + id, said("guide.keys." + id), said("guide.keys." + id + ".list", KeyNames.here().withShortcut()))));
        Glossary.terms().forEach(term -> all.add(HelpEntry.of(term)));
        return all;
    }

    /** The demos, opened by the commands that open them. May take a while. */
    static List<HelpEntry> demos(List<Command> openers) {
        Map<String, Command> byId = openers.stream().filter(c -> c.id().startsWith(DemoCommands.PREFIX))
                .collect(Collectors.toMap(c -> c.id().substring(DemoCommands.PREFIX.length()), Function.identity()));
        return DemoCatalogue.all().stream().filter(demo -> byId.containsKey(demo.id())).map(demo -> of(demo, byId.get(demo.id()))).toList();
    }

    private static HelpEntry of(Command command) {
        boolean lab = command.id().startsWith(LAB);
        String texts = lab ? "lab." + command.id().substring(LAB.length()) : "";
        Function<Language, String> title = lab ? said(texts + ".title") : language -> command.label(new Texts(language));
        return new HelpEntry(lab ? HelpEntry.Kind.LAB : HelpEntry.Kind.COMMAND, command.id(), title, lab ? said(texts + ".what") : language -> "", "", command.keyText(),
                command.enabled()::get, command::run);
    }

    private static HelpEntry of(Demo demo, Command open) {
        String all = demo.texts().values().stream().flatMap(text -> text.sections().stream()).map(HelpEntries::words).collect(Collectors.joining(" "));
        return new HelpEntry(HelpEntry.Kind.DEMO, demo.id(), language -> demo.text(language.code()).title(),
                language -> demo.text(language.code()).summary(), all, "", () -> true, open::run);
    }

    private static String words(DemoText.Section section) {
        return section.heading() + " " + section.body();
    }

    private static Function<Language, String> said(String key, Object... arguments) {
        return language -> Messages.of(language).get(key, arguments);
    }

    /** A list of every shortcut. */
    private static String keys(List<Command> commands, Language language) {
        return commands.stream().filter(c -> c.keys() != null).map(c -> "- **" + c.keyText() + "** " + c.label(new Texts(language)))
                .collect(Collectors.joining("\n"));
    }
}
