// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The one folder in which everything of this desk lies: facts (`postgres/`), keys (`keys/`), the public site
/// (`site/`), the search index (`index/`), and what the operator wrote (`madoguchi.yaml`).
///
/// To copy this folder while nothing runs is to copy the desk.
public final class DataFolder {

    /// Counts changes of this folder's own layout, not of the tables in the database (Flyway counts those).
    static final int VERSION = 1;

    private static final String PRIVATE = "rwx------";

    /// A fresh folder needs room for PostgreSQL (75 MiB), its first files and its journal.
    private static final long ROOM_FOR_A_FIRST_START = 300L << 20;

    private static final long ROOM_FOR_A_START = 50L << 20;

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /// Opens the folder, and creates it (readable by its user alone where that matters) if there is none.
    ///
    /// @throws HouseRefused if it can not be written, is a file, is full, or was made by a newer version
    public static DataFolder at(Path place) {
        try {
            return new DataFolder(created(place)).checked();
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw Refusals.aFileInItsPlace(Path.of(e.getFile()), e);
        } catch (AccessDeniedException e) {
            throw Refusals.notWritable(Path.of(e.getFile()), e);
        } catch (IOException e) {
            throw Refusals.of(place.toAbsolutePath(), e);
        }
    }

    /// Holds the folder for this process until the hold is closed. The server holds it; a command need not.
    ///
    /// @throws HouseRefused if another process holds it; the words name its process number
    public Hold hold() {
        return Hold.take(path.resolve("lock"));
    }

    /// Notes under which address the pages of this folder are found now, for commands that make links.
    public void announce(String url) {
        try {
            Files.writeString(path.resolve("address"), url + "\n");
        } catch (IOException e) {
            throw Refusals.of(path, e);
        }
    }

    /// What was announced last.
    public Optional<String> announced() {
        var file = path.resolve("address");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw Refusals.of(file, e);
        }
    }

    /// Deletes the folder with everything in it: for a demonstration that is over.
    public void throwAway() {
        try {
            Trees.delete(path);
        } catch (IOException e) {
            throw Refusals.of(path, e);
        }
    }

    public Path path() {
        return path;
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    /// Readable by everybody: a web server may serve it as it is.
    public Path site() {
        return path.resolve("site");
    }

    public Path index() {
        return path.resolve("index");
    }

    Path settings() {
        return path.resolve("madoguchi.yaml");
    }

    private static Path created(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            // Others may pass through (to site/) but not look around.
            Files.createDirectories(place.toAbsolutePath());
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
        }
        Path real = place.toRealPath();
        // pg_ctl hands the path to a shell between double quotes.
        if (real.toString().matches("(?s).*[\"$`\\\\\\n].*")) {
            throw Refusals.unusableName(real);
        }
        return real;
    }

    private DataFolder checked() throws IOException {
        boolean first = !Files.exists(postgres().resolve("cluster"));
        long room = Files.getFileStore(path).getUsableSpace();
        long needed = first ? ROOM_FOR_A_FIRST_START : ROOM_FOR_A_START;
        if (Files.isWritable(path) && room < needed) {
            throw Refusals.full(path, room, needed);
        }
        checkVersion();
        for (Path folder : List.of(postgres(), keys(), index())) {
            makePrivate(folder);
        }
        Files.createDirectories(site());
        checkWritable();
        return this;
    }

    private void checkVersion() throws IOException {
        Path file = path.resolve("version");
        if (!Files.exists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        String written = Files.readString(file).strip();
        if (!written.matches("[0-9]{1,6}")) {
            throw Refusals.unknownVersion(file);
        }
        int version = Integer.parseInt(written);
        if (version > VERSION) {
            throw Refusals.newerVersion(path, version);
        }
        if (version < VERSION) {
            Files.writeString(file, VERSION + "\n");
        }
    }

    private void checkWritable() throws IOException {
        for (Path folder : List.of(path, postgres(), keys(), site(), index())) {
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
        }
        Path probe = Files.createTempFile(path, ".probe", "");
        Files.write(probe, new byte[64 << 10]);
        Files.delete(probe);
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        var wanted = PosixFilePermissions.fromString(PRIVATE);
        if (Files.getPosixFilePermissions(folder).equals(wanted)) {
            return;
        }
        Files.setPosixFilePermissions(folder, wanted);
        if (!Files.getPosixFilePermissions(folder).equals(wanted)) {
            throw Refusals.cannotBePrivate(folder);
        }
    }
}
