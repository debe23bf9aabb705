// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteTable {

    private final JdbcClient db;

    NoteTable(JdbcClient db) {
        this.db = db;
    }

    void add(CaseId file, SealingKey key, Note note) {
        db.sql("""
                insert into casework.note (id, case_file, text, written_at, written_by)
                values (:id, :file, :text, :at, :by)""")
                .param("id", note.id())
                .param("file", file.value())
                .param("text", key.seal(place(note.id()), note.text()))
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("by", note.by())
                .update();
    }

    /// The newest first.
    List<Note> of(CaseId file, SealingKey key) {
        return db.sql("""
                select id, text, written_at, written_by from casework.note
                 where case_file = :file order by written_at desc, id""")
                .param("file", file.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Note(
                            id,
                            key.open(place(id), row.getBytes("text")),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            row.getString("written_by"));
                })
                .list();
    }

    private static Place place(UUID note) {
        return new Place("casework.note.text", note);
    }
}
