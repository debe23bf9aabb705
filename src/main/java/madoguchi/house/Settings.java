// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What the operator chose: environment variables `MADOGUCHI_…` before `madoguchi.yaml` before the usual values.
///
/// An unknown name or an impossible value is refused at once; a typing error must not become a silent default.
public final class Settings {

    /// Read by the launcher and the command line, before there is a data folder.
    private static final Set<String> NOT_OURS =
            Set.of("MADOGUCHI_DATA", "MADOGUCHI_JAVA_OPTS", "MADOGUCHI_JVM_DIRS", "MADOGUCHI_VERBOSE");

    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = values;
    }

    /// Every setting there is, for the manual and for `--help`.
    public static List<Setting> all() {
        return Setting.ALL;
    }

    public static Settings of(DataFolder folder) {
        return of(folder, System.getenv());
    }

    /// @param environment all variables of the process; only those that begin with `MADOGUCHI_` count
    /// @throws HouseRefused naming the unknown name and its nearest known one, or what a value should look like;
    ///     the value itself is not repeated, as it may be a password
    public static Settings of(DataFolder folder, Map<String, String> environment) {
        Map<String, Object> values = new TreeMap<>();
        for (Setting setting : Setting.ALL) {
            if (!setting.usual().isEmpty()) {
                values.put(setting.key(), setting.kind().parse(setting.usual()));
            }
        }
        SettingsFile.read(folder.settings()).forEach((key, value) -> put(values, known(key, Setting::key), key, value));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith("MADOGUCHI_") && !NOT_OURS.contains(name)) {
                put(values, known(name, Setting::variable), name, value);
            }
        });
        return new Settings(values);
    }

    /// As chosen on the command line, which goes before all else.
    public Settings with(String key, String value) {
        Map<String, Object> changed = new TreeMap<>(values);
        put(changed, known(key, Setting::key), "--" + key, value);
        return new Settings(changed);
    }

    /// @throws IllegalArgumentException if there is no such setting
    public Optional<String> find(String key) {
        if (Setting.ALL.stream().noneMatch(setting -> setting.key().equals(key))) {
            throw new IllegalArgumentException("no setting " + key);
        }
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    public String address() {
        return String.valueOf(values.get("address"));
    }

    public int port() {
        return (int) values.getOrDefault("port", 0);
    }

    public int managementPort() {
        return (int) values.getOrDefault("management.port", 0);
    }

    /// The operator's own PostgreSQL. Empty: use [LocalPostgres].
    public Optional<LocalPostgres.Url> database() {
        return find("database.url")
                .map(url -> DatabaseAddress.of(
                        url,
                        find("database.user").orElse(""),
                        find("database.password").orElse("")));
    }

    /// For Spring: each setting as `madoguchi.<key>` (numbers as numbers, sizes in bytes, durations as ISO 8601),
    /// and what Spring Boot itself must know under its own names.
    public Map<String, Object> asProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        values.forEach((key, value) -> properties.put("madoguchi." + key, value));
        properties.putIfAbsent("madoguchi.base-url", "http://localhost:" + port());
        database().ifPresent(url -> {
            properties.put("madoguchi.database.url", url.jdbc());
            properties.put("madoguchi.database.user", url.user());
            properties.put("madoguchi.database.password", url.password());
        });
        properties.put("server.port", port());
        properties.put("server.address", address());
        properties.put("management.server.port", managementPort());
        properties.put("management.server.address", address());
        properties.put("server.servlet.session.timeout", properties.getOrDefault("madoguchi.session.idle", "PT1H"));
        return properties;
    }

    private static Setting known(String name, Function<Setting, String> spelling) {
        return Setting.ALL.stream()
                .filter(setting -> spelling.apply(setting).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, spelling));
    }

    private static HouseRefused unknown(String name, Function<Setting, String> spelling) {
        String nearest = Setting.ALL.stream()
                .map(spelling)
                .min(Comparator.comparingInt(known -> Nearness.edits(name, known)))
                .orElseThrow();
        return new HouseRefused(
                "設定 " + name + " はありません。" + nearest + " の間違いではありませんか。",
                "There is no setting " + name + ". Did you mean " + nearest + "?");
    }

    private static void put(Map<String, Object> values, Setting setting, String spelled, String value) {
        if (value.isBlank()) {
            return; // as a compose file or a template leaves it: not chosen
        }
        try {
            values.put(setting.key(), setting.kind().parse(value.strip()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new HouseRefused(
                    "設定 " + spelled + " の値が正しくありません。" + setting.kind().japanese + "を書いてください。",
                    "The value of the setting " + spelled + " is not right. It takes " + setting.kind().english + ".");
        }
    }
}
