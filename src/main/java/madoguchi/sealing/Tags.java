// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import madoguchi.audit.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tags by which sealed rows can be found again without being opened: HMAC-SHA-256 under a key outside the database.
/// Whoever has only a dump sees which rows share a tag, not what it stands for.
@Component
public class Tags {

    private final SecretKey key;

    Tags(@Value("${madoguchi.keys}") Path keys) {
        this.key = KeyFile.readOrMake(keys.resolve("tags.key"));
    }

    /// @param kind what is tagged, so that equal texts of different kinds do not share a tag
    public byte[] of(String kind, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((kind + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the tags cannot be used", e);
        }
    }
}
