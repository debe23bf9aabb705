// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Receipts that can be shown once more, because the first answer may have been lost on its way.
@Repository
class ReceiptTable {

    /// By what a receipt is found again, and for how long.
    ///
    /// @param body a keyed hash of the request, where a different request under the same secret must be noticed
    record Terms(byte[] secret, byte @Nullable [] body, Instant shownUntil, Instant keptUntil) {}

    /// @param passphrase sealed; null once it is no longer shown
    record Row(
            ReportId report,
            ReportNumber number,
            KeyId key,
            Instant receivedAt,
            byte @Nullable [] passphrase,
            byte @Nullable [] body) {

        boolean answers(byte[] sent) {
            return Arrays.equals(body, sent);
        }

        Optional<List<String>> words(SealingKey opener) {
            return passphrase == null
                    ? Optional.empty()
                    : Optional.of(List.of(opener.open(place(report), passphrase).split(" ")));
        }
    }

    private final JdbcClient db;

    ReceiptTable(JdbcClient db) {
        this.db = db;
    }

    /// @return false when there is one already under this secret
    boolean add(Terms terms, ReportId report, SealingKey key, PassPhrase passphrase) {
        return db.sql("""
                        insert into intake.receipt
                               (secret, body, report, sealed_by, passphrase, shown_until, kept_until)
                        values (:secret, :body, :report, :key, :passphrase, :shownUntil, :keptUntil)
                        on conflict (secret) do nothing""")
                        .param("secret", terms.secret())
                        .param("body", terms.body())
                        .param("report", report.value())
                        .param("key", key.id().value())
                        .param("passphrase", key.seal(place(report), passphrase.text()))
                        .param("shownUntil", terms.shownUntil().atOffset(ZoneOffset.UTC))
                        .param("keptUntil", terms.keptUntil().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Without its pass-phrase when its time is over, whether or not the nightly hand has come by.
    Optional<Row> find(byte[] secret, Instant now) {
        return db.sql("""
                select receipt.report, report.number, receipt.sealed_by, report.received_at, receipt.body,
                       case when receipt.shown_until > :now then receipt.passphrase end as passphrase
                  from intake.receipt join intake.report on report.id = receipt.report
                 where receipt.secret = :secret and receipt.kept_until > :now""")
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Row(
                        new ReportId(row.getObject("report", UUID.class)),
                        new ReportNumber(row.getString("number")),
                        new KeyId(row.getObject("sealed_by", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("passphrase"),
                        row.getBytes("body")))
                .optional();
    }

    /// Makes room for a new call under a key whose time is over.
    void forgetExpired(byte[] secret, Instant now) {
        db.sql("delete from intake.receipt where secret = :secret and kept_until <= :now")
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Forgets pass-phrases whose time is over, and receipts that nobody can ask for any more.
    void forget(Instant now) {
        db.sql("delete from intake.receipt where kept_until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("update intake.receipt set passphrase = null where shown_until <= :now and passphrase is not null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Place place(ReportId report) {
        return new Place("intake.receipt.passphrase", report.value());
    }
}
