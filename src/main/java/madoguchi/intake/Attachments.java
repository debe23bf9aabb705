// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import madoguchi.Refused;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import madoguchi.sealing.Tags;
import madoguchi.vault.IdentityShredded;
import org.apache.tika.Tika;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes files in and hands them out as streams: sealed on the way in, opened on the way out, never whole in memory and
/// never in the clear on a disk.
@Component
class Attachments {

    private static final int CHUNK = 1 << 20;
    private static final int ENOUGH_TO_TELL_THE_TYPE = 64 * 1024;
    private static final Tika TIKA = new Tika();

    private final AttachmentTable table;
    private final Tags tags;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Attachments(AttachmentTable table, Tags tags, InstantSource clock, TransactionTemplate transaction) {
        this.table = table;
        this.tags = tags;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Takes a file in. The same file under the same name is kept once: a form sent again brings its files again.
    ///
    /// @param told is told of a new file in the transaction that completes it
    /// @return the file, or the one that was there before
    /// @throws IOException when the sender goes away, or `content` refuses to go on; nothing is kept then
    UUID keep(UUID report, SealingKey key, String name, InputStream content, Consumer<UUID> told) throws IOException {
        var id = UUID.randomUUID();
        table.begin(id, report, key.id(), clock.instant());
        var kept = Optional.<UUID>empty();
        try {
            var arrived = seal(id, key, displayName(name), content);
            kept = Optional.of(complete(report, arrived, told));
            return kept.get();
        } finally {
            if (kept.filter(id::equals).isEmpty()) {
                table.remove(report, id);
            }
        }
    }

    /// A file whose last byte has arrived.
    private record Arrived(UUID id, byte[] label, long size, byte[] digest) {}

    private Arrived seal(UUID id, SealingKey key, String name, InputStream content) throws IOException {
        var digesting = new DigestInputStream(content, sha256());
        var in = new BufferedInputStream(digesting, ENOUGH_TO_TELL_THE_TYPE);
        var type = typeOf(in);
        long size;
        try (var out = key.seal(bytesOf(id), new Chunks(id))) {
            size = in.transferTo(out);
        }
        var hash = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        var digest = tags.of("intake.attachment", name + "\0" + hash);
        return new Arrived(id, key.seal(labelOf(id), name + "\0" + type), size, digest);
    }

    private UUID complete(UUID report, Arrived file, Consumer<UUID> told) {
        return Objects.requireNonNull(transaction.execute(_ -> table.findSame(report, file.digest())
                .orElseGet(() -> {
                    table.complete(file.id(), file.label(), file.size(), file.digest());
                    told.accept(file.id());
                    return file.id();
                })));
    }

    List<Attachment> of(UUID report, SealingKey key) {
        return table.of(report).stream().map(row -> attachment(row, key)).toList();
    }

    int countOf(UUID report) {
        return table.of(report).size();
    }

    Attachment attachment(AttachmentTable.Row row, SealingKey key) {
        var label = key.open(labelOf(row.id()), row.label()).split("\0", 2);
        return new Attachment(row.id(), label[0], label[1], row.size(), row.at());
    }

    /// @throws Refused when this report has no such attachment
    AttachmentTable.Row get(UUID report, UUID id) {
        return table.find(report, id).orElseThrow(Refused::notFound);
    }

    /// Reading throws `IOException` where a chunk was changed, swapped or lost.
    InputStream open(AttachmentTable.Row row, SealingKey key) {
        try {
            return key.open(bytesOf(row.id()), new Stored(row.id()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void remove(UUID report, UUID id) {
        table.remove(report, id);
    }

    void removeAll(UUID report) {
        table.removeAll(report);
    }

    /// The key is gone; the bytes only take room.
    @EventListener
    void forget(IdentityShredded event) {
        table.emptyThoseOf(event.finder());
    }

    /// A name that can be shown anywhere: the last part of a path, without control and direction characters, which can
    /// make `exe.png` of `gnp.exe`.
    static String displayName(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"<>|:*?]", "")
                .strip();
        var shown = plain.codePointCount(0, plain.length()) > 150
                ? plain.substring(0, plain.offsetByCodePoints(0, 150))
                : plain;
        return shown.isEmpty() || shown.matches("\\.+") ? "file" : shown;
    }

    private static String typeOf(BufferedInputStream in) throws IOException {
        in.mark(ENOUGH_TO_TELL_THE_TYPE);
        var beginning = in.readNBytes(ENOUGH_TO_TELL_THE_TYPE);
        in.reset();
        return TIKA.detect(beginning);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Place bytesOf(UUID id) {
        return new Place("intake.attachment_chunk.data", id);
    }

    private static Place labelOf(UUID id) {
        return new Place("intake.attachment.label", id);
    }

    /// Sealed bytes on their way into the table.
    private final class Chunks extends OutputStream {

        private final UUID attachment;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int number;

        Chunks(UUID attachment) {
            this.attachment = attachment;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            for (var done = 0; done < count; ) {
                var fits = Math.min(CHUNK - filled, count - done);
                System.arraycopy(bytes, from + done, chunk, filled, fits);
                filled += fits;
                done += fits;
                if (filled == CHUNK) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            table.addChunk(attachment, number++, Arrays.copyOf(chunk, filled));
            filled = 0;
        }
    }

    /// Sealed bytes on their way out, one chunk in memory at a time.
    private final class Stored extends InputStream {

        private final UUID attachment;
        private byte[] chunk = {};
        private int at;
        private int number;

        Stored(UUID attachment) {
            this.attachment = attachment;
        }

        @Override
        public int read() {
            return more() ? chunk[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            if (count == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            var some = Math.min(count, chunk.length - at);
            System.arraycopy(chunk, at, into, from, some);
            at += some;
            return some;
        }

        private boolean more() {
            if (at == chunk.length) {
                chunk = table.chunk(attachment, number++).orElseGet(() -> new byte[0]);
                at = 0;
            }
            return at < chunk.length;
        }
    }
}
