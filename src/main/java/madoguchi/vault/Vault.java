// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.audit.Subject;
import madoguchi.mail.Letter;
import madoguchi.mail.Outbox;
import madoguchi.sealing.Purpose;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import madoguchi.sealing.Shredded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the finders' identities. A deposit goes in and a [FinderId] comes out; what the house wants of a finder
/// afterwards, the vault does itself, so that no name and no address has to leave it.
@Component
public class Vault {

    private final FinderTable table;
    private final Sealing sealing;
    private final Outbox outbox;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Vault(FinderTable table, Sealing sealing, Outbox outbox, InstantSource clock, ApplicationEventPublisher events) {
        this.table = table;
        this.sealing = sealing;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    /// @param key the finder's key; the report as sent is sealed under it too
    public record Deposit(FinderId finder, SealingKey key) {}

    /// Seals an identity under a key of its own.
    @Transactional
    public Deposit deposit(Identity identity, Consent consent) {
        return deposit(sealing.make(Purpose.FINDER), identity, consent);
    }

    /// As [#deposit(Identity, Consent)], for a finder whose files were sealed before the identity was known.
    ///
    /// @param key of purpose FINDER, used for nobody else
    @Transactional
    public Deposit deposit(SealingKey key, Identity identity, Consent consent) {
        var finder = new FinderId(UUID.randomUUID());
        table.add(finder, key, identity, consent, clock.instant());
        events.publishEvent(new IdentityDeposited(finder));
        return new Deposit(finder, key);
    }

    /// The key that seals everything in this finder's own words; empty once the finder has been shredded.
    public Optional<SealingKey> findKey(FinderId finder) {
        return table.find(finder).flatMap(row -> sealing.find(row.key()));
    }

    /// @throws Shredded once the finder has been shredded
    public SealingKey keyOf(FinderId finder) {
        return sealing.get(row(finder).key());
    }

    /// What the finder allows now. A shredded finder allows nothing.
    public Consent consentOf(FinderId finder) {
        return table.find(finder)
                .flatMap(row -> sealing.find(row.key()).map(row::consent))
                .orElseGet(Consent::none);
    }

    /// The finder says anew what is allowed.
    ///
    /// @throws Shredded once the finder has been shredded
    @Transactional
    public void change(FinderId finder, Consent consent) {
        table.change(finder, keyOf(finder), consent);
        events.publishEvent(new ConsentChanged(
                finder,
                consent.nameToParticipant(),
                consent.contactToParticipant(),
                consent.directExchange(),
                consent.credit(),
                consent.letters()));
    }

    /// Writes to the finder; the address never leaves the vault.
    ///
    /// @return false when the finder left no address, wants no letters, or has been shredded
    @Transactional
    public boolean write(FinderId finder, Subject about, String subject, String text) {
        var known = table.find(finder);
        var key = known.flatMap(row -> sealing.find(row.key()));
        if (known.isEmpty() || key.isEmpty()) {
            return false;
        }
        var address = known.get().identity(key.get()).email();
        if (address.isBlank() || !known.get().consent(key.get()).letters()) {
            return false;
        }
        outbox.post(new Letter(new Letter.Addressee(Letter.Kind.FINDER, address), about, subject, text), key.get());
        return true;
    }

    /// The words by which the finder wishes to be thanked in public; empty without that wish.
    public Optional<String> creditOf(FinderId finder) {
        var consent = consentOf(finder);
        return consent.credit() == Consent.Credit.NONE || consent.creditName().isBlank()
                ? Optional.empty()
                : Optional.of(consent.creditName());
    }

    /// Where `text` gives the finder away, in the order of the text. A shredded finder leaves no traces to look for.
    public List<Trace> tracesOf(FinderId finder, String text) {
        return table.find(finder)
                .flatMap(row -> sealing.find(row.key()).map(row::identity))
                .map(identity -> Traces.of(identity, text))
                .orElseGet(List::of);
    }

    public boolean isShredded(FinderId finder) {
        return table.find(finder).isEmpty();
    }

    private FinderTable.Row row(FinderId finder) {
        return table.find(finder).orElseThrow(Shredded::gone);
    }
}
