// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.util.UUID;

/// A file that came with a report. Its bytes are sealed and are handed out inert.
///
/// @param name as the finder called it
/// @param type found by its content, not believed from its sender
/// @param size in bytes
public record Attachment(UUID id, String name, String type, long size, Instant at) {}
