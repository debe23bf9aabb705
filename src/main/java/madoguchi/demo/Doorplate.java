// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import madoguchi.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Makes the page on which one picks as whom to look around.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class Doorplate {

    /// The cases that have most to tell; their words stand in the message files.
    static final List<String> SIGHTS =
            List.of("c-p01", "c-p14", "c-p04", "c-p08", "c-p11", "c-p16", "c-w11", "c-w04", "c-w18");

    /// The finders who have most to see on their status page.
    static final List<String> FINDERS = List.of(
            "p12", "p14", "p18", "p16", "p03", "w17", "w18", "w20", "w22", "p24", "w23", "p25", "p08", "p09", "w11");

    private static final List<Role> ORDER = List.of(
            Role.HANDLER,
            Role.PUBLISHER,
            Role.CUSTODIAN,
            Role.COORDINATOR,
            Role.VENDOR,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    private final Guests guests;
    private final Stories stories;

    Doorplate(Guests guests, Stories stories) {
        this.guests = guests;
        this.stories = stories;
    }

    DemoPage page(Locale locale) {
        return new DemoPage(
                ORDER.stream()
                        .map(role -> new DemoPage.Group(role, members(role, locale)))
                        .toList(),
                guests.cases(SIGHTS),
                guests.finders(FINDERS),
                guests.operators());
    }

    /// Everybody once, under the first of their roles.
    private List<DemoPage.Member> members(Role role, Locale locale) {
        return people().filter(person -> firstRoleOf(person) == role)
                .map(person -> member(person, locale))
                .toList();
    }

    private Stream<Story.Person> people() {
        return stories.story().people().stream();
    }

    private static Role firstRoleOf(Story.Person person) {
        return person.deskRoles().stream()
                .min(Comparator.comparingInt(ORDER::indexOf))
                .orElseThrow();
    }

    private static DemoPage.Member member(Story.Person person, Locale locale) {
        return new DemoPage.Member(
                person.handle(),
                person.nameIn(locale),
                person.organisation().orElse(""),
                person.introductionIn(locale),
                person.language());
    }
}
