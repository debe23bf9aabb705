// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who uses the server of one data folder, across processes. The first starts it, the last stops it, and a command
/// that still works when `serve` ends is not cut off. The kernel forgets a killed user by itself.
///
/// Two bytes of one file carry two locks: the turn (one at a time starts or stops) and the use (shared).
final class ServerUsers {

    private static final long TURN = 0;
    private static final long USE = 1;
    private static final Map<Path, ServerUsers> HERE = new ConcurrentHashMap<>();

    interface Start {
        /// @param others whether another living process uses the server already
        void run(boolean others) throws IOException, InterruptedException;
    }

    interface Stop {
        void run() throws IOException, InterruptedException;
    }

    private final Path file;
    private @Nullable FileChannel channel;
    private @Nullable FileLock use;
    private int here;

    private ServerUsers(Path file) {
        this.file = file;
    }

    /// One object, and one open file, for each server in this process: a second one would drop the kernel's locks.
    static ServerUsers of(Path file) {
        return HERE.computeIfAbsent(file, ServerUsers::new);
    }

    synchronized void join(Start start) throws IOException, InterruptedException {
        var open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
        }
        try (var _ = open.lock(TURN, 1, false)) {
            start.run(here > 0 || !alone(open));
            if (here == 0) {
                use = open.lock(USE, 1, true);
            }
            here++;
        } finally {
            closeIfUnused(open);
        }
    }

    synchronized void leave(Stop stop) throws IOException, InterruptedException {
        var open = channel;
        here--;
        if (here > 0 || open == null || use == null) {
            return;
        }
        try (var _ = open.lock(TURN, 1, false)) {
            use.release();
            use = null;
            if (alone(open)) {
                stop.run();
            }
        } finally {
            closeIfUnused(open);
        }
    }

    /// Only asked in our turn, so nobody can join between the answer and what is done with it.
    private static boolean alone(FileChannel open) throws IOException {
        var all = open.tryLock(USE, 1, false);
        if (all == null) {
            return false;
        }
        all.release();
        return true;
    }

    private void closeIfUnused(FileChannel open) throws IOException {
        if (here == 0) {
            channel = null;
            open.close();
        }
    }
}
