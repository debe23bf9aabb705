// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a form carries to find its draft again: 128 random bits, of which the database knows only the hash.
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{22}");

    /// Empty for what cannot be one of ours.
    static Optional<Secret> read(@Nullable String text) {
        return text != null && SYNTAX.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    static Secret fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// SHA-256 is enough: nobody can try 128 bits.
    byte[] hash() {
        return hash(text);
    }

    /// The draft's part of an address. It follows from the secret, not the other way round, and is not the id of the
    /// report either: whoever reads an address in a log can neither open the draft nor tell which report it became.
    String place() {
        var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(hash("place:" + text));
        return hash.substring(0, 16);
    }

    static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
