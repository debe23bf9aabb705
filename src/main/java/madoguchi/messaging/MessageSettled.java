// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// The desk decided that a message needs no reply.
record MessageSettled(MessageId message, Subject subject) implements Recorded {}
