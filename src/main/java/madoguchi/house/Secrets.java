// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The passwords of the two database accounts, each in a file that its user alone may read.
///
/// The house works as `madoguchi`, who owns its tables but can not read the machine's files or start programs;
/// `postgres` only sets that account up.
///
/// @param home the folder `postgres/`
record Secrets(Path home) {

    static final String SUPERUSER = "postgres";
    static final String USER = "madoguchi";

    Path ofSuperuser() throws IOException {
        return file(SUPERUSER);
    }

    String passwordOf(String account) throws IOException {
        return Files.readString(file(account)).strip();
    }

    private Path file(String account) throws IOException {
        Path file = home.resolve("password-of-" + account);
        if (!Files.exists(file)) {
            var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path fresh = Files.createTempFile(home, ".password", "", onlyMine);
            Files.writeString(fresh, random());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + "\n";
    }
}
