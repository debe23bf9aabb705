// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.io.Serializable;
import java.util.UUID;

/// A person with an account: a member of the desk, of the coordinator or of a vendor.
public record AccountId(UUID value) implements Serializable {

    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
