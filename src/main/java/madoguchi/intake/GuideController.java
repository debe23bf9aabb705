// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.access.MayCall;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class GuideController {

    private final Clocks clocks;
    private final DeskZone zone;

    GuideController(Clocks clocks, DeskZone zone) {
        this.clocks = clocks;
        this.zone = zone;
    }

    @GetMapping("/")
    @MayCall(anyone = true)
    FrontPage front() {
        return new FrontPage();
    }

    @GetMapping("/report")
    @MayCall(anyone = true)
    GuidePage guide() {
        return new GuidePage(new GuidePage.Times(
                amount(Clock.FIRST_WORD),
                amount(Clock.VERDICT),
                amount(Clock.PUBLICATION_TARGET),
                amount(Clock.OPERATOR_REPORTS)));
    }

    private int amount(Clock clock) {
        return clocks.rule(clock, zone.today()).amount();
    }
}
