// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One process has the data folder. The kernel ends the hold when the process ends, however it ends.
public final class Hold implements AutoCloseable {

    /// The kernel's locks belong to a process, and opening and closing the file a second time would drop them:
    /// within this process we keep the count ourselves.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Hold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Hold take(Path file) {
        if (!HELD_HERE.add(file)) {
            throw Refusals.inUse(file, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new Hold(file, locked(file));
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw Refusals.of(file, e);
        } catch (HouseRefused e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw Refusals.inUse(file, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
