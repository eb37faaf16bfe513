package org.neurarium.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** The end of the log file, of which only lines of known forms are taken. */
final class LogTail {
    private static final int BYTES = 32 << 10;
    private static final int LINES = 120;
    /** Begins with a moment: {@code 2026-01-31T…}. */
    private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\S+ .*");
    private static final Pattern FAULT = Pattern.compile("(?:Caused by: |Suppressed: |\\s+Suppressed: )?[\\w.$]+(?:Exception|Error|Fault)\\b.*");
    private static final Pattern PLACE = Pattern.compile("\\s+(?:at [\\w.$/@<>-]+\\([\\w .$:]*\\)|\\.\\.\\. \\d+ more|\\.\\.\\. \\d+ common frames omitted)\\s*");

    private LogTail() {
    }

    /** Its last lines without what names anybody; empty where there is no log. */
    static List<String> of(Path log, PrivacyMask mask) {
        List<String> lines = end(log).lines().filter(line -> !line.isBlank()).map(line -> shown(line, mask)).toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    private static String shown(String line, PrivacyMask mask) {
        if (PLACE.matcher(line).matches()) {
            return line; // names of code alone
        }
        // Whatever else stands there goes on with a message, in which a person's own text may stand.
        return ENTRY.matcher(line).matches() || FAULT.matcher(line).matches() ? mask.line(line) : "<text>";
    }

    private static String end(Path log) {
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
            long from = Math.max(0, file.size() - BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                continue;
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1); // its first line is cut
        } catch (IOException none) {
            return "";
        }
    }
}
