// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.house.DataFolder;
import madoguchi.house.LocalPostgres;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One real PostgreSQL for all tests of a run; a database and key folder of its own for each application context.
final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static final DataFolder FOLDER = DataFolder.at(place());
    private static final LocalPostgres POSTGRES = start();

    /// The data folder that this context writes to.
    static Path data(int context) {
        return FOLDER.path().resolve("context-" + context);
    }

    /// Where everything of all contexts lies: what a thief of the disk would carry away, the database and its
    /// write-ahead log included.
    static Path folder() {
        return FOLDER.path();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var number = CONTEXTS.incrementAndGet();
        var url = POSTGRES.database("desk" + number);
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url", url.jdbc(),
                        "spring.datasource.username", url.user(),
                        "spring.datasource.password", url.password(),
                        // Many houses share one server: each takes the connections it needs, and gives them back.
                        "spring.datasource.hikari.maximum-pool-size", "8",
                        "spring.datasource.hikari.minimum-idle", "1",
                        "spring.datasource.hikari.idle-timeout", "10000",
                        "madoguchi.data", data(number).toString(),
                        "madoguchi.test.context", Integer.toString(number)))
                .applyTo(context);
    }

    private static LocalPostgres start() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1)); // a machine may be busy
        var postgres = LocalPostgres.serve(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    private static Path place() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-houses")), "house")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
