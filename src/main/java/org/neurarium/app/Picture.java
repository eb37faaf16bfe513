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
            if (request.words().isPresent()) {
                window.words(request.words().get(), request.epochs());
            } else if (request.demo().isPresent()) {
                window.show(request.demo().get(), request.step(), request.epochs(), request.at());
            } else {
                window.train(request.epochs(), 0, request.at());
            }
            window.take(request.pose());
            if (!ImageIO.write(window.draw(request.look().scale()), "png", request.out().toFile())) {
                throw new IOException("PNG");
            }
        } catch (IOException | RuntimeException e) {
            throw new InputFault(e, "shell.shot.failed", request.out(), String.valueOf(e.getMessage()));
        }
    }
}
