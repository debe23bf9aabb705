// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Whether the operator's own PostgreSQL answers and is new enough, asked before anything is built upon it.
public final class PostgresVersion {

    /// The oldest with which the house is tried.
    public static final int OLDEST = 15;

    private PostgresVersion() {}

    /// @return the major version
    /// @throws HouseRefused when nobody answers, lets us in, or the server is older than [#OLDEST]
    public static int requireUsable(LocalPostgres.Url url) {
        int version = of(url);
        if (version < OLDEST) {
            throw new HouseRefused(
                    "接続先の PostgreSQL は %d です。%d 以降が必要です。".formatted(version, OLDEST),
                    "The PostgreSQL that was named is version %d; %d or newer is needed.".formatted(version, OLDEST));
        }
        return version;
    }

    private static int of(LocalPostgres.Url url) {
        DriverManager.setLoginTimeout(20);
        try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password())) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new HouseRefused(
                    "設定 database.url の PostgreSQL に接続できません: " + e.getMessage(),
                    "The PostgreSQL of the setting database.url can not be reached: " + e.getMessage(),
                    e);
        }
    }
}
