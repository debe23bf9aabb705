// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The directory of vendors and coordinators.
@Controller
class OrganisationsController {

    private final Directory directory;

    OrganisationsController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/settings/organisations")
    @MayCall({Role.ADMINISTRATOR, Role.HANDLER})
    OrganisationsPage list() {
        var all = directory.list();
        return new OrganisationsPage(
                all.stream()
                        .filter(one -> one.kind() == Organisation.Kind.VENDOR)
                        .toList(),
                all.stream()
                        .filter(one -> one.kind() == Organisation.Kind.COORDINATOR)
                        .toList());
    }

    @GetMapping("/settings/organisations/new")
    @MayCall({Role.ADMINISTRATOR, Role.HANDLER})
    OrganisationPage form() {
        return new OrganisationPage(
                Optional.empty(), new OrganisationForm(Map.of("kind", Organisation.Kind.VENDOR.name())), Faults.none());
    }

    @PostMapping("/settings/organisations")
    @MayCall({Role.ADMINISTRATOR, Role.HANDLER})
    Object add(@RequestParam Map<String, String> typed) {
        var form = new OrganisationForm(typed);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return new OrganisationPage(Optional.empty(), form, faults);
        }
        directory.add(
                form.kind().orElseThrow(),
                form.names(),
                form.contact(),
                form.get("products").strip());
        return Redirect.to("/settings/organisations", "done.coordination.organisation");
    }

    @GetMapping("/settings/organisations/{id}")
    @MayCall({Role.ADMINISTRATOR, Role.HANDLER})
    OrganisationPage show(@PathVariable("id") String id) {
        var organisation = organisation(id);
        return new OrganisationPage(Optional.of(organisation.id()), OrganisationForm.of(organisation), Faults.none());
    }

    @PostMapping("/settings/organisations/{id}")
    @MayCall({Role.ADMINISTRATOR, Role.HANDLER})
    Object change(@PathVariable("id") String id, @RequestParam Map<String, String> typed) {
        var before = organisation(id);
        var kept = new java.util.HashMap<>(typed);
        kept.put("kind", before.kind().name());
        var form = new OrganisationForm(kept);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return new OrganisationPage(Optional.of(before.id()), form, faults);
        }
        directory.change(new Organisation(
                before.id(),
                before.kind(),
                form.names(),
                form.contact(),
                form.get("products").strip()));
        return Redirect.to("/settings/organisations", "done.coordination.organisation");
    }

    private Organisation organisation(String id) {
        try {
            return directory.get(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound(); // no id at all
        }
    }
}
