// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.util.List;
import java.util.Set;
import madoguchi.house.Setting;
import madoguchi.house.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What the operator chose, as far as an administrator needs to see it: nothing that opens a door.
@Component
class SettingsInForce {

    /// The address of a database may carry its password.
    private static final Set<String> SECRET = Set.of("database.url", "database.user", "database.password");

    private final Environment environment;

    SettingsInForce(Environment environment) {
        this.environment = environment;
    }

    record Line(Setting setting, String value) {}

    List<Line> all() {
        return Settings.all().stream()
                .filter(setting -> !SECRET.contains(setting.key()))
                .map(setting -> new Line(setting, environment.getProperty("madoguchi." + setting.key(), "")))
                .toList();
    }
}
