package org.alliancefeed.local;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the registry's process. Each setting differs from Apicurio's or the JVM's default for a reason. */
final class RegistryCommand {

    private static final String READY = "Listening on: ";

    private RegistryCommand() {}

    static List<String> line(Path home, Path dataDir, String host, int port) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Small and quick to start rather than fast: it answers a few requests for each schema, once.
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx256m"));
        // What the jar's manifest asks for, which only counts under -jar.
        line.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        settings(dataDir, host, port).forEach(setting -> line.add("-D" + setting));
        line.addAll(List.of("-cp", RegistryHome.ownClasses() + File.pathSeparator + RegistryHome.jarIn(home)));
        line.add(RegistryGuard.class.getName());
        return line;
    }

    /** The address in the line that Quarkus logs when it is ready, or nothing. With port 0 only this line knows it. */
    static String addressIn(String logLine) {
        int start = logLine.indexOf(READY);
        if (start < 0) {
            return "";
        }
        String address = logLine.substring(start + READY.length()).split("[\\s,]", 2)[0];
        return address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
    }

    /** Whether the API at this address can read its store: it lists its subjects. */
    static boolean answersAt(String api) {
        try {
            var request =
                    (HttpURLConnection) URI.create(api + "/subjects").toURL().openConnection();
            try {
                return request.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                request.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> settings(Path dataDir, String host, int port) {
        return List.of(
                "quarkus.http.host=" + host,
                "quarkus.http.port=" + port,
                // The management port cannot be switched off at run time; any free one, instead of 9000.
                "quarkus.management.host=" + host,
                "quarkus.management.port=0",
                "quarkus.http.access-log.enabled=false",
                // Warnings, and the one line that says which address it listens on.
                "quarkus.banner.enabled=false",
                "quarkus.log.category.\"io.quarkus.bootstrap.runner.Timing\".level=INFO",
                "quarkus.log.category.\"io.apicurio\".level=WARN",
                "quarkus.log.console.format=%d{yyyy-MM-dd HH:mm:ss} %p [%c] %m%n%e",
                // On disk, so that schema ids stay what they are in the records already written.
                "apicurio.storage.kind=sql",
                "apicurio.storage.sql.kind=h2",
                "apicurio.datasource.url=jdbc:h2:file:" + dataDir.resolve("schemas"),
                // 20 connections before the first request, by default.
                "apicurio.datasource.jdbc.initial-size=1",
                "apicurio.datasource.jdbc.min-size=1",
                "apicurio.datasource.jdbc.max-size=10",
                // As the Confluent API has it: what was registered by mistake can go.
                "apicurio.rest.deletion.artifact.enabled=true",
                "apicurio.rest.deletion.artifact-version.enabled=true",
                "apicurio.rest.deletion.group.enabled=true");
    }
}
