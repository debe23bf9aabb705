// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.util.UUID;

/// What a finder added to a report later. The report itself is never altered.
public record Supplement(UUID id, Instant at, String text) {}
