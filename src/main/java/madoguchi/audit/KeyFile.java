// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A key for HMAC-SHA-256 in a file that only the house can read (mode 0600), outside the database whose rows it
/// guards.
public final class KeyFile {

    private KeyFile() {}

    /// Reads the key; makes one of 256 random bits when there is none.
    ///
    /// @throws UncheckedIOException when the file can be neither read nor made
    public static SecretKey readOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file.getFileName() + " cannot be read", e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
}
