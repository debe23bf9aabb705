// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;

/// What the desk asks because the report is incomplete.
record Question(Instant at, String words) {}
