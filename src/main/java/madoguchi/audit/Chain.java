// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// How one entry holds on to the one before it.
///
/// Each entry carries the SHA-256 of its own content and of the hash before it, so that anybody can follow the chain;
/// and an HMAC (RFC 2104) of that hash under a key that lies outside the database, so that whoever can only write to
/// the database cannot forge a new chain.
final class Chain {

    static final byte[] START = new byte[32];

    private final SecretKey key;

    Chain(SecretKey key) {
        this.key = key;
    }

    byte[] hash(byte[] previous, LedgerEntry entry) {
        var digest = sha256();
        digest.update(previous);
        put(digest, Long.toString(entry.number()));
        put(digest, entry.at().toString());
        put(digest, entry.actor());
        put(digest, entry.act());
        put(digest, entry.subject().toString());
        put(digest, text(entry.facts()));
        return digest.digest();
    }

    byte[] seal(byte[] hash) {
        return hmac("entry", hash);
    }

    /// Seals where the ledger ends, so that entries cut off its end are missed.
    byte[] sealEnd(long number, byte[] hash) {
        return hmac("end/" + number, hash);
    }

    private byte[] hmac(String what, byte[] hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(what.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ledger's key cannot be used", e);
        }
    }

    static String text(Map<String, String> facts) {
        var lines = new StringBuilder();
        facts.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    /// The length before the bytes: otherwise two different rows could be the same sequence.
    private static void put(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
