// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.util.stream.Collectors;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.sealing.Sealing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters that wait to be sent, for those who send them by hand until the house can.
@Controller
class OutboxController {

    private static final int PAGE = 50;

    private final LetterTable table;
    private final Sealing sealing;

    OutboxController(LetterTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    @GetMapping("/outbox")
    @MayCall({Role.HANDLER, Role.ADMINISTRATOR})
    OutboxPage outbox(@RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before) {
        var rows = table.before(before, PAGE + 1);
        var keys = sealing.findAll(rows.stream().map(LetterTable.Row::key).collect(Collectors.toSet()));
        var lines = rows.stream()
                .limit(PAGE)
                .map(row -> OutboxPage.Line.of(row, keys))
                .toList();
        return new OutboxPage(lines, rows.size() > PAGE);
    }

    @GetMapping("/outbox/{number}")
    @MayCall({Role.HANDLER, Role.ADMINISTRATOR})
    LetterPage letter(@PathVariable("number") String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw Refused.notFound();
        }
        var row = table.find(Long.parseLong(number)).orElseThrow(Refused::notFound);
        return LetterPage.of(row, sealing.find(row.key()));
    }
}
