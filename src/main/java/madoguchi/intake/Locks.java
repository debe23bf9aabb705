// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Locale;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Makes pass-phrases, and tries them.
///
/// Argon2id (RFC 9106) with 4 MiB and one pass, far below what is advised for passwords people think of: these have 77
/// random bits, which no hash needs to defend. So light, two cores still take in a hundred reports a second.
@Component
class Locks {

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 4096, 1);

    /// Tried for numbers that do not exist, so that the time tells nothing.
    private final String nobodys =
            argon.encode(PassPhrase.fresh(Locale.JAPANESE).text());

    /// A pass-phrase that its finder will hold, and what the house keeps of it.
    record Fresh(PassPhrase passphrase, String hash) {
        @Override
        public String toString() {
            return "Fresh[secret]";
        }
    }

    Fresh fresh(Locale language) {
        var passphrase = PassPhrase.fresh(language);
        return new Fresh(passphrase, hashOf(passphrase));
    }

    boolean opens(PassPhrase passphrase, String hash) {
        return Boolean.TRUE.equals(argon.matches(passphrase.text(), hash));
    }

    String nobodys() {
        return nobodys;
    }

    private String hashOf(PassPhrase passphrase) {
        return java.util.Objects.requireNonNull(argon.encode(passphrase.text()));
    }
}
