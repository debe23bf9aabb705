// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key that wraps all other keys: a file of the house, mode 0600, outside the database.
@Component
class MasterKey {

    private final Path file;
    private volatile KeysetHandle keyset;

    MasterKey(@Value("${madoguchi.keys}") Path keys) {
        this.file = keys.resolve("master.json");
        this.keyset = readOrMake();
    }

    Aead aead() {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be used", e);
        }
    }

    /// The number of the key that wraps from now on.
    int primaryId() {
        return keyset.getPrimary().getId();
    }

    int size() {
        return keyset.size();
    }

    /// Adds a key and makes it the one that wraps; the earlier ones stay, to unwrap what they wrapped.
    void rotate() {
        try {
            keyset = KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            write(keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a master key cannot be made", e);
        }
    }

    /// Forgets all but the key that wraps now; only after everything has been wrapped anew.
    void forgetEarlier() {
        try {
            var primary = keyset.getPrimary();
            keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(primary.getKey())
                            .withFixedId(primary.getId())
                            .makePrimary())
                    .build();
            write(keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the earlier master keys cannot be dropped", e);
        }
    }

    private KeysetHandle readOrMake() {
        try {
            AeadConfig.register();
            if (Files.notExists(file)) {
                var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
                write(made);
                return made;
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the master key cannot be read: " + file.getFileName(), e);
        }
    }

    /// Written beside and moved into place: a crash leaves the old key or the new one, never half of one.
    private void write(KeysetHandle handle) throws GeneralSecurityException {
        try {
            Files.createDirectories(file.getParent());
            var beside = file.resolveSibling("master.json.new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    beside,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be written", e);
        }
    }
}
