// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// The files of the public site in memory, ready to be sent, the plain bytes and the zipped ones. Keeps those asked for
/// most recently, up to a number of bytes, and looks at the disk again after a second.
final class FileCache {

    private static final long MOST_BYTES = 64L << 20;
    private static final long SMALLEST_TO_ZIP = 512;
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "json", "application/json",
            "atom", "application/atom+xml;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8",
            "woff2", "font/woff2");

    /// @param zipped empty where zipping gains nothing
    /// @param modified in milliseconds since 1970
    record Entry(byte[] plain, byte[] zipped, String type, String etag, long modified) {
        long weight() {
            return (long) plain.length + zipped.length;
        }
    }

    private record Kept(Entry entry, long lookedAt) {}

    private final Path root;
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    FileCache(Path root) {
        this.root = root;
    }

    /// A file below the root by its path, which came from outside.
    Optional<Entry> find(String path) {
        var now = System.nanoTime();
        Optional<Entry> known;
        synchronized (kept) {
            var hit = kept.get(path);
            if (hit != null && now - hit.lookedAt() < FRESH) {
                return Optional.of(hit.entry());
            }
            known = Optional.ofNullable(hit).map(Kept::entry);
        }
        var entry = isPlain(path) ? look(root.resolve(path), known) : Optional.<Entry>empty();
        synchronized (kept) {
            forget(path);
            entry.ifPresent(found -> keep(path, new Kept(found, now)));
        }
        return entry;
    }

    /// Whoever has just published wants to see it now, not in a second.
    void forgetAll() {
        synchronized (kept) {
            kept.clear();
            bytes = 0;
        }
    }

    /// Letters, digits and single dots: no way up, no hidden file, nothing encoded.
    private static boolean isPlain(String path) {
        return path.matches("[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9][A-Za-z0-9_-]*)*") && path.contains(".");
    }

    private void keep(String path, Kept file) {
        kept.put(path, file);
        bytes += file.entry().weight();
        for (var oldest = kept.entrySet().iterator(); bytes > MOST_BYTES && oldest.hasNext(); ) {
            bytes -= oldest.next().getValue().entry().weight();
            oldest.remove();
        }
    }

    private void forget(String path) {
        var before = kept.remove(path);
        bytes -= before == null ? 0 : before.entry().weight();
    }

    private static Optional<Entry> look(Path file, Optional<Entry> known) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var modified = Files.getLastModifiedTime(file).toMillis();
            var size = Files.size(file);
            return known.filter(entry -> entry.modified() == modified && entry.plain().length == size)
                    .or(() -> Optional.of(read(file, modified)));
        } catch (NoSuchFileException _) {
            return Optional.empty(); // taken away between the two looks
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry read(Path file, long modified) {
        try {
            var plain = Files.readAllBytes(file);
            var name = file.getFileName().toString();
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return new Entry(plain, zipped(plain), type, etag(plain), modified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        if (plain.length < SMALLEST_TO_ZIP) {
            return new byte[0];
        }
        var out = new ByteArrayOutputStream(plain.length / 2);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.size() < plain.length * 9 / 10 ? out.toByteArray() : new byte[0];
    }

    private static String etag(byte[] plain) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(plain);
            // Weak: the zipped and the plain bytes are the same page.
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
