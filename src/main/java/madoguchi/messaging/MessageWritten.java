// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// Somebody wrote a message.
record MessageWritten(MessageId message, Subject subject, Speaker from, Speaker to, Intent intent)
        implements Recorded {}
