// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import madoguchi.calendar.DeskZone;
import madoguchi.house.HouseRefused;
import madoguchi.statistics.Figures;
import madoguchi.statistics.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The public figures as a file.
@Command(name = "figures", description = "統計をファイルに書く / Writes the figures into a file.")
final class FiguresCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--from",
            paramLabel = "QUARTER",
            required = true,
            converter = AQuarter.class,
            description = "最初の四半期(例: 2026Q1) / first quarter, such as 2026Q1")
    private Quarter from = Quarter.of(LocalDate.EPOCH);

    @Option(
            names = "--to",
            paramLabel = "QUARTER",
            required = true,
            converter = AQuarter.class,
            description = "最後の四半期 / last quarter")
    private Quarter to = Quarter.of(LocalDate.EPOCH);

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "この日までに記録されたことだけを数える / counts only what was recorded up to this day")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", defaultValue = "csv", description = "形式 / ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Figures.Format format = Figures.Format.CSV;

    @Option(names = "--lang", paramLabel = "ja|en", defaultValue = "JA", description = "言語 / language (ja)")
    private Language language = Language.JA;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "書き出すファイル / file to write")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try (var house = House.open(place)) {
            var desk = house.room(DeskZone.class);
            var until = Optional.ofNullable(asOf).map(desk::endOf);
            Files.write(out, house.room(Figures.class).file(from, to, until, format, language.locale));
            return 0;
        } catch (IOException e) {
            throw new HouseRefused(out + " に書き込めません。", "The file " + out + " can not be written.", e);
        }
    }

    enum Language {
        JA(Locale.JAPANESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    static final class AQuarter implements ITypeConverter<Quarter> {
        @Override
        public Quarter convert(String text) {
            return Quarter.read(text)
                    .orElseThrow(() -> new TypeConversionException("四半期は 2026Q1 の形で / a quarter looks like 2026Q1"));
        }
    }
}
