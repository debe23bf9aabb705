// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key that seals the ledger.
@Component
class LedgerKey {

    private final SecretKey key;

    LedgerKey(@Value("${madoguchi.keys}") Path keys) {
        this.key = KeyFile.readOrMake(keys.resolve("ledger.key"));
    }

    SecretKey get() {
        return key;
    }
}
