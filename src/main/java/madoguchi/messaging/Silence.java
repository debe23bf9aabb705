// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The finder's silence about a product, and the right to be released from it (guideline IV.2, JAPAN P-F5).
///
/// @param start 起算日
/// @param mayAskFrom the first day on which the finder may ask, one year after the start
/// @param mayAsk whether that day has come
/// @param asked when the finder did ask
record Silence(LocalDate start, LocalDate mayAskFrom, boolean mayAsk, Optional<Instant> asked) {}
