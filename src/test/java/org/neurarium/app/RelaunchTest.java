package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelaunchTest {
    private static final Map<String, String> JAVA = Map.of("java.home", "jdk", "java.class.path", "a.jar:b.jar");

    @Test
    void aPackagesLauncherComesFirst() {
        assertEquals(List.of("/opt/neurarium"), Relaunch.program(Map.of("jpackage.app-path", "/opt/neurarium",
                "neurarium.launcher", "/bin/neurarium")::get, List.of()));
    }

    @Test
    void thenTheScriptThatStartedIt() {
        assertEquals(List.of("/bin/neurarium"), Relaunch.program(Map.of("neurarium.launcher", "/bin/neurarium")::get, List.of("-Xmx2g")));
    }

    @Test
    void elseJavaWithTheSameOptions() {
        assertEquals(List.of("jdk" + File.separator + "bin" + File.separator + "java", "-Xmx2g", "-cp", "a.jar:b.jar", "org.neurarium.app.Main"),
                Relaunch.program(JAVA::get, List.of("-Xmx2g")));
    }
}
