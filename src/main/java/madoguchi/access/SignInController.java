// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import madoguchi.Redirect;
import madoguchi.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final Passes passes;
    private final Session session;

    SignInController(Passes passes, Session session) {
        this.passes = passes;
        this.session = session;
    }

    @GetMapping("/sign-in")
    @MayCall(anyone = true)
    SignInPage signIn() {
        return new SignInPage();
    }

    /// Looking at the link does not use it up: mail scanners open links too. Only the button does.
    @GetMapping("/sign-in/link")
    @MayCall(anyone = true)
    SignInLinkPage link(@RequestParam("key") String key) {
        return new SignInLinkPage(key);
    }

    @PostMapping("/sign-in/link")
    @MayCall(anyone = true)
    Redirect enter(@RequestParam("key") String key, HttpServletRequest request, HttpServletResponse response) {
        var actor = passes.enter(key).orElseThrow(LinkIsSpent::new);
        session.open(actor, request, response);
        return Redirect.to(Home.of(actor));
    }

    @PostMapping("/sign-out")
    @MayCall(anyone = true)
    Redirect signOut(HttpServletRequest request) {
        session.close(request);
        return Redirect.to("/");
    }

    /// Used, expired, or never a link of ours: the three look the same.
    static final class LinkIsSpent extends Refused {
        LinkIsSpent() {
            super(HttpStatus.GONE, "refused.link-is-spent");
        }
    }
}
