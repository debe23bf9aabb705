// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.publication.Press;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class FiguresPageTest {

    @Autowired
    Press press;

    @Autowired
    Cast cast;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient db;

    @Test
    void whatHappensIsCountedWhenItHappens() {
        var before = now();
        var file = press.product(false);
        press.published(file, press.draft(file, false));
        press.website();
        var after = now();

        assertThat(after.product().received() - before.product().received()).isEqualTo(1);
        assertThat(after.website().received() - before.website().received()).isEqualTo(1);
        assertThat(after.product().at(Standing.PUBLISHED) - before.product().at(Standing.PUBLISHED))
                .isEqualTo(1);
        assertThat(after.website().at(Standing.OPEN) - before.website().at(Standing.OPEN))
                .isEqualTo(1);
    }

    @Test
    void thePageShowsTheSameNumbersInAChartAndInATable() {
        press.product(false);
        var page = cast.stranger().get("/figures/");
        var received = now().product().received();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("figure.chart svg title").text()).isNotEmpty();
        assertThat(page.html().select("figure.chart svg desc").text()).contains("製品" + received + "件");
        assertThat(page.html().select("table tbody tr").first().text()).contains(String.valueOf(received));
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(cast.stranger().get("/figures/?lang=en").text()).contains("Per business day");
    }

    @Test
    void aSpreadsheetGetsOneLineAQuarter() {
        var csv = cast.stranger().download("/figures/figures.csv?from=2026-Q1&to=2026-Q2");
        var text = new String(csv.body(), StandardCharsets.UTF_8);

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(text).startsWith("\ufeff四半期,").endsWith("\r\n");
        assertThat(text.split("\r\n")).hasSize(3);
        assertThat(text.split("\r\n")[1]).startsWith("2026-Q1,2026-03-31,");
        assertThat(new String(
                        figures.file(
                                new Quarter(2026, 1),
                                new Quarter(2026, 1),
                                Optional.empty(),
                                Figures.Format.CSV,
                                Locale.ENGLISH),
                        StandardCharsets.UTF_8))
                .startsWith("\ufeffQuarter,");
    }

    @Test
    void programsReadThemToo() {
        var json = cast.stranger().api("GET", "/api/v1/figures?from=2026-Q1&to=2026-Q3&asOf=2026-05-01", "", "");

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"quarter\":\"2026-Q3\"").contains("\"publishedWithin45DaysPercent\"");
        assertThat(cast.stranger()
                        .api("GET", "/api/v1/figures?from=spring", "", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void noFactSaysWhatAReportWasAbout() {
        var file = press.product(true);
        press.published(file, press.draft(file, true));

        assertThat(db.sql("select string_agg(f::text, ' ') from statistics.fact f")
                        .query(String.class)
                        .single())
                .doesNotContain("帳簿")
                .doesNotContain("波野");
    }

    private QuarterlyFigures.OfQuarter now() {
        return figures.of(figures.range(Optional.empty(), Optional.empty(), Optional.empty()))
                .last();
    }
}
