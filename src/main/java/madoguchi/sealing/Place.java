// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Where a sealed text lies. It is bound into the seal (the associated data of RFC 5116), so that a text moved to
/// another row or column no longer opens.
///
/// @param column the table and column, as `intake.report.title`
public record Place(String column, UUID row) {

    byte[] bytes() {
        return (column + ":" + row).getBytes(StandardCharsets.UTF_8);
    }
}
