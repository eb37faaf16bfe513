package org.neurarium.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a person prefers, in one UTF-8 properties file. Names that this version does not know are kept. A damaged file is
 * set aside and everything starts from the defaults; nothing here ever stops the program. Thread-safe.
 */
public final class Preferences {
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final Properties values = new Properties();
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
        values.setProperty(preference.name(), preference.write().apply(value));
    }

    /** Writes the file, sorted by name, in whole or not at all. */
    public synchronized void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                for (Map.Entry<Object, Object> entry : new TreeMap<>(values).entrySet()) {
                    out.write(line((String) entry.getKey(), (String) entry.getValue()));
                }
            }
            move(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
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
            if (Files.size(file) > LARGEST) {
                return setAside();
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                return setAside();
            }
            values.load(new StringReader(text));
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return setAside();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean setAside() {
        values.clear();
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return false; // it stays where it is until the next save replaces it
        }
        return false;
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
