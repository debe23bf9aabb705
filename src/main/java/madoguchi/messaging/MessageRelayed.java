// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.vault.Trace;

/// The desk passed a copy of a message on to the other side.
///
/// @param passedOn what of the finder the handler left in it after having been asked
record MessageRelayed(
        MessageId message, MessageId original, Subject subject, Speaker from, Speaker to, List<Trace.Kind> passedOn)
        implements Recorded {}
