package org.alliancefeed.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. None is downloaded. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    static final String MISSING =
            "No Chromium or Chrome is on this machine, so the page was not tried. Install one (on Debian: apt-get install"
                    + " chromium), or name it in FEED_BROWSER.";

    private Chromium() {}

    static Optional<Path> find() {
        String named = System.getenv("FEED_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":", -1))
                .map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(onPath, Stream.of(MAC)).filter(Files::isExecutable).findFirst();
    }
}
