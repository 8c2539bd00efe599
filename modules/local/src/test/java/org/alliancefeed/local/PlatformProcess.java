package org.alliancefeed.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts a platform on the folder named by its argument, writes a little, says so, and waits to be killed. */
final class PlatformProcess {

    static final String READY = "ready";
    static final String RECORD = "plenary";
    static final String SCHEMA = "string";

    private PlatformProcess() {}

    public static void main(String[] args) throws Exception {
        LocalPlatform platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(Path.of(args[0])));
        new Records(platform.bootstrapServers()).write(RECORD);
        new Schemas(platform.registryUrl()).register("meetings-value", SCHEMA);
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
