// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Faults;
import madoguchi.access.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A fresh link for an operator, by letter to the address that the desk knows, and to no other.
@Controller
class LinkRequestController {

    private final LinkRequests requests;

    LinkRequestController(LinkRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/participation/link")
    @MayCall(anyone = true)
    LinkRequestPage form() {
        return new LinkRequestPage("", "", false, Faults.none());
    }

    @PostMapping("/participation/link")
    @MayCall(anyone = true)
    LinkRequestPage request(
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "mail", defaultValue = "") String mail) {
        var faults = Faults.none().require("number", number).require("mail", mail);
        if (!faults.isEmpty()) {
            return new LinkRequestPage(number, mail, false, faults);
        }
        requests.request(number, mail);
        return new LinkRequestPage("", "", true, Faults.none());
    }
}
