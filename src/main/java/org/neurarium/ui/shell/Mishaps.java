package org.neurarium.ui.shell;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neurarium.settings.FaultLog;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.ToastPane;

/**
 * What nobody expected, on whatever thread it happened: it goes to the log, is told once, and what is open is saved for
 * recovery. The window lives on.
 */
final class Mishaps implements Thread.UncaughtExceptionHandler, AutoCloseable {
    /** Different faults that are told; more of them say nothing new. */
    private static final int MOST = 5;

    private final FaultLog log;
    private final Texts texts;
    private final ToastPane toasts;
    private final Runnable save;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private Thread.@org.jspecify.annotations.Nullable UncaughtExceptionHandler before;

    Mishaps(FaultLog log, Texts texts, ToastPane toasts, Runnable save) {
        this.log = log;
        this.texts = texts;
        this.toasts = toasts;
        this.save = save;
    }

    /** From now on this hears of every fault. On the JavaFX thread, whose own handler it becomes. */
    void install() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(this);
        Thread.currentThread().setUncaughtExceptionHandler(this);
    }

    @Override
    public void close() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(before);
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }

    @Override
    public void uncaughtException(Thread where, Throwable fault) {
        String code = FaultLog.code(fault);
        if (told.size() >= MOST || !told.add(code)) {
            return; // a fault in every pulse is still one fault
        }
        String key = fault instanceof OutOfMemoryError ? "shell.mishap.memory" : written(fault) ? "shell.mishap" : "shell.mishap.unlogged";
        FxThread.later(() -> { // not within the layout or the event that went wrong
            toasts.show(ToastPane.Tone.DANGER, texts.bind(key, code, log.file()));
            save.run();
        });
    }

    private boolean written(Throwable fault) {
        try {
            log.add(fault);
            return true;
        } catch (IOException | RuntimeException unwritable) {
            return false;
        }
    }
}
