// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.nio.file.Path;
import java.sql.DriverManager;

/// Another process of the house, for tests that kill it: `serve DIR` writes rows until it is killed and prints each
/// committed one; `open DIR` only opens and closes the folder, and prints what it was refused with.
final class Lodger {

    private Lodger() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var folder = DataFolder.at(Path.of(arguments[1]));
            try (var postgres = LocalPostgres.serve(folder)) {
                if (arguments[0].equals("serve")) {
                    write(postgres.url("madoguchi"));
                }
                System.out.println("opened");
            }
        } catch (HouseRefused e) {
            System.out.println(e.getMessage());
            System.exit(HouseRefused.EXIT_CODE);
        }
    }

    private static void write(LocalPostgres.Url url) throws Exception {
        try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                var insert = connection.prepareStatement("insert into written (id, words) values (?, ?)")) {
            for (int id = 1; true; id++) {
                insert.setInt(1, id);
                insert.setString(2, "届出".repeat(500));
                insert.executeUpdate();
                System.out.println(id);
            }
        }
    }
}
