// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes, fetches and destroys keys. Envelope encryption: each key lies in the database wrapped by the master key,
/// bound to its own name; the master key lies outside.
@Component
public class Sealing {

    private final KeyTable table;
    private final MasterKey master;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Sealing(KeyTable table, MasterKey master, InstantSource clock, ApplicationEventPublisher events)
            throws GeneralSecurityException {
        StreamingAeadConfig.register();
        this.table = table;
        this.master = master;
        this.clock = clock;
        this.events = events;
    }

    /// A new key, stored wrapped. Belongs to the transaction of what it will seal.
    @Transactional
    public SealingKey make(Purpose purpose) {
        try {
            var id = KeyId.fresh();
            var texts = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var streams = KeysetHandle.generateNew(
                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, RegistryConfiguration.get());
            table.add(
                    new KeyTable.Row(id, purpose, master.primaryId(), wrap(id, texts), wrap(id, streams)),
                    clock.instant());
            return key(id, texts, streams);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be made", e);
        }
    }

    /// @throws Shredded when the key has been destroyed
    public SealingKey get(KeyId id) {
        return find(id).orElseThrow(Shredded::new);
    }

    /// Empty when the key has been destroyed.
    public Optional<SealingKey> find(KeyId id) {
        return table.find(List.of(id)).stream().map(this::unwrap).findFirst();
    }

    /// Many keys with one question to the database; those destroyed are absent.
    public Map<KeyId, SealingKey> findAll(Collection<KeyId> ids) {
        return table.find(ids).stream()
                .map(this::unwrap)
                .collect(Collectors.toUnmodifiableMap(SealingKey::id, key -> key));
    }

    /// The desk's own key, for names and addresses it needs to work; made when first asked for.
    @Transactional
    public SealingKey desk() {
        return table.oldest(Purpose.DESK).map(this::unwrap).orElseGet(() -> {
            table.lock();
            return table.oldest(Purpose.DESK).map(this::unwrap).orElseGet(() -> make(Purpose.DESK));
        });
    }

    /// Destroys a key, and with it the secret. Nothing happens when it was destroyed before.
    @Transactional
    public void destroy(KeyId id) {
        table.destroy(id, clock.instant()).ifPresent(purpose -> events.publishEvent(new KeyDestroyed(id, purpose)));
    }

    SealingKey unwrap(KeyTable.Row row) {
        try {
            return key(row.id(), unwrap(row.id(), row.texts()), unwrap(row.id(), row.streams()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + row.id() + " cannot be unwrapped with this master key", e);
        }
    }

    KeyTable.Row wrappedAnew(KeyTable.Row row) {
        try {
            return new KeyTable.Row(
                    row.id(),
                    row.purpose(),
                    master.primaryId(),
                    wrap(row.id(), unwrap(row.id(), row.texts())),
                    wrap(row.id(), unwrap(row.id(), row.streams())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + row.id() + " cannot be wrapped anew", e);
        }
    }

    private byte[] wrap(KeyId id, KeysetHandle keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                keyset, master.aead(), bytes(id), RegistryConfiguration.get());
    }

    private KeysetHandle unwrap(KeyId id, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, master.aead(), bytes(id), RegistryConfiguration.get());
    }

    private static SealingKey key(KeyId id, KeysetHandle texts, KeysetHandle streams) throws GeneralSecurityException {
        return new SealingKey(
                id,
                texts.getPrimitive(RegistryConfiguration.get(), Aead.class),
                streams.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    }

    private static byte[] bytes(KeyId id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
