// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.casework.CaseId;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;
import madoguchi.notation.Severity;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import madoguchi.triage.ImpactLevel;
import madoguchi.verification.Verification.Findings;
import madoguchi.verification.Verification.Rating;
import madoguchi.verification.Verification.Reproduced;
import madoguchi.verification.Verification.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerificationTable {

    private static final String COLUMNS = """
            id, case_file, environment, reproduced, done, result, threat, preconditions, cvss3, cvss4, cwe, spread,
            concluded_at, concluded_by
            """;

    private final JdbcClient db;

    VerificationTable(JdbcClient db) {
        this.db = db;
    }

    void add(Verification verification, SealingKey key) {
        var seal = new Seal(key, verification.id());
        var findings = verification.findings();
        db.sql("""
                insert into verification.verification
                       (id, case_file, sealed_by, environment, reproduced, done, result, threat, preconditions,
                        cvss3, cvss4, cwe, cvss3_score, cvss4_score, spread, severity, concluded_at, concluded_by)
                values (:id, :file, :key, :environment, :reproduced, :done, :result, :threat, :preconditions,
                        :cvss3, :cvss4, :cwe, :score3, :score4, :spread, :severity, :at, :by)""")
                .param("id", verification.id())
                .param("file", verification.file().value())
                .param("key", key.id().value())
                .param("environment", findings.environment())
                .param("reproduced", findings.reproduced().name())
                .param("done", seal.text("done", findings.words().done()))
                .param("result", seal.text("result", findings.words().result()))
                .param("threat", seal.text("threat", findings.words().threat()))
                .param(
                        "preconditions",
                        seal.text("preconditions", findings.words().preconditions()))
                .param(
                        "cvss3",
                        seal.text(
                                "cvss3",
                                findings.cvss3().map(CvssVector::toString).orElse("")))
                .param(
                        "cvss4",
                        seal.text(
                                "cvss4",
                                findings.cvss4().map(CvssVector::toString).orElse("")))
                .param("cwe", findings.cwe().map(CweId::number).orElse(null))
                .param("score3", findings.cvss3().map(CvssVector::score).orElse(null))
                .param("score4", findings.cvss4().map(CvssVector::score).orElse(null))
                .param("spread", findings.spread().map(Enum::name).orElse(null))
                .param(
                        "severity",
                        findings.rating()
                                .map(rating -> rating.severity().name())
                                .orElse(null))
                .param("at", verification.at().atOffset(ZoneOffset.UTC))
                .param("by", verification.by())
                .update();
    }

    /// The newest first; without words and vectors when there is no key any more.
    List<Verification> of(CaseId file, Optional<SealingKey> key) {
        return db.sql("select " + COLUMNS + """
                  from verification.verification
                 where case_file = :file order by concluded_at desc, id""")
                .param("file", file.value())
                .query((row, _) -> verification(row, key))
                .list();
    }

    /// When a case was first verified, and whether it was reproduced at last.
    Optional<Standing> standingOf(CaseId file) {
        return db.sql("""
                select min(concluded_at) as first, max(concluded_at) as last,
                       (array_agg(reproduced order by concluded_at desc, id))[1] as reproduced
                  from verification.verification where case_file = :file having count(*) > 0""")
                .param("file", file.value())
                .query((row, _) -> new Standing(
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        Reproduced.valueOf(row.getString("reproduced"))))
                .optional();
    }

    record Standing(Instant first, Instant last, Reproduced reproduced) {}

    /// The latest rating of each case that has one.
    Map<CaseId, Rating> ratingsOf(Collection<CaseId> files) {
        return db
                .sql("""
                select distinct on (case_file) case_file, severity, coalesce(cvss3_score, cvss4_score) as score
                  from verification.verification
                 where case_file = any(:files) and severity is not null
                 order by case_file, concluded_at desc, id""")
                .param("files", files.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new CaseId(row.getObject("case_file", UUID.class)),
                        new Rating(Severity.valueOf(row.getString("severity")), row.getBigDecimal("score"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Verification verification(ResultSet row, Optional<SealingKey> key) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var words = Words.destroyed();
        var cvss3 = Optional.<CvssVector>empty();
        var cvss4 = Optional.<CvssVector>empty();
        if (key.isPresent()) {
            var seal = new Seal(key.get(), id);
            words = new Words(
                    seal.open("done", row),
                    seal.open("result", row),
                    seal.open("threat", row),
                    seal.open("preconditions", row));
            cvss3 = vector(seal.open("cvss3", row));
            cvss4 = vector(seal.open("cvss4", row));
        }
        var findings = new Findings(
                row.getBoolean("environment"),
                Reproduced.valueOf(row.getString("reproduced")),
                words,
                Optional.ofNullable(row.getObject("cwe", Integer.class)).map(CweId::new),
                cvss3,
                cvss4,
                Optional.ofNullable(row.getString("spread")).map(ImpactLevel.Spread::valueOf));
        return new Verification(
                id,
                new CaseId(row.getObject("case_file", UUID.class)),
                findings,
                row.getObject("concluded_at", OffsetDateTime.class).toInstant(),
                row.getString("concluded_by"));
    }

    private static Optional<CvssVector> vector(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(CvssVector.parse(text));
    }

    /// Seals and opens the columns of one row.
    private record Seal(SealingKey key, UUID row) {

        byte[] text(String column, String text) {
            return key.seal(new Place("verification.verification." + column, row), text);
        }

        String open(String column, ResultSet result) throws SQLException {
            return key.open(new Place("verification.verification." + column, row), result.getBytes(column));
        }
    }
}
