package org.neurarium.app;

import java.io.IOException;
import javax.imageio.ImageIO;
import org.neurarium.cli.ShotRequest;
import org.neurarium.document.spec.InputFault;

/** One picture of the real window. */
final class Picture {
    private Picture() {
    }

    /** Draws it, and returns when the file is written. */
    static void draw(ShotRequest request) throws InputFault {
        try (PosedWindow window = PosedWindow.open(request.project(), request.look(), request.profile())) {
            request.demo().ifPresent(demo -> window.show(demo, request.step()));
            request.words().ifPresentOrElse(scene -> window.words(scene, request.epochs()),
                    () -> window.train(request.epochs(), 0, request.at()));
            window.take(request.pose());
            if (!ImageIO.write(window.draw(request.look().scale()), "png", request.out().toFile())) {
                throw new IOException("PNG");
            }
        } catch (IOException | RuntimeException e) {
            throw new InputFault(e, "shell.shot.failed", request.out(), String.valueOf(e.getMessage()));
        }
    }
}
