// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.access.Accounts;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Report;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// What the desk's own people see of the conversations.
@Component
class ConversationPages {

    private final Messages messages;
    private final MessageTable table;
    private final Correspondents correspondents;
    private final Cases cases;
    private final Vault vault;
    private final Accounts accounts;
    private final Clocks clocks;
    private final DeskZone zone;

    ConversationPages(
            Messages messages,
            MessageTable table,
            Correspondents correspondents,
            Cases cases,
            Vault vault,
            Accounts accounts,
            Clocks clocks,
            DeskZone zone) {
        this.messages = messages;
        this.table = table;
        this.correspondents = correspondents;
        this.cases = cases;
        this.vault = vault;
        this.accounts = accounts;
        this.clocks = clocks;
        this.zone = zone;
    }

    CaseMessagesPage listOf(Case file) {
        return new CaseMessagesPage(file.number(), cases.titleOf(file), entriesOf(file));
    }

    List<CaseMessagesPage.Entry> entriesOf(Case file) {
        var with = correspondents.of(file);
        var tallies =
                messages.tallies(with.stream().map(Correspondent::conversation).toList());
        return with.stream()
                .map(one -> entry(
                        one,
                        pathOf(file, one),
                        tallies.getOrDefault(one.conversation().id(), MessageTable.Tally.EMPTY)))
                .toList();
    }

    ConversationPage of(Case file, Correspondent with, Optional<Long> before, Writing writing) {
        return new ConversationPage(
                Optional.of(file.number()),
                entriesOf(file),
                place(with, pathOf(file, with)),
                consentOf(with),
                talk(with, before, pathOf(file, with)),
                writing);
    }

    ConversationPage of(Report report, Optional<Long> before, Writing writing) {
        var with = new Correspondent.TheFinder(report);
        return new ConversationPage(
                Optional.empty(),
                List.of(),
                place(with, pathOf(report)),
                consentOf(with),
                talk(with, before, ""),
                writing);
    }

    static String pathOf(Case file, Correspondent with) {
        return "/cases/" + file.number() + "/messages/" + with.code();
    }

    static String pathOf(Report report) {
        return "/reports/" + report.number() + "/messages";
    }

    private ConversationPage.Place place(Correspondent with, String path) {
        return new ConversationPage.Place(
                with, path, messages.tallyOf(with.conversation()).waitingSince().isPresent(), isOpen(with));
    }

    private boolean isOpen(Correspondent with) {
        return switch (with) {
            case Correspondent.TheFinder(var report) -> !vault.isShredded(report.finder());
            case Correspondent.OneParticipant _ -> with.canBeWrittenTo();
        };
    }

    private Optional<madoguchi.vault.Consent> consentOf(Correspondent with) {
        return switch (with) {
            case Correspondent.TheFinder(var report) ->
                vault.isShredded(report.finder()) ? Optional.empty() : Optional.of(vault.consentOf(report.finder()));
            case Correspondent.OneParticipant _ -> Optional.empty();
        };
    }

    /// @param path of the conversation, from which a message can be relayed; empty while there is no other side
    private DeskTalk talk(Correspondent with, Optional<Long> before, String path) {
        var page = messages.page(with.conversation(), before);
        var copies = table.relaysOf(page.messages().stream().map(Message::id).toList());
        var handles = new HashMap<String, String>();
        var lines = page.messages().stream()
                .map(message -> new DeskLine(
                        message,
                        handles.computeIfAbsent(message.voice().author(), this::handleOf),
                        copies.getOrDefault(message.id(), 0),
                        relayPath(message, path)))
                .toList();
        return new DeskTalk(lines, page.older());
    }

    private static String relayPath(Message message, String path) {
        return message.voice().fromDesk() || path.isEmpty() ? "" : path + "/" + message.id() + "/relay";
    }

    private String handleOf(String author) {
        return author.startsWith("account/")
                ? accounts.find(AccountId.parse(author.substring("account/".length())))
                        .map(account -> account.handle())
                        .orElse("")
                : "";
    }

    private CaseMessagesPage.Entry entry(Correspondent with, String path, MessageTable.Tally tally) {
        var due = tally.waitingSince().map(since -> clocks.due(Clock.FIRST_WORD, zone.dayOf(since)));
        return new CaseMessagesPage.Entry(
                with,
                path,
                tally,
                due,
                due.filter(day -> day.isBefore(zone.today())).isPresent());
    }
}
