// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import madoguchi.intake.Report;
import madoguchi.vault.Trace;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// Places in a text that would tell one side who the other is. The finder's own names are looked for by the vault,
/// which alone knows them; mail addresses and telephone numbers are looked for as such, for people write down others
/// than those they registered.
@Component
class Giveaways {

    private static final Pattern MAIL = Pattern.compile("[\\p{Alnum}._%+-]+[@＠][\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{Alnum}.-])(\\+\\d{1,3}[- ]?\\(?\\d{1,4}\\)?|\\(?0\\d{1,4}\\)?)[- ]\\d{1,4}[- ]\\d{3,4}(?![\\p{Alnum}-])");

    private final Vault vault;
    private final Coordination coordination;

    Giveaways(Vault vault, Coordination coordination) {
        this.vault = vault;
        this.coordination = coordination;
    }

    /// What of the finder of this report stands in the text.
    List<Trace> ofFinder(Report report, String text) {
        var found = new ArrayList<>(vault.tracesOf(report.finder(), text));
        found.addAll(addressesIn(text));
        return withoutOverlaps(found);
    }

    /// What of these finders stands in the text.
    List<Trace> ofFinders(List<Report> reports, String text) {
        return withoutOverlaps(reports.stream()
                .flatMap(report -> ofFinder(report, text).stream())
                .toList());
    }

    /// What of these participants stands in the text.
    List<Trace> ofParticipants(List<Participant> participants, String text) {
        var found = new ArrayList<>(addressesIn(text));
        for (var participant : participants) {
            var contact = coordination.contactOf(participant.id());
            for (var name : List.of(participant.name(), contact.person(), contact.mail(), contact.phone())) {
                found.addAll(occurrences(name, text));
            }
        }
        return withoutOverlaps(found);
    }

    private static List<Trace> addressesIn(String text) {
        var found = new ArrayList<Trace>();
        MAIL.matcher(text).results().forEach(hit -> found.add(new Trace(hit.start(), hit.end(), Trace.Kind.EMAIL)));
        PHONE.matcher(text).results().forEach(hit -> found.add(new Trace(hit.start(), hit.end(), Trace.Kind.PHONE)));
        return found;
    }

    /// In any width and case, spaces aside.
    private static List<Trace> occurrences(String name, String text) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
        var found = new ArrayList<Trace>();
        if (letters.length() < 2) {
            return found;
        }
        for (var start = 0; start < text.length(); start++) {
            var end = endOf(letters, text, start);
            if (end > start) {
                found.add(new Trace(start, end, Trace.Kind.ORGANISATION));
            }
        }
        return found;
    }

    /// Where `letters` end if the text says them from here on, or -1.
    private static int endOf(String letters, String text, int start) {
        var said = 0;
        for (var at = start; at < text.length(); at++) {
            var here = Normalizer.normalize(text.substring(at, at + 1), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .strip();
            if ((here.isEmpty() && at == start) || !letters.startsWith(here, said)) {
                return -1;
            }
            said += here.length();
            if (said == letters.length()) {
                return at + 1;
            }
        }
        return -1;
    }

    private static List<Trace> withoutOverlaps(List<Trace> found) {
        var sorted = found.stream()
                .sorted(Comparator.comparingInt(Trace::start)
                        .thenComparing(Comparator.comparingInt(Trace::end).reversed()))
                .toList();
        var kept = new ArrayList<Trace>();
        for (var trace : sorted) {
            if (kept.isEmpty() || trace.start() >= kept.getLast().end()) {
                kept.add(trace);
            }
        }
        return List.copyOf(kept);
    }
}
