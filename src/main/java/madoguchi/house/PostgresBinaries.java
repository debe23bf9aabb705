// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL that comes with us, unpacked into the data folder, which so needs nothing from outside.
///
/// Unpacking takes seconds. So a copy is kept in the user's cache folder, where there is one, and further data
/// folders get hard links to it.
final class PostgresBinaries {

    /// Keep in step with `postgres.binaries.version` in the pom; `LocalPostgresTest` compares.
    static final String VERSION = "18.6";

    static final int MAJOR = 18;

    private PostgresBinaries() {}

    /// @return the folder that holds `bin/postgres`
    static Path in(Path home) throws IOException {
        Path place = place(home);
        if (Files.isDirectory(place)) {
            return place;
        }
        Optional<Path> cached = cached();
        if (cached.isPresent()) {
            whole(place, fresh -> link(cached.get(), fresh));
        } else {
            whole(place, PostgresBinaries::unpack);
        }
        return place;
    }

    /// For a copy that does not run, as after a power failure in the middle of unpacking.
    static Path afresh(Path home) throws IOException {
        for (Path spoilt :
                Stream.concat(Stream.of(place(home)), cachePlace().stream()).toList()) {
            Trees.delete(spoilt);
        }
        Path place = place(home);
        whole(place, PostgresBinaries::unpack);
        return place;
    }

    private static Path place(Path home) {
        return home.resolve("program-" + VERSION);
    }

    private static Optional<Path> cached() {
        Optional<Path> place = cachePlace();
        if (place.isEmpty() || Files.isDirectory(place.get())) {
            return place;
        }
        try {
            Files.createDirectories(place.get().getParent());
            whole(place.get(), PostgresBinaries::unpack);
            return place;
        } catch (IOException e) {
            return Optional.empty(); // a home that can not be written, or is full: the data folder alone will do
        }
    }

    private static Optional<Path> cachePlace() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path base = named != null && !named.isEmpty()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home", "?"), ".cache");
        return base.isAbsolute()
                ? Optional.of(base.resolve("madoguchi").resolve("postgresql-" + VERSION + "-" + machine()))
                : Optional.empty();
    }

    private static String machine() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            case String other -> other;
        };
        return system + "-" + machine;
    }

    private interface Filling {
        void of(Path fresh) throws IOException;
    }

    /// A half-filled folder never bears the final name.
    private static void whole(Path place, Filling filling) throws IOException {
        Path fresh = Files.createTempDirectory(place.getParent(), ".unpacking");
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            filling.of(fresh);
            if (!Files.isDirectory(place)) {
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Trees.delete(fresh);
        }
    }

    private static void unpack(Path fresh) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/postgres-" + machine() + ".txz")) {
            if (in == null) {
                throw noneForThisMachine();
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".a")) {
                    put(fresh.resolve(entry.getName()).normalize(), entry, tar);
                }
            }
        }
    }

    private static void put(Path file, TarArchiveEntry entry, InputStream content) throws IOException {
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                linkOrCopy(file, to.resolve(from.relativize(file)), is.isSymbolicLink());
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void linkOrCopy(Path file, Path target, boolean symbolic) throws IOException {
        if (symbolic) {
            Files.createSymbolicLink(target, Files.readSymbolicLink(file));
            return;
        }
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException e) { // another disk, or no links here
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    static HouseRefused noneForThisMachine() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new HouseRefused(
                "この環境(" + machine + ")で動く PostgreSQL は同梱していません。PostgreSQL 15 以降を用意し、その接続先を"
                        + " MADOGUCHI_DATABASE_URL に設定してください。",
                "The PostgreSQL that comes with Madoguchi does not run on this machine (" + machine
                        + "). Provide PostgreSQL 15 or newer and set MADOGUCHI_DATABASE_URL.");
    }
}
