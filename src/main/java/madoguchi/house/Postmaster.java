// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What PostgreSQL itself notes about its running server in `postmaster.pid` of the cluster.
///
/// @param pid its process
/// @param port where it listens; 0 until it has written that line
/// @param ready whether it takes connections now
record Postmaster(long pid, int port, boolean ready) {

    /// No kernel hands out this number, so PostgreSQL takes the note for a dead server's.
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines = linesOf(cluster);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]+")) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, ready));
    }

    /// Is it a living server of this cluster? A zombie shows no command; another program that got its number shows
    /// its own.
    boolean lives(Path cluster) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains("postgres") && command.contains(cluster.toString()))
                .isPresent();
    }

    /// After a crash the number may be a zombie's or another program's, and PostgreSQL would refuse to start.
    /// Only the number is struck out: by the lines below it PostgreSQL still finds out whether an orphaned session
    /// of the old server is writing.
    static void strikeOut(Path cluster) throws IOException {
        List<String> lines = new ArrayList<>(linesOf(cluster));
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            Files.deleteIfExists(note(cluster)); // the power failed before it was written
            return;
        }
        lines.set(0, NOBODY);
        Files.write(note(cluster), lines);
    }

    private static List<String> linesOf(Path cluster) throws IOException {
        try {
            return Files.readAllLines(note(cluster));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Path note(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
