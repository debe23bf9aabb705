// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import madoguchi.access.Accounts;
import madoguchi.house.DataFolder;
import madoguchi.house.Port;
import madoguchi.house.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// A desk that serves pages.
final class OpenDesk {

    private final ConfigurableApplicationContext rooms;
    private final DataFolder folder;
    private final CountDownLatch closed = new CountDownLatch(1);

    private OpenDesk(ConfigurableApplicationContext rooms, DataFolder folder) {
        this.rooms = rooms;
        this.folder = folder;
        rooms.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
    }

    /// Opens the desk: ports first, so that a refusal comes at once; then the database; then the rooms.
    ///
    /// @param more properties that go before the settings
    /// @param afterwards what is left to do when nothing uses the folder any more
    static OpenDesk open(
            DataFolder folder, Settings wished, Map<String, Object> more, boolean verbose, Runnable afterwards) {
        var settings = withFreePorts(wished);
        Port.requireFree(settings.address(), settings.port());
        Port.requireFree(settings.address(), settings.managementPort(), "MADOGUCHI_MANAGEMENT_PORT");
        var database = Database.toServe(folder, settings);
        // PostgreSQL must outlive whatever holds a connection: Spring runs this after the last room is closed.
        Runnable lastOfAll = () -> {
            database.close();
            afterwards.run();
        };
        SpringApplication.getShutdownHandlers().add(lastOfAll);
        try {
            var application = House.application(folder, settings, database, more, verbose);
            var desk = new OpenDesk(application.run(), folder);
            folder.announce(desk.url());
            return desk;
        } catch (RuntimeException e) {
            SpringApplication.getShutdownHandlers().remove(lastOfAll);
            lastOfAll.run();
            throw e;
        }
    }

    /// Three calm lines: where the desk is, how it is closed, where its facts lie.
    String greeting() {
        return """
                窓口を開きました: %1$s (終了: Ctrl+C)
                The desk is open: %1$s (to stop: Ctrl+C)
                データ / data: %2$s""".formatted(url() + "/", folder.path());
    }

    private String url() {
        return rooms.getEnvironment().getRequiredProperty("madoguchi.base-url");
    }

    boolean isWithoutPeople() {
        return rooms.getBean(Accounts.class).list().isEmpty();
    }

    /// How the first administrator comes in.
    static String firstSteps(Place place) {
        return """

                まだ誰も登録されていません。別の端末で、最初の管理者を登録してください。
                Nobody has an account yet. In another terminal, make the first administrator:
                  ./madoguchi account add hanako --name '窓 花子' --mail hanako@example.jp --role ADMINISTRATOR%1$s
                  ./madoguchi link --account hanako%1$s""".formatted(place.argument());
    }

    /// Waits until somebody closes the desk.
    ///
    /// @return the exit code
    int untilClosed() throws InterruptedException {
        closed.await();
        return 0;
    }

    /// Links bear the port: of a port that the system would choose too late, we choose now.
    private static Settings withFreePorts(Settings settings) {
        try {
            return settings.port() == 0 ? settings.with("port", Integer.toString(Port.anyFree())) : settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
