package org.neurarium.document.io;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurarium.document.spec.InputFault;

/**
 * Files that lie on other computers. Merely looking whether such a file is there makes Windows sign in to the other
 * computer, which learns who looks and what the password could be. So a file that only a project names there is left
 * alone; one that a person has chosen is known until the program ends. What a path means is told from its text alone, on
 * every system alike.
 */
public final class OtherComputers {
    private static final Pattern SHARE = Pattern.compile("[\\\\/]{2,}([^\\\\/]*).*", Pattern.DOTALL);
    /** Two letters at least: one is a drive. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:[\\\\/]{2,}([^\\\\/]*).*", Pattern.DOTALL);
    private static final Set<String> CHOSEN = ConcurrentHashMap.newKeySet();

    private OtherComputers() {
    }

    /** Whether a path names one: {@code \\host\share…}, with slashes either way, or an address such as {@code http://…}. */
    public static boolean isOn(String path) {
        return host(path).isPresent();
    }

    /** Whether two paths name the same one. */
    public static boolean isSame(String path, String other) {
        return isOn(path) && host(path).equals(host(other));
    }

    /** Says that a person has chosen this file, or the project that lies beside it. */
    public static void choose(String path) {
        if (isOn(path)) {
            CHOSEN.add(key(path));
        }
    }

    /** Whether it may be looked for: it is on this computer, or a person has chosen it. */
    public static boolean mayBeAsked(String path) {
        return !isOn(path) || CHOSEN.contains(key(path));
    }

    /** Refuses a path that {@linkplain #mayBeAsked may not be looked for}. */
    public static void check(String path) throws InputFault {
        if (!mayBeAsked(path)) {
            throw new InputFault("document.file.elsewhere", path.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static Optional<String> host(String path) {
        Matcher share = SHARE.matcher(path);
        Matcher address = ADDRESS.matcher(path);
        return share.matches() ? Optional.of(share.group(1).toLowerCase(Locale.ROOT))
                : address.matches() ? Optional.of(address.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String key(String path) {
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
