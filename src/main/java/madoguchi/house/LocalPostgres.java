// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// The PostgreSQL of one data folder: nothing to install, nothing to set up, and as durable as any other. It takes
/// connections from this machine only, with a password.
///
/// It survives the sudden end of this process (the next one adopts it) and its own (the next start recovers).
/// Close it after everything that holds connections; not in a shutdown hook, which runs beside those.
public final class LocalPostgres implements AutoCloseable {

    private static final String DATABASE = "madoguchi";

    /// Where a database is, and who may open it.
    public record Url(String jdbc, String user, String password) {
        @Override
        public String toString() {
            return "Url[jdbc=" + jdbc + ", user=" + user + "]";
        }
    }

    private final Optional<Hold> hold;
    private final ServerUsers users;
    private final Cluster cluster;
    private final Secrets secrets;
    private int port;
    private boolean closed;

    private LocalPostgres(DataFolder folder, Optional<Hold> hold) {
        this.hold = hold;
        this.users = ServerUsers.of(folder.postgres().resolve("users"));
        this.cluster = new Cluster(folder.postgres());
        this.secrets = new Secrets(folder.postgres());
    }

    /// For the one process that owns the folder: holds it, and starts the server or adopts a running one.
    ///
    /// @throws HouseRefused if another process holds the folder, or the server does not start
    public static LocalPostgres serve(DataFolder folder) {
        var hold = folder.hold();
        try {
            return new LocalPostgres(folder, Optional.of(hold)).opened();
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    /// For a command: joins the server that runs, or runs one until `close`.
    ///
    /// @throws HouseRefused if the server does not start, or can not be reached from here
    public static LocalPostgres connect(DataFolder folder) {
        return new LocalPostgres(folder, Optional.empty()).opened();
    }

    /// Of a database that is there. `madoguchi` always is.
    public Url url(String database) {
        try {
            return url(database, Secrets.USER);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// As [#url], of a database that is made if it is missing: for tests, and to restore a copy.
    public Url database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (var connection = superuser()) {
            createIfMissing(connection, name);
            return url(name, Secrets.USER);
        } catch (IOException | SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            users.leave(cluster::close);
        } catch (IOException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            hold.ifPresent(Hold::close);
        }
    }

    private LocalPostgres opened() {
        try {
            users.join(this::open);
            return this;
        } catch (IOException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void open(boolean others) throws IOException, InterruptedException {
        port = others ? cluster.find() : cluster.open(secrets);
        if (others) {
            return;
        }
        try (var connection = superuser()) {
            prepare(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void prepare(Connection connection) throws SQLException, IOException {
        String password = secrets.passwordOf(Secrets.USER);
        boolean known = exists(connection, "select 1 from pg_catalog.pg_roles where rolname = ?", Secrets.USER);
        // Said again at each start: the file may have been lost and written anew.
        execute(
                connection,
                (known ? "alter" : "create") + " role " + Secrets.USER + " login password '" + password + "'");
        createIfMissing(connection, DATABASE);
    }

    private static void createIfMissing(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_catalog.pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + Secrets.USER);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser() throws SQLException, IOException {
        Url url = url("postgres", Secrets.SUPERUSER);
        return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
    }

    private Url url(String database, String account) throws IOException {
        return new Url("jdbc:postgresql://127.0.0.1:" + port + "/" + database, account, secrets.passwordOf(account));
    }

    private static HouseRefused failed(Exception e) {
        return new HouseRefused(
                "データベース(PostgreSQL)を使えません: " + e.getMessage(),
                "The database (PostgreSQL) can not be used: " + e.getMessage(),
                e);
    }

    private static HouseRefused interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new HouseRefused("途中で中断されました。", "Interrupted.", e);
    }
}
