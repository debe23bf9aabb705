// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.util.List;
import madoguchi.Pages;
import madoguchi.casework.CaseNumber;

/// The conversation of a participant with the desk. It has no field for who anybody else is.
///
/// @param path of this page
/// @param over the address of the participant's case
/// @param older number before which older messages are found; 0 when there are none
record ParticipantTalkPage(
        CaseNumber number, String path, String over, List<Line> lines, long older, Writing writing, boolean passOn)
        implements Pages.WithStatus {

    /// @param ours whether the participant wrote it
    /// @param read whether the desk has read it
    record Line(Speaker speaker, boolean ours, Intent intent, boolean read, Instant at, String text) {}

    @Override
    public int status() {
        return writing.isGood() ? 200 : 422;
    }
}
