// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.coordination.Contact;
import madoguchi.coordination.Directory;
import madoguchi.coordination.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The people of the story and the organisations they speak for.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class Company {

    private final Accounts accounts;
    private final Directory directory;
    private final Story story;
    private final Map<String, Organisation> vendors = new ConcurrentHashMap<>();
    private @Nullable Organisation coordinator;

    Company(Accounts accounts, Directory directory, Stories stories) {
        this.accounts = accounts;
        this.directory = directory;
        this.story = stories.story();
    }

    /// Whether the story's people have accounts already.
    boolean isHere() {
        return accounts.find(story.people().getFirst().handle()).isPresent();
    }

    /// Enters the organisations, then gives everybody an account.
    void moveIn() {
        var told = story.desk().coordinator();
        coordinator = directory.add(
                Organisation.Kind.COORDINATOR,
                new Organisation.Names(told.name(), told.nameEn()),
                Contact.byMail("", told.email()),
                "");
        story.vendors().forEach(vendor -> vendors.put(vendor.key(), enter(vendor)));
        story.people()
                .forEach(person -> accounts.add(
                        person.handle(),
                        new Account.Person(person.name(), person.email()),
                        person.deskRoles(),
                        organisationOf(person)));
    }

    Actor.Member actor(String handle) {
        return accounts.find(handle)
                .orElseThrow(() -> new IllegalStateException("the desk has no account " + handle))
                .actor();
    }

    Organisation coordinator() {
        return Optional.ofNullable(coordinator).orElseThrow();
    }

    Organisation vendor(String key) {
        return Optional.ofNullable(vendors.get(key)).orElseThrow();
    }

    /// Who answers for a vendor; empty for one without an account, for whom the coordinator enters what it writes.
    Optional<Actor.Member> speakerOf(String vendor) {
        return story.people().stream()
                .filter(person -> person.vendor().equals(Optional.of(vendor)))
                .findFirst()
                .map(person -> actor(person.handle()));
    }

    private Organisation enter(Story.Vendor vendor) {
        var contact = vendor.contact();
        return directory.add(
                Organisation.Kind.VENDOR,
                new Organisation.Names(vendor.name(), vendor.nameEn()),
                new Contact(contact.name(), contact.email(), contact.phone(), vendor.website()),
                vendor.products().stream().map(Story.Product::name).collect(Collectors.joining("\n")));
    }

    private @Nullable UUID organisationOf(Story.Person person) {
        if (person.deskRoles().contains(Role.COORDINATOR)) {
            return coordinator().id();
        }
        return person.vendor().map(key -> vendor(key).id()).orElse(null);
    }
}
