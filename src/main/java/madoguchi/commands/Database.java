// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.util.Map;
import madoguchi.house.DataFolder;
import madoguchi.house.LocalPostgres;
import madoguchi.house.PostgresVersion;
import madoguchi.house.Settings;

/// The database a command works on: the operator's own where one is set, that of the data folder otherwise.
record Database(LocalPostgres.Url url, Runnable ending) implements AutoCloseable {

    /// For the one process that serves pages from this folder. It holds the folder until the end.
    static Database toServe(DataFolder folder, Settings settings) {
        return settings.database()
                .map(url -> foreign(url, folder.hold()::close))
                .orElseGet(() -> of(LocalPostgres.serve(folder)));
    }

    /// For a command, beside a running server or alone.
    static Database toWork(DataFolder folder, Settings settings) {
        return settings.database()
                .map(url -> foreign(url, () -> {}))
                .orElseGet(() -> of(LocalPostgres.connect(folder)));
    }

    Map<String, Object> asProperties() {
        return Map.of(
                "spring.datasource.url", url.jdbc(),
                "spring.datasource.username", url.user(),
                "spring.datasource.password", url.password());
    }

    @Override
    public void close() {
        ending.run();
    }

    private static Database foreign(LocalPostgres.Url url, Runnable ending) {
        PostgresVersion.requireUsable(url);
        return new Database(url, ending);
    }

    private static Database of(LocalPostgres postgres) {
        return new Database(postgres.url("madoguchi"), postgres::close);
    }
}
