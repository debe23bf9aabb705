// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import madoguchi.access.AccountId;
import madoguchi.calendar.DeskZone;
import madoguchi.intake.Kind;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QueueTable {

    private static final String COLUMNS = """
            select report, number, kind, received_at, state, since, due_on, duplicate_of, handler, first_word_at,
                   supplemented_at, level, version
              from triage.queue
            """;

    private final JdbcClient db;
    private final ZoneId zone;

    QueueTable(JdbcClient db, DeskZone zone) {
        this.db = db;
        this.zone = zone.zone();
    }

    void add(Report report, LocalDate dueOn) {
        db.sql("""
                insert into triage.queue (report, number, kind, received_at, state, since, due_on)
                values (:report, :number, :kind, :at, 'waiting', :at, :due)""")
                .param("report", report.id().value())
                .param("number", report.number().digits())
                .param("kind", report.kind().code())
                .param("at", utc(report.receivedAt()))
                .param("due", dueOn)
                .update();
    }

    Optional<QueueLine> find(ReportId report) {
        return db.sql(COLUMNS + "where report = :report")
                .param("report", report.value())
                .query(QueueTable::line)
                .optional();
    }

    Optional<QueueLine> find(ReportNumber number) {
        return db.sql(COLUMNS + "where number = :number")
                .param("number", number.digits())
                .query(QueueTable::line)
                .optional();
    }

    /// The line, held until the transaction ends: two handlers judge one after the other.
    Optional<QueueLine> lock(ReportId report) {
        return db.sql(COLUMNS + "where report = :report for update")
                .param("report", report.value())
                .query(QueueTable::line)
                .optional();
    }

    List<QueueLine> duplicatesOf(ReportId report) {
        return db.sql(COLUMNS + "where duplicate_of = :report order by received_at, report")
                .param("report", report.value())
                .query(QueueTable::line)
                .list();
    }

    /// The lock of the transaction is PostgreSQL's own; the number only has to be ours.
    void holdDuplicates() {
        db.sql("select 1 from pg_advisory_xact_lock(hashtext('triage.duplicate'))")
                .query(Integer.class)
                .single();
    }

    void move(ReportId report, State state, Instant since, Optional<LocalDate> dueOn, Optional<ReportId> duplicateOf) {
        db.sql("""
                update triage.queue
                   set state = :state, since = :since, due_on = :due, duplicate_of = :original, version = version + 1
                 where report = :report""")
                .param("report", report.value())
                .param("state", state.code())
                .param("since", utc(since))
                .param("due", dueOn.orElse(null))
                .param("original", duplicateOf.map(ReportId::value).orElse(null))
                .update();
    }

    void supplemented(ReportId report, Instant at) {
        db.sql("update triage.queue set supplemented_at = :at, version = version + 1 where report = :report")
                .param("report", report.value())
                .param("at", utc(at))
                .update();
    }

    void firstWord(ReportId report, Instant at, Optional<LocalDate> dueOn) {
        db.sql("update triage.queue set first_word_at = :at, due_on = :due where report = :report")
                .param("report", report.value())
                .param("at", utc(at))
                .param("due", dueOn.orElse(null))
                .update();
    }

    void assign(ReportId report, Optional<AccountId> handler) {
        db.sql("update triage.queue set handler = :handler where report = :report")
                .param("report", report.value())
                .param("handler", handler.map(AccountId::value).orElse(null))
                .update();
    }

    void rate(ReportId report, ImpactLevel level) {
        db.sql("update triage.queue set level = :level where report = :report")
                .param("report", report.value())
                .param("level", level.rank())
                .update();
    }

    void touch(ReportId report) {
        db.sql("update triage.queue set version = version + 1 where report = :report")
                .param("report", report.value())
                .update();
    }

    /// @param found what the words were found in; null when there are none
    List<QueueLine> list(QueueFilter filter, @Nullable Collection<ReportId> found, int limit) {
        var wanted = new HashMap<String, Object>();
        var sql = COLUMNS + where(filter, found, wanted) + afterAndOrder(filter, wanted) + " limit :limit";
        wanted.put("limit", limit);
        return db.sql(sql).params(wanted).query(QueueTable::line).list();
    }

    int count(QueueFilter filter, @Nullable Collection<ReportId> found) {
        var wanted = new HashMap<String, Object>();
        var sql = "select count(*) from triage.queue " + where(filter, found, wanted);
        return db.sql(sql).params(wanted).query(Integer.class).single();
    }

    Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        db.sql("select state, count(*) as n from triage.queue group by state").query(row -> {
            counts.put(State.find(row.getString("state")).orElseThrow(), row.getInt("n"));
        });
        return counts;
    }

    int late(LocalDate today) {
        return db.sql("select count(*) from triage.queue where due_on < :today")
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /// All reports, page by page, without regard to what happens meanwhile.
    List<QueueLine> after(@Nullable ReportId report, int limit) {
        return db.sql(COLUMNS + "where report > :report order by report limit :limit")
                .param("report", report == null ? new UUID(0, 0) : report.value())
                .param("limit", limit)
                .query(QueueTable::line)
                .list();
    }

    static QueueFilter.Cursor endOf(QueueFilter filter, QueueLine last) {
        var key = switch (filter.sort()) {
            case DUE ->
                (last.state() == State.SUPPLEMENTED ? "0 " : "1 ")
                        + last.dueOn().map(LocalDate::toString).orElse("infinity");
            case PRIORITY -> String.valueOf(last.level().map(ImpactLevel::rank).orElse(0));
            case OLDEST, NEWEST -> "";
        };
        return new QueueFilter.Cursor(key, last.receivedAt(), last.report().value());
    }

    /// What comes before the time of arrival in an order, as columns and as their values in a cursor.
    private record Key(String columns, String values) {

        static Key of(QueueFilter.Sort sort) {
            return switch (sort) {
                case DUE ->
                    new Key(
                            "(case state when 'supplemented' then 0 else 1 end), coalesce(due_on, 'infinity'), ",
                            "split_part(:key, ' ', 1)::int, split_part(:key, ' ', 2)::date, ");
                case PRIORITY -> new Key("(-level), ", "-(:key)::int, ");
                case OLDEST, NEWEST -> new Key("", "");
            };
        }
    }

    private String where(QueueFilter filter, @Nullable Collection<ReportId> found, Map<String, Object> wanted) {
        var sql = new StringBuilder("where state = any(:states)");
        wanted.put("states", filter.states().stream().map(State::code).toArray(String[]::new));
        filter.kind().ifPresent(kind -> {
            sql.append(" and kind = :kind");
            wanted.put("kind", kind.code());
        });
        filter.from().ifPresent(day -> {
            sql.append(" and received_at >= :from");
            wanted.put("from", day.atStartOfDay(zone).toOffsetDateTime());
        });
        filter.until().ifPresent(day -> {
            sql.append(" and received_at < :until");
            wanted.put("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        });
        filter.handler().ifPresent(handler -> {
            sql.append(" and handler = :handler");
            wanted.put("handler", handler.value());
        });
        if (found != null) {
            sql.append(" and report = any(:found)");
            wanted.put("found", found.stream().map(ReportId::value).toArray(UUID[]::new));
        }
        return sql.toString();
    }

    private static String afterAndOrder(QueueFilter filter, Map<String, Object> wanted) {
        var key = Key.of(filter.sort());
        var down = filter.sort() == QueueFilter.Sort.NEWEST;
        var sql = new StringBuilder();
        filter.after().filter(cursor -> cursor.fits(filter.sort())).ifPresent(cursor -> {
            sql.append(" and (" + key.columns() + "received_at, report)");
            sql.append((down ? " < (" : " > (") + key.values() + ":at, :report)");
            wanted.put("key", cursor.key());
            wanted.put("at", utc(cursor.receivedAt()));
            wanted.put("report", cursor.report());
        });
        return sql + " order by " + key.columns() + (down ? "received_at desc, report desc" : "received_at, report");
    }

    private static QueueLine line(ResultSet row, int number) throws SQLException {
        return new QueueLine(
                new ReportId(row.getObject("report", UUID.class)),
                new ReportNumber(row.getString("number")),
                Kind.of(row.getString("kind")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                State.find(row.getString("state")).orElseThrow(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("duplicate_of", UUID.class)).map(ReportId::new),
                Optional.ofNullable(row.getObject("handler", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("first_word_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("supplemented_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                ImpactLevel.ofRank(row.getInt("level")),
                row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
