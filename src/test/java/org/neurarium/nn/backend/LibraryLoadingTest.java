package org.neurarium.nn.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.utils.NativeLibLoader;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LibraryLoadingTest {
    @Test
    void numericsWaitWhileTheWindowLoadsALibrary() throws InterruptedException {
        AtomicBoolean loaded = new AtomicBoolean();
        Thread numerics = new Thread(() -> LibraryLoading.alone(() -> {
            loaded.set(true);
            return loaded;
        }));
        synchronized (NativeLibLoader.class) {
            numerics.start();
            while (numerics.getState() != Thread.State.BLOCKED) {
                assertTrue(numerics.isAlive(), "it went on");
                Thread.onSpinWait();
            }
            assertFalse(loaded.get());
        }
        numerics.join();
        assertTrue(loaded.get());
    }

    @Test
    void theWindowLoadsItsLibrariesUnderThatMonitor() throws NoSuchMethodException {
        int modifiers = NativeLibLoader.class.getMethod("loadLibrary", String.class).getModifiers();
        assertEquals(Modifier.STATIC | Modifier.SYNCHRONIZED, modifiers & (Modifier.STATIC | Modifier.SYNCHRONIZED), "of this version of JavaFX");
    }
}
