// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import org.springframework.http.HttpStatus;

/// What the house will not do, said as a fact. The room that refuses names the exception; the reader gets the words of
/// `messageKey` in their language, a machine gets an RFC 9457 problem whose `type` ends in that key.
///
/// Arguments are shown to the caller: never put into them what the caller may not know.
public abstract class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String messageKey;
    private final transient Object[] arguments;

    protected Refused(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /// There is no such thing, or not for this caller: both look the same.
    public static Refused notFound() {
        return new NotFound();
    }

    private static final class NotFound extends Refused {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "refused.not-found");
        }
    }
}
