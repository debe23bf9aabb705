// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.Actor;
import madoguchi.access.Home;
import madoguchi.casework.CaseNumber;
import madoguchi.coordination.ParticipantId;
import madoguchi.intake.Receipt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Everybody as whom one can look around the demo desk. The pass-phrases of the finders are kept here, in memory, and
/// nowhere else: no real desk knows them.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class Guests {

    /// @param key of the report in the story
    /// @param number as it is printed, without prefix
    record FinderKey(String key, String number, List<String> passphrase) {}

    /// @param key of the case in the story
    record CaseKey(String key, String number, String handler) {}

    /// @param key of the case in the story
    record OperatorKey(String key, String name, String number) {}

    private final Accounts accounts;
    private final Stories stories;
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Map<String, CaseNumber> cases = new ConcurrentHashMap<>();
    private final Map<String, ParticipantId> operators = new ConcurrentHashMap<>();

    Guests(Accounts accounts, Stories stories) {
        this.accounts = accounts;
        this.stories = stories;
    }

    void remember(StoryReport report, Receipt receipt) {
        receipts.put(report.key(), receipt);
    }

    void remember(StoryCase file, CaseNumber number) {
        cases.put(file.key(), number);
    }

    void remember(StoryCase file, ParticipantId operator) {
        operators.put(file.key(), operator);
    }

    /// Who a button stands for: `member:handle`, `finder:report`, `operator:case` or `sight:case`.
    Optional<Guest> find(String code) {
        var name = code.substring(code.indexOf(':') + 1);
        return switch (code.substring(0, Math.max(0, code.indexOf(':')))) {
            case "member" -> member(name).map(member -> new Guest(member, Home.of(member)));
            case "finder" -> Optional.ofNullable(receipts.get(name)).map(Guests::finder);
            case "operator" -> Optional.ofNullable(operators.get(name)).map(Guests::operator);
            case "sight" -> sight(name);
            default -> Optional.empty();
        };
    }

    /// Those finders of the story who have something to show, in its order.
    List<FinderKey> finders(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(receipts.get(key))
                        .map(receipt -> new FinderKey(key, receipt.number().toString(), receipt.passphrase()))
                        .stream())
                .toList();
    }

    List<CaseKey> cases(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(cases.get(key))
                        .map(number ->
                                new CaseKey(key, number.toString(), told(key).handler()))
                        .stream())
                .toList();
    }

    /// The operators of websites who have been told of their case, in the order of the story.
    List<OperatorKey> operators() {
        return stories.story().cases().stream()
                .filter(file -> operators.containsKey(file.key()) && cases.containsKey(file.key()))
                .map(file -> new OperatorKey(
                        file.key(),
                        file.participants().getFirst().operator().orElseThrow().name(),
                        String.valueOf(cases.get(file.key()))))
                .toList();
    }

    private Optional<Guest> sight(String key) {
        return Optional.ofNullable(cases.get(key))
                .flatMap(number -> member(told(key).handler()).map(member -> new Guest(member, "/cases/" + number)));
    }

    private StoryCase told(String key) {
        return stories.story().cases().stream()
                .filter(file -> file.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the story has no case " + key));
    }

    private Optional<Actor.Member> member(String handle) {
        return accounts.find(handle).filter(Account::enabled).map(Account::actor);
    }

    private static Guest finder(Receipt receipt) {
        var actor = new Actor.Finder(receipt.report().value());
        return new Guest(actor, Home.of(actor));
    }

    private static Guest operator(ParticipantId participant) {
        var actor = new Actor.Operator(participant.value());
        return new Guest(actor, Home.of(actor));
    }
}
