// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node which row has changed, so that what each keeps in memory stays current. Only a topic and an id
/// travel (PostgreSQL's LISTEN and NOTIFY), after the commit, and this node need not wait for its own word.
///
/// Words are lost while the line is down: each time it stands again, the ears are told that they missed something.
@Component
public class Changes implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final String CHANNEL = "madoguchi";
    private static final int PULSE = 20_000;

    /// Who keeps something in memory. Called one after the other, away from the thread of the change.
    public interface Ear {

        String topic();

        void changed(UUID id);

        /// Anything may have changed: look at everything anew. Also the first call after the start.
        void missed();
    }

    private final String node = UUID.randomUUID().toString();
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final Semaphore ended = new Semaphore(0);
    private final ExecutorService inTurn = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("changes-", 0).factory());
    private final JdbcClient db;
    private final JdbcConnectionDetails details;
    private volatile boolean running;
    private volatile @Nullable Connection line;

    Changes(JdbcClient db, JdbcConnectionDetails details) {
        this.db = db;
        this.details = details;
    }

    public void listen(Ear ear) {
        ears.add(ear);
    }

    /// Says, once the present transaction has committed, that this row has changed.
    ///
    /// @throws IllegalStateException outside a transaction
    public void tell(String topic, UUID id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a change of " + topic + " was told outside a transaction");
        }
        db.sql("select 1 from pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", node + " " + topic + " " + id)
                .query(Integer.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hand(topic, id);
            }
        });
    }

    @Override
    public void start() {
        ended.drainPermits(); // it may have been stopped and be started anew
        running = true;
        Thread.ofVirtual().name("changes-line").start(this::follow);
    }

    /// Only when the house is taken down for good: what was stopped may be started again.
    @Override
    public void destroy() {
        inTurn.shutdown();
    }

    @Override
    public void stop() {
        running = false;
        ended.release();
        var open = line;
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("the line of changes was already gone", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        for (var first = true; running; first = false) {
            try (var connection = connect()) {
                line = connection;
                missed();
                hear(connection);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("the line of changes is down ({}); trying again", e.getSQLState());
                    if (first) {
                        missed(); // without a line a node still knows its own changes
                    }
                }
            }
            pause();
        }
    }

    private Connection connect() throws SQLException {
        var how = new Properties();
        how.setProperty("tcpKeepAlive", "true");
        how.setProperty("ApplicationName", "madoguchi changes");
        if (details.getUsername() != null) {
            how.setProperty("user", details.getUsername());
        }
        if (details.getPassword() != null) {
            how.setProperty("password", details.getPassword());
        }
        var connection = DriverManager.getConnection(details.getJdbcUrl(), how);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = postgres.getNotifications(PULSE);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(5)) {
                    throw new SQLException("no answer", "08006");
                }
                continue;
            }
            for (var one : heard) {
                hear(one.getParameter());
            }
        }
    }

    private void hear(String payload) {
        var parts = payload.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(node)) {
            hand(parts[1], UUID.fromString(parts[2]));
        }
    }

    private void hand(String topic, UUID id) {
        ears.stream().filter(ear -> ear.topic().equals(topic)).forEach(ear -> inTurn(() -> ear.changed(id)));
    }

    private void missed() {
        ears.forEach(ear -> inTurn(ear::missed));
    }

    private void inTurn(Runnable work) {
        if (!inTurn.isShutdown()) {
            inTurn.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    // The class only: a message may quote what was indexed.
                    if (running) {
                        LOG.error(
                                "a change could not be followed: {}",
                                e.getClass().getName());
                        LOG.debug("in full", e);
                    }
                }
            });
        }
    }

    private void pause() {
        try {
            if (running && ended.tryAcquire(5, TimeUnit.SECONDS)) {
                running = false;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
