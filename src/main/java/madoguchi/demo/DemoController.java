// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Session;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets everybody in as anybody. A real desk does not have this door: without the property it does not exist.
@Controller
@ConditionalOnBooleanProperty("madoguchi.demo")
class DemoController {

    private final Guests guests;
    private final Doorplate doorplate;
    private final Session session;

    DemoController(Guests guests, Doorplate doorplate, Session session) {
        this.guests = guests;
        this.doorplate = doorplate;
        this.session = session;
    }

    @GetMapping("/demo")
    @MayCall(anyone = true)
    DemoPage show(Locale locale) {
        return doorplate.page(locale);
    }

    @PostMapping("/demo/sign-in")
    @MayCall(anyone = true)
    Redirect enter(@RequestParam("as") String code, HttpServletRequest request, HttpServletResponse response) {
        var guest = guests.find(code).orElseThrow(Refused::notFound);
        session.close(request);
        session.open(guest.actor(), request, response);
        return Redirect.to(guest.path());
    }
}
