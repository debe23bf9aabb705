// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The folder of public files. A file appears there whole or not at all: it is written beside, forced to the disk, and
/// renamed. What a crash leaves behind begins with a dot, is served by nobody and swept away later.
record SiteFolder(Path root) {

    private static final String PART = ".part-";

    /// Longer than any file is in the making, should two processes work here.
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    /// @param lasting whether it must survive a power cut; what comes with the program need not
    /// @return whether the file changed; one that already says the same is not touched
    boolean write(String path, byte[] bytes, boolean lasting) {
        var file = root.resolve(path);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            var part = file.resolveSibling(PART + UUID.randomUUID());
            write(part, bytes, lasting);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (lasting) {
                force(Objects.requireNonNull(file.getParent()));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what crashed writers left behind, and folders below `folder` that nothing speaks of any more.
    void sweep(String folder, Set<String> kept) {
        var place = root.resolve(folder);
        if (!Files.isDirectory(place)) {
            return;
        }
        try (var all = Files.walk(place)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (isLeftBehind(path) || isStray(place, path, kept)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStray(Path place, Path path, Set<String> kept) {
        var below = place.relativize(path);
        return !below.toString().isEmpty()
                && (below.getNameCount() > 1 || Files.isDirectory(path))
                && !kept.contains(below.getName(0).toString());
    }

    private static boolean isLeftBehind(Path path) throws IOException {
        if (!path.getFileName().toString().startsWith(PART)) {
            return false;
        }
        try {
            var age = Duration.between(Files.getLastModifiedTime(path).toInstant(), Instant.now());
            return age.compareTo(LEFT_BEHIND) > 0;
        } catch (NoSuchFileException _) {
            return false; // renamed meanwhile: it was still being written
        }
    }

    private static void write(Path file, byte[] bytes, boolean lasting) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (lasting) {
                channel.force(true);
            }
        }
        // Any web server may read what is public.
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /// The new name, too, has to survive a power cut.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
