// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The address of the operator's own PostgreSQL, in either of its two common spellings:
/// `jdbc:postgresql://host/database` or `postgresql://user:password@host/database`.
final class DatabaseAddress {

    private DatabaseAddress() {}

    /// @param user goes before one within the address; empty if none was chosen
    /// @param password likewise
    static LocalPostgres.Url of(String address, String user, String password) {
        if (address.startsWith("jdbc:")) {
            return new LocalPostgres.Url(address, user, password);
        }
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String[] account = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        return new LocalPostgres.Url(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user.isEmpty() ? decoded(account[0]) : user,
                password.isEmpty() && account.length > 1 ? decoded(account[1]) : password);
    }

    /// Only percent signs: a plus is a plus in a URI.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
