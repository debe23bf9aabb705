// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was done at the door: who was let in, and who gave out a key. The ledger listens; this room may know nobody
/// who could write it down.
public sealed interface DoorAct {

    /// The kind and number of what it was done to.
    String about();

    record AccountAdded(AccountId account, List<Role> roles) implements DoorAct {
        @Override
        public String about() {
            return "account/" + account;
        }
    }

    record AccountDisabled(AccountId account) implements DoorAct {
        @Override
        public String about() {
            return "account/" + account;
        }
    }

    record LinkMade(AccountId account) implements DoorAct {
        @Override
        public String about() {
            return "account/" + account;
        }
    }

    record TokenIssued(AccountId account, Instant until) implements DoorAct {
        @Override
        public String about() {
            return "account/" + account;
        }
    }

    record SignedIn(AccountId account) implements DoorAct {
        @Override
        public String about() {
            return "account/" + account;
        }
    }

    record OperatorLetIn(UUID participant) implements DoorAct {
        @Override
        public String about() {
            return "participant/" + participant;
        }
    }
}
