package org.neurarium.nn.backend;

import java.util.function.Supplier;

/**
 * Loads ND4J's native libraries while JavaFX loads none of its own.
 *
 * <p>ND4J looks functions of the matrix library up by JavaCPP's {@code Loader.addressof}. On Linux that calls
 * {@code dlopen} from within {@code dl_iterate_phdr}, and so takes the two locks of the system's loader in the order
 * opposite to that of every other {@code dlopen}: two threads that meet there wait for each other for ever, and then
 * every thread that is to be made. JavaFX loads all its libraries under the monitor that is taken here.
 */
final class LibraryLoading {
    private static final String JAVAFX = "com.sun.glass.utils.NativeLibLoader";
    private static final Object MONITOR = monitor();

    private LibraryLoading() {
    }

    static <T> T alone(Supplier<T> loading) {
        synchronized (MONITOR) {
            return loading.get();
        }
    }

    /** Where JavaFX is not installed, nothing else is loading. */
    private static Object monitor() {
        try {
            return Class.forName(JAVAFX, false, LibraryLoading.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            return LibraryLoading.class;
        }
    }
}
