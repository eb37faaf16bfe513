package org.neurarium.document.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that nobody should be able to hurt the program with: the same ones on every run. */
final class HostileFiles {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Name → content of files that hold no project at all. */
    static Map<String, byte[]> foreign() throws IOException {
        HostileFiles all = new HostileFiles();
        all.headers();
        all.json();
        all.archives();
        return all.files;
    }

    /** {@code count} copies of {@code good}, each with a few bytes changed, cut out, doubled or cut off. */
    static Map<String, byte[]> mutated(String name, byte[] good, int count) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(20_240_601);
        for (int i = 0; i < count; i++) {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            switch (i % 5) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes = without(bytes, at, 1 + random.nextInt(16));
                case 3 -> bytes = doubled(bytes, at, 1 + random.nextInt(64));
                default -> {
                    for (int n = 0; n < 20; n++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                }
            }
            files.put(name + "-" + i, bytes);
        }
        return files;
    }

    private void headers() {
        put("empty", new byte[0]);
        put("blank", " \n\t ".getBytes());
        put("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        put("elf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0});
        put("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
        put("class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
        put("java-serialized", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
        put("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0});
        put("pdf", "%PDF-1.7\n".getBytes());
        put("html", "<!doctype html><html></html>".getBytes());
        put("csv", "a,b\n1,2\n".getBytes());
        put("zeros", new byte[100_000]);
        put("utf16", "{\"format\": 1}".getBytes(StandardCharsets.UTF_16));
        put("bad-utf8", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
        put("zip-signature-only", new byte[] {'P', 'K', 3, 4});
        put("zip-signature-noise", "PK\3\4 and then something else entirely, long enough for a header".getBytes());
    }

    private void json() {
        put("list", "[]");
        put("number", "1");
        put("open", "{");
        put("comment", "{/* */}");
        put("trailing", "{} {}");
        put("duplicate", "{\"name\": \"a\", \"name\": \"b\"}");
        put("deep-lists", "{\"data\": {\"settings\": {\"a\": " + "[".repeat(500_000));
        put("deep-objects", "{\"a\":".repeat(100_000));
        put("deep-but-closed", "{\"data\": {\"settings\": {\"a\": " + "[".repeat(40) + "]".repeat(40) + "}}}");
        put("long-number", "{\"training\": {\"seed\": " + "9".repeat(1_000_000) + "}}");
        put("long-fraction", "{\"training\": {\"l1\": 0." + "3".repeat(1_000_000) + "}}");
        put("huge-exponent", "{\"training\": {\"l1\": 1e999999999}}");
        put("huge-negative-exponent", "{\"training\": {\"epochs\": 1e-999999999}}");
        put("long-name", "{\"" + "n".repeat(1_000_000) + "\": 1}");
        put("long-text", "{\"name\": \"" + "n".repeat(5_000_000) + "\"}");
        put("class-name", "{\"@class\": \"javax.swing.JEditorPane\"}");
        put("typed-array", "{\"data\": [\"java.net.URL\", \"http://localhost\"]}");
        put("many-values", "{\"data\": {\"settings\": {\"points\": [" + "0,".repeat(2_000_000) + "0]}}}");
        put("many-lists", "{\"data\": {\"settings\": {\"points\": [" + "[],".repeat(1_500_000) + "[]]}}}");
        put("many-objects", "{\"network\": {\"layers\": [" + "{},".repeat(900_000) + "{}]}}");
        put("many-wires", "{\"network\": {\"layers\": [{\"id\": \"a\", \"kind\": \"add\"}], \"wires\": [" + "[\"a\",\"a\"],".repeat(20_000) + "[\"a\",\"a\"]]}}");
        put("many-settings", "{\"data\": {\"settings\": {" + settings(50_000) + "}}}");
        put("too-large", " ".repeat(Limits.JSON_BYTES + 1) + "{}");
        put("surrogate", "{\"network\": {\"layers\": [{\"id\": \"\\ud800\", \"kind\": \"add\"}]}}");
        put("wrong-format-type", "{\"format\": {}}");
        put("far-away", "{\"network\": {\"layers\": [{\"id\": \"a\", \"kind\": \"add\"}]}, \"canvas\": {\"positions\": {\"a\": [1e300, 0]}}}");
    }

    private void archives() throws IOException {
        put("zip-empty", zip(Map.of()));
        put("zip-other", zip(Map.of("word/document.xml", "<w/>".getBytes())));
        put("zip-bad-project", zip(Map.of("project.json", "{\"colour\": 1}".getBytes())));
        put("zip-bomb-project", zip(Map.of("project.json", new byte[40 << 20])));
        put("zip-bomb-elsewhere", zip(Map.of("notes.txt", new byte[64 << 20])));
        put("zip-bomb-history", zip(project("history.csv", new byte[70 << 20])));
        put("zip-slip", zip(project("../../.bashrc", "x".getBytes())));
        put("zip-slip-inside", zip(project("a/../../b", "x".getBytes())));
        put("zip-absolute", zip(project("/etc/passwd", "x".getBytes())));
        put("zip-windows", zip(project("C:\\autoexec.bat", "x".getBytes())));
        put("zip-backslash", zip(project("..\\x", "x".getBytes())));
        put("zip-weights-empty", zip(project("weights.bin", new byte[0])));
        put("zip-weights-count", zip(project("weights.bin", new byte[] {'N', 'R', 'N', 'W', 1, 0, 0, 0, 0, (byte) 0xE1, (byte) 0xF5, 5})));
        put("zip-weights-negative", zip(project("weights.bin", new byte[] {'N', 'R', 'N', 'W', 1, 0, 0, 0, -1, -1, -1, -1})));
        put("zip-weights-version", zip(project("weights.bin", new byte[] {'N', 'R', 'N', 'W', 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("e" + i, new byte[0]);
        }
        put("zip-many-entries", zip(many));
        put("zip-in-zip", zip(Map.of("inner.neurarium", zip(project("a", new byte[0])))));
    }

    private static Map<String, byte[]> project(String other, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("project.json", "{}".getBytes());
        entries.put(other, content);
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String settings(int count) {
        StringBuilder text = new StringBuilder("\"a\": 1");
        for (int i = 0; i < count; i++) {
            text.append(", \"s").append(i).append("\": 1");
        }
        return text.toString();
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] left = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, left, at, bytes.length - end);
        return left;
    }

    private static byte[] doubled(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] more = Arrays.copyOf(bytes, bytes.length + end - at);
        System.arraycopy(bytes, at, more, end, bytes.length - at);
        return more;
    }

    private void put(String name, byte[] content) {
        files.put(name, content);
    }

    private void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
