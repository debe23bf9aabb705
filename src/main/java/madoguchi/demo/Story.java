// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import madoguchi.access.Role;

/// What is told of the demo desk: its people, and two years of reports and cases. The files of `resources/demo` say it
/// in full; their README is the description of each field.
record Story(Desk desk, List<Person> people, List<Vendor> vendors, List<StoryReport> reports, List<StoryCase> cases) {

    record Desk(String name, String nameEn, Instant opensAt, Instant now, Coordinator coordinator) {}

    record Coordinator(String name, String nameEn, String email) {}

    /// @param vendor key of the vendor this person speaks for
    record Person(
            String handle,
            String name,
            String nameEn,
            String email,
            String language,
            Set<String> roles,
            Optional<String> organisation,
            Optional<String> vendor,
            String introduction,
            String introductionEn) {

        String nameIn(Locale locale) {
            return isEnglish(locale) ? nameEn : name;
        }

        String introductionIn(Locale locale) {
            return isEnglish(locale) ? introductionEn : introduction;
        }

        Set<Role> deskRoles() {
            return roles.stream()
                    .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    record Vendor(
            String key, String name, String nameEn, String website, VendorContact contact, List<Product> products) {}

    record VendorContact(String name, String email, String phone) {}

    record Product(String name, String nameEn) {}

    StoryReport report(String key) {
        return reports.stream()
                .filter(report -> report.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the story has no report " + key));
    }

    Vendor vendor(String key) {
        return vendors.stream()
                .filter(vendor -> vendor.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the story has no vendor " + key));
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
