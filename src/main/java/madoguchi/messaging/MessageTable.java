// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

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
import madoguchi.coordination.ParticipantId;
import madoguchi.intake.ReportId;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import madoguchi.vault.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageTable {

    /// A message as it lies: sealed.
    record Row(Message sealed, KeyId key, byte[] text) {

        Message open(SealingKey opener) {
            return new Message(
                    sealed.id(),
                    sealed.number(),
                    sealed.in(),
                    sealed.voice(),
                    sealed.at(),
                    opener.open(place(sealed.id()), text),
                    sealed.relayedFrom(),
                    sealed.seen());
        }
    }

    /// How a conversation stands.
    ///
    /// @param unread messages that the desk has not seen
    /// @param waitingSince the oldest message that the desk still owes a reply to
    record Tally(int total, int unread, Optional<Instant> lastAt, Optional<Instant> waitingSince) {
        static final Tally EMPTY = new Tally(0, 0, Optional.empty(), Optional.empty());
    }

    enum Side {
        DESK,
        OTHER
    }

    private static final String SELECT = """
            select m.number, m.id, m.with_whom, m.conversation, m.case_file, m.speaker, m.from_desk, m.intent,
                   m.author, m.at, m.text, m.sealed_by, m.relayed_from,
                   d.at as seen_by_desk, o.at as seen_by_other
              from messaging.message m
              left join messaging.seen d on d.message = m.id and d.side = 'DESK'
              left join messaging.seen o on o.message = m.id and o.side = 'OTHER'
            """;

    private final JdbcClient db;

    MessageTable(JdbcClient db) {
        this.db = db;
    }

    void add(Message message, SealingKey key) {
        db.sql("""
                insert into messaging.message (id, with_whom, conversation, case_file, speaker, from_desk, intent,
                                               author, at, text, sealed_by, relayed_from)
                values (:id, :with, :conversation, :file, :speaker, :fromDesk, :intent,
                        :author, :at, :text, :key, :relayedFrom)""")
                .param("id", message.id().value())
                .param("with", message.in() instanceof Conversation.WithFinder ? "FINDER" : "PARTICIPANT")
                .param("conversation", message.in().id())
                .param("file", fileOf(message.in()))
                .param("speaker", message.voice().speaker().name())
                .param("fromDesk", message.voice().fromDesk())
                .param("intent", message.voice().intent().name())
                .param("author", message.voice().author())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("text", key.seal(place(message.id()), message.text()))
                .param("key", key.id().value())
                .param(
                        "relayedFrom",
                        message.relayedFrom().map(MessageId::value).orElse(null))
                .update();
    }

    Optional<Row> find(MessageId id) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// The newest messages before a number, newest first.
    List<Row> before(Conversation in, long number, int limit) {
        return db.sql(SELECT + " where m.conversation = :in and m.number < :number order by m.number desc limit :limit")
                .param("in", in.id())
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /// The next messages after a number in any of these conversations, oldest first.
    List<Row> after(Collection<Conversation> in, long number, int limit) {
        return db.sql(SELECT + " where m.conversation = any(:in) and m.number > :number order by m.number limit :limit")
                .param("in", ids(in))
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /// How many copies of each of these messages were passed on.
    Map<MessageId, Integer> relaysOf(Collection<MessageId> originals) {
        return db
                .sql("""
                select relayed_from, count(*) as copies from messaging.message
                 where relayed_from = any(:ids) group by relayed_from""")
                .param("ids", originals.stream().map(MessageId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(new MessageId(row.getObject("relayed_from", UUID.class)), row.getInt("copies")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// One question for all of them; a conversation without messages is absent.
    Map<UUID, Tally> tallies(Collection<Conversation> of) {
        return db
                .sql("""
                select m.conversation, count(*) as total, max(m.at) as last_at,
                       count(*) filter (where not m.from_desk and s.message is null) as unread,
                       min(w.at) as waiting_since
                  from messaging.message m
                  left join messaging.seen s on s.message = m.id and s.side = 'DESK'
                  left join messaging.waiting w on w.id = m.id
                 where m.conversation = any(:ids)
                 group by m.conversation""")
                .param("ids", ids(of))
                .query((row, _) -> Map.entry(row.getObject("conversation", UUID.class), tally(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A conversation in which the desk owes a reply.
    record Waiting(Conversation in, Instant since) {}

    /// All conversations in which the desk owes a reply, the longest wait first.
    List<Waiting> waiting(int limit) {
        return db.sql("""
                select with_whom, conversation, case_file, min(at) as since from messaging.waiting
                 group by with_whom, conversation, case_file order by since limit :limit""")
                .param("limit", limit)
                .query((row, _) ->
                        new Waiting(conversation(row), instant(row, "since").orElseThrow()))
                .list();
    }

    List<MessageId> waitingIn(Conversation in) {
        return db.sql("select id from messaging.waiting where conversation = :in order by at")
                .param("in", in.id())
                .query((row, _) -> new MessageId(row.getObject("id", UUID.class)))
                .list();
    }

    void settle(MessageId message, String by, Instant at) {
        db.sql("insert into messaging.settled (message, by, at) values (:message, :by, :at) on conflict do nothing")
                .param("message", message.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A side has the conversation before its eyes: what the other one wrote there is seen.
    void see(Conversation in, Side side, Instant at) {
        db.sql("""
                insert into messaging.seen (message, side, at)
                select id, :side, :at from messaging.message
                 where conversation = :in and from_desk = :writtenByDesk
                on conflict do nothing""")
                .param("side", side.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("in", in.id())
                .param("writtenByDesk", side == Side.OTHER)
                .update();
    }

    /// When the finder asked to be released from silence, the first time.
    Optional<Instant> silenceLiftAsked(ReportId report) {
        return db.sql("""
                select min(at) as at from messaging.message
                 where conversation = :report and intent = 'LIFT_SILENCE'""")
                .param("report", report.value())
                .query((row, _) -> instant(row, "at"))
                .single();
    }

    void passOn(MessageId message, ReportId report, Trace.Kind what) {
        db.sql("insert into messaging.passed_on (message, report, what) values (:message, :report, :what)")
                .param("message", message.value())
                .param("report", report.value())
                .param("what", what.name())
                .update();
    }

    /// What of a finder the desk knowingly passed on, and when.
    record PassedOn(Instant at, Trace.Kind what) {}

    List<PassedOn> passedOn(ReportId report) {
        return db.sql("""
                select m.at, p.what from messaging.passed_on p join messaging.message m on m.id = p.message
                 where p.report = :report order by m.number, p.what""")
                .param("report", report.value())
                .query((row, _) ->
                        new PassedOn(instant(row, "at").orElseThrow(), Trace.Kind.valueOf(row.getString("what"))))
                .list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("total"), row.getInt("unread"), instant(row, "last_at"), instant(row, "waiting_since"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Message(
                        new MessageId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        conversation(row),
                        new Message.Voice(
                                Speaker.valueOf(row.getString("speaker")),
                                row.getBoolean("from_desk"),
                                Intent.valueOf(row.getString("intent")),
                                row.getString("author")),
                        instant(row, "at").orElseThrow(),
                        "",
                        Optional.ofNullable(row.getObject("relayed_from", UUID.class))
                                .map(MessageId::new),
                        new Message.Seen(instant(row, "seen_by_desk"), instant(row, "seen_by_other"))),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                row.getBytes("text"));
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        var id = row.getObject("conversation", UUID.class);
        return "FINDER".equals(row.getString("with_whom"))
                ? new Conversation.WithFinder(new ReportId(id))
                : new Conversation.WithParticipant(
                        new CaseId(row.getObject("case_file", UUID.class)), new ParticipantId(id));
    }

    private static @Nullable UUID fileOf(Conversation in) {
        return switch (in) {
            case Conversation.WithFinder _ -> null;
            case Conversation.WithParticipant(var file, var _) -> file.value();
        };
    }

    private static UUID[] ids(Collection<Conversation> of) {
        return of.stream().map(Conversation::id).toArray(UUID[]::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Place place(MessageId id) {
        return new Place("messaging.message.text", id.value());
    }
}
