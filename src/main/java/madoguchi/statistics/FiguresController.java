// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.calendar.DeskZone;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The figures on a page, as a file, and for programs.
@Controller
class FiguresController {

    private final Figures figures;
    private final DeskZone desk;

    FiguresController(Figures figures, DeskZone desk) {
        this.figures = figures;
        this.desk = desk;
    }

    /// What a reader asks for, as it stands in the address.
    record Asked(String from, String to, String asOf) {
        Asked {
            from = from == null ? "" : from;
            to = to == null ? "" : to;
            asOf = asOf == null ? "" : asOf;
        }
    }

    @GetMapping({"/figures", "/figures/"})
    @MayCall(anyone = true)
    FiguresPage show(Asked asked) {
        var range = range(asked);
        return figures.page(range, figures.of(range));
    }

    @GetMapping("/figures/figures.csv")
    @MayCall(anyone = true)
    ResponseEntity<byte[]> csv(Asked asked, Locale language) {
        var range = range(asked);
        var name = "figures-" + range.from() + "-" + range.to() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(figures.file(range.from(), range.to(), range.asOf(), Figures.Format.CSV, language));
    }

    @GetMapping("/api/v1/figures")
    @MayCall(anyone = true)
    @ResponseBody
    Map<String, Object> json(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "asOf", defaultValue = "") String asOf) {
        var range = range(new Asked(from, to, asOf));
        return FiguresJson.tree(figures.of(range), range);
    }

    private Figures.Range range(Asked asked) {
        return figures.range(quarter(asked.from()), quarter(asked.to()), asOf(asked.asOf()));
    }

    private static Optional<Quarter> quarter(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Quarter.read(text).orElseThrow(NotAQuarter::new));
    }

    /// An instant (RFC 3339), or a day, whose end is meant.
    private Optional<Instant> asOf(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.contains("T") ? Instant.parse(text) : desk.endOf(LocalDate.parse(text)));
        } catch (DateTimeParseException _) {
            throw new NotAQuarter(); // neither an instant nor a day: the same mistake in the address
        }
    }

    static final class NotAQuarter extends Refused {
        NotAQuarter() {
            super(HttpStatus.BAD_REQUEST, "refused.statistics.not-a-quarter");
        }
    }
}
