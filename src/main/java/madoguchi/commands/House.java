// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import madoguchi.Madoguchi;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.house.DataFolder;
import madoguchi.house.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The rooms of the house, without doors to the street: for commands that do one thing and end.
record House(Database database, ConfigurableApplicationContext rooms) implements AutoCloseable {

    /// A command leaves jobs to the server, and asks for few connections beside it.
    private static final Map<String, Object> ALONE = Map.of(
            "db-scheduler.enabled",
            false,
            "spring.datasource.hikari.maximum-pool-size",
            4,
            "logging.level.madoguchi",
            "warn");

    /// Opens the rooms upon the database of this place.
    static House open(Place place) {
        var folder = place.folder();
        var settings = Settings.of(folder);
        var database = Database.toWork(folder, settings);
        try {
            Map<String, Object> more = new LinkedHashMap<>(ALONE);
            if (settings.find("base-url").isEmpty()) {
                folder.announced().ifPresent(url -> more.put("madoguchi.base-url", url));
            }
            var application = application(folder, settings, database, more, place.verbose);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setRegisterShutdownHook(false);
            // Only the rooms that the command asks for are furnished.
            application.setLazyInitialization(true);
            return new House(database, application.run());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// The whole house as Spring knows it, on these settings.
    ///
    /// @param more properties that go before the settings
    static SpringApplication application(
            DataFolder folder, Settings settings, Database database, Map<String, Object> more, boolean verbose) {
        Map<String, Object> properties = new LinkedHashMap<>(settings.asProperties());
        properties.putAll(database.asProperties());
        properties.put("madoguchi.data", folder.path().toString());
        properties.put("madoguchi.keys", folder.keys().toString());
        properties.put("madoguchi.site", folder.site().toString());
        properties.putAll(more);
        if (verbose) {
            properties.put("logging.level.root", "info");
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings of the operator", properties));
        var application = new SpringApplication(Madoguchi.class);
        application.setEnvironment(environment);
        application.setLogStartupInfo(verbose);
        return application;
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    /// Does an act on behalf of the house: whoever gives commands on the server has no name in it.
    <T> T act(Supplier<T> work) {
        return Acting.as(new Actor.House("command"), work);
    }

    void act(Runnable work) {
        Acting.as(new Actor.House("command"), work);
    }

    @Override
    public void close() {
        try {
            rooms.close();
        } finally {
            database.close();
        }
    }
}
