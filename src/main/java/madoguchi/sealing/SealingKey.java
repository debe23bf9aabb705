// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// A key in the hand: seals and opens texts and streams. Lives as long as the request that fetched it; keep its
/// [KeyId], never the key.
public final class SealingKey {

    private final KeyId id;
    private final Aead texts;
    private final StreamingAead streams;

    SealingKey(KeyId id, Aead texts, StreamingAead streams) {
        this.id = id;
        this.texts = texts;
        this.streams = streams;
    }

    public KeyId id() {
        return id;
    }

    /// AES-256-GCM with a fresh nonce; 28 bytes longer than the text in UTF-8, plus Tink's prefix of 5.
    public byte[] seal(Place place, String text) {
        try {
            return texts.encrypt(text.getBytes(StandardCharsets.UTF_8), place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place.column(), e);
        }
    }

    /// @throws SealBroken when the bytes were not sealed with this key for this place
    public String open(Place place, byte[] sealed) {
        try {
            return new String(texts.decrypt(sealed, place.bytes()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    /// A stream whose bytes arrive sealed in `out`. Close it: the last block carries the proof that nothing is missing.
    public OutputStream seal(Place place, OutputStream out) throws IOException {
        try {
            return streams.newEncryptingStream(out, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place.column(), e);
        }
    }

    /// The opened bytes of a sealed stream; reading throws `IOException` where they were changed or cut off.
    public InputStream open(Place place, InputStream sealed) throws IOException {
        try {
            return streams.newDecryptingStream(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }
}
