// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// Nobody is signed in, and the route admits only roles. What was typed into a form is handed back by the refusal page.
public final class SignInNeeded extends Refused {

    private final HttpMethod method;

    public SignInNeeded(HttpMethod method) {
        super(HttpStatus.UNAUTHORIZED, "refused.sign-in");
        this.method = method;
    }

    /// A page can be asked for again after signing in; an act must be sent again.
    public boolean isAct() {
        return !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method);
    }
}
