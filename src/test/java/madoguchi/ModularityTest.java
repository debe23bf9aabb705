// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between the rooms, and the direction in which one may know another.
class ModularityTest {

    private static final List<String> MAP = List.of(
            "access",
            "audit",
            "sealing",
            "notation",
            "calendar",
            "mail",
            "vault",
            "knowledge",
            "intake",
            "triage",
            "casework",
            "verification",
            "coordination",
            "messaging",
            "publication",
            "statistics");

    private final ApplicationModules modules = ApplicationModules.of(Madoguchi.class);

    @Test
    void noRoomKnowsWhatLiesDownstreamOfIt() {
        modules.verify();
    }

    @Test
    void everyRoomOfTheMapIsThere() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsAll(MAP);
    }
}
