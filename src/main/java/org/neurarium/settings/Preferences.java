package org.neurarium.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person prefers, in one UTF-8 properties file. Names that this version does not know are kept. A damaged file is
 * set aside and everything starts from the defaults; nothing here ever stops the program. Thread-safe.
 */
public final class Preferences {
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final Properties values = new Properties();
    /** Names of what was set here since the file was read or written. */
    private final Set<String> changed = new HashSet<>();
    private final boolean damaged;

    /** Reads the file, if there is one. */
    public Preferences(Path file) {
        this.file = file;
        damaged = !load();
    }

    /** Whether the file could not be read and was set aside beside itself, as {@code ….damaged}. */
    public boolean wasDamaged() {
        return damaged;
    }

    public synchronized <T> T get(Preference<T> preference) {
        String text = values.getProperty(preference.name());
        if (text == null) {
            return preference.fallback();
        }
        try {
            return preference.read().apply(text).orElse(preference.fallback());
        } catch (IllegalArgumentException e) {
            return preference.fallback();
        }
    }

    /** Sets a preference for now; {@link #save} makes it last. */
    public synchronized <T> void set(Preference<T> preference, T value) {
        String text = preference.write().apply(value);
        if (!text.equals(values.setProperty(preference.name(), text))) {
            changed.add(preference.name());
        }
    }

    /**
     * Writes the file, sorted by name, in whole or not at all. What another window has written meanwhile stays, but for what
     * was changed here.
     */
    public synchronized void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Properties all = new Properties();
        all.putAll(values);
        all.putAll(writtenByOthers());
        Path draft = file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text(all));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true); // a power cut must not leave the new name on an empty file
            }
            move(draft);
            changed.clear();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What stands in the file now and was not changed here. */
    private Properties writtenByOthers() {
        Properties others = new Properties();
        try {
            read(others);
        } catch (IOException | IllegalArgumentException unreadable) {
            others.clear(); // what is known here replaces it
        }
        changed.forEach(others::remove);
        return others;
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean load() {
        try {
            read(values);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
            return setAside();
        }
    }

    /** @throws IllegalArgumentException if that is no file of preferences */
    private void read(Properties into) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("too large");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("binary");
        }
        into.load(new StringReader(text));
    }

    private boolean setAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return false; // it stays where it is until the next save replaces it
        }
        return false;
    }

    private static String text(Properties all) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(all).forEach((name, value) -> text.append(line((String) name, (String) value)));
        return text.toString();
    }

    private static String line(String name, String value) {
        return escaped(name, true) + "=" + escaped(value, false) + "\n";
    }

    /** As {@link Properties#load(java.io.Reader)} reads it back. */
    private static String escaped(String text, boolean name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                default -> out.append(c == '\\' || name && "=: #!".indexOf(c) >= 0 || i == 0 && " #!".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }
}
