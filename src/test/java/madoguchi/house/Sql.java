// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a test says to the database `madoguchi`, each time on a new connection.
final class Sql {

    private Sql() {}

    static void run(LocalPostgres postgres, String sql) throws SQLException {
        var url = postgres.url("madoguchi");
        try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> ask(LocalPostgres postgres, String sql) throws SQLException {
        var url = postgres.url("madoguchi");
        List<String> answers = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
