package org.neurarium.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Path HOME = Path.of("/home/mina");

    @Test
    void everySystemHasItsPlace() {
        assertEquals(HOME.resolve(".local/share/neurarium"), Profile.standard("Linux", Map.of(), HOME));
        assertEquals(Path.of("/data/neurarium"), Profile.standard("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME));
        assertEquals(HOME.resolve("Library/Application Support/Neurarium"), Profile.standard("Mac OS X", Map.of(), HOME));
        assertEquals(HOME.resolve("AppData/Roaming/Neurarium"), Profile.standard("Windows 11", Map.of(), HOME));
    }

    /** "All paths set in these environment variables must be absolute": XDG base directory specification 0.8. */
    @Test
    void relativeFoldersInTheEnvironmentAreIgnored() {
        assertEquals(HOME.resolve(".local/share/neurarium"), Profile.standard("Linux", Map.of("XDG_DATA_HOME", "data"), HOME));
        assertEquals(HOME.resolve(".local/share/neurarium"), Profile.standard("Linux", Map.of("XDG_DATA_HOME", ""), HOME));
    }
}
