// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import madoguchi.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Lets a finder in by number and pass-phrase.
///
/// Nobody can guess 77 bits, so what is limited is the work that guessing makes. After ten wrong tries from one source
/// at one number, or a hundred from one source at any, within a quarter of an hour, further tries of that source go
/// through one narrow door, one after the other, and a wrong one is told to wait. The right pass-phrase still opens:
/// nobody can lock a finder out by guessing at their number.
///
/// Counted in the memory of each node and forgotten after that quarter: where finders come from is not written down.
@Component
class Admission {

    static final int TRIES_AT_ONE_NUMBER = 10;
    static final int TRIES_OF_ONE_SOURCE = 100;
    static final Duration MEMORY = Duration.ofMinutes(15);

    private static final int REMEMBERED = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReportTable table;
    private final Locks locks;
    private final InstantSource clock;
    private final Semaphore narrowDoor = new Semaphore(1, true);
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    Admission(ReportTable table, Locks locks, InstantSource clock) {
        this.table = table;
        this.locks = locks;
        this.clock = clock;
    }

    private record Wrong(int tries, Instant since) {}

    /// @throws TooManyTries for a wrong try after too many of them
    Optional<ReportId> admit(String number, String passphrase) {
        var source = source();
        var place = source + "/"
                + ReportNumber.read(number).map(ReportNumber::digits).orElse("");
        var tooMany = tries(place) >= TRIES_AT_ONE_NUMBER || tries(source) >= TRIES_OF_ONE_SOURCE;
        var admitted = tooMany ? tryAtTheNarrowDoor(number, passphrase) : tryToOpen(number, passphrase);
        if (admitted.isEmpty()) {
            count(place);
            count(source);
            if (tooMany) {
                throw new TooManyTries();
            }
        }
        return admitted;
    }

    private Optional<ReportId> tryAtTheNarrowDoor(String number, String passphrase) {
        try {
            if (!narrowDoor.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyTries();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyTries();
        }
        try {
            return tryToOpen(number, passphrase);
        } finally {
            narrowDoor.release();
        }
    }

    /// Takes the same time whether the number exists or not. A phrase that cannot be one of ours is told apart sooner;
    /// that says nothing about any report.
    private Optional<ReportId> tryToOpen(String number, String passphrase) {
        var phrase = PassPhrase.read(passphrase);
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        var lock = ReportNumber.read(number).flatMap(table::lockOf);
        var opens = locks.opens(phrase.get(), lock.map(ReportTable.Lock::hash).orElseGet(locks::nobodys));
        return opens ? lock.map(ReportTable.Lock::report) : Optional.empty();
    }

    private synchronized int tries(String whose) {
        var known = wrong.get(whose);
        return known == null || known.since().plus(MEMORY).isBefore(clock.instant()) ? 0 : known.tries();
    }

    private synchronized void count(String whose) {
        var before = tries(whose);
        var since = before == 0
                ? clock.instant()
                : java.util.Objects.requireNonNull(wrong.get(whose)).since();
        wrong.put(whose, new Wrong(before + 1, since));
    }

    /// Outside a request, the house itself asks.
    private static String source() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "house";
    }

    /// Somebody guesses.
    static final class TooManyTries extends Refused {
        TooManyTries() {
            super(HttpStatus.TOO_MANY_REQUESTS, "refused.too-many-tries");
        }
    }
}
