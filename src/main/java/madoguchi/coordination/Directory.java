// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Refused;
import madoguchi.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of vendors and coordinators, sealed under the desk's own key (P-J1). It tells whom the desk knows, never
/// whose vulnerability it handles.
@Component
public class Directory {

    private final OrganisationTable table;
    private final Sealing sealing;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Directory(OrganisationTable table, Sealing sealing, InstantSource clock, ApplicationEventPublisher events) {
        this.table = table;
        this.sealing = sealing;
        this.clock = clock;
        this.events = events;
    }

    /// Enters an organisation; its id is what an account names as the organisation it speaks for.
    @Transactional
    public Organisation add(Organisation.Kind kind, Organisation.Names names, Contact contact, String products) {
        var organisation = new Organisation(UUID.randomUUID(), kind, names, contact, products);
        table.add(organisation, sealing.desk(), clock.instant());
        events.publishEvent(new OrganisationAdded(organisation.id(), kind));
        return organisation;
    }

    /// Writes an entry anew; the kind of an organisation stays.
    ///
    /// @throws Refused when there is no such organisation
    @Transactional
    public Organisation change(Organisation organisation) {
        if (!table.change(organisation, sealing.desk(), clock.instant())) {
            throw Refused.notFound();
        }
        events.publishEvent(new OrganisationChanged(organisation.id()));
        return organisation;
    }

    public Optional<Organisation> find(UUID id) {
        return table.find(id).map(row -> row.open(sealing.get(row.key())));
    }

    /// @throws Refused when there is no such organisation
    public Organisation get(UUID id) {
        return find(id).orElseThrow(Refused::notFound);
    }

    /// Everybody, in the order in which they were entered.
    public List<Organisation> list() {
        var rows = table.list();
        var keys = sealing.findAll(
                rows.stream().map(OrganisationTable.Row::key).distinct().toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(keys.get(row.key())).map(row::open).stream())
                .toList();
    }

    public List<Organisation> list(Organisation.Kind kind) {
        return list().stream().filter(one -> one.kind() == kind).toList();
    }
}
