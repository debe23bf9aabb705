// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.time.Instant;
import java.util.Map;

/// One act in the ledger.
///
/// @param number position in the ledger, from 1 without gaps
/// @param facts the components of the recorded event, in their order, as text
public record LedgerEntry(
        long number, Instant at, String actor, String act, Subject subject, Map<String, String> facts) {}
