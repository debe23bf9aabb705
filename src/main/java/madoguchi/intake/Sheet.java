// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.Faults;
import madoguchi.Option;
import madoguchi.View;
import madoguchi.notation.CweId;

/// The form as it lies before the finder: what it asks, what has been written into it, which files it holds.
record Sheet(ReportForm form, Secret secret, List<Attachment> files, Limits limits, Faults faults) {

    /// @param megabytes that one file may have
    record Limits(int files, long megabytes) {}

    Kind kind() {
        return form.kind();
    }

    /// Where the form is sent.
    String path() {
        return "/report/" + kind().code();
    }

    /// Where its draft lies.
    String draftPath() {
        return path() + "/drafts/" + secret.place();
    }

    List<Item> items() {
        return Item.of(kind());
    }

    String hint(Item item, View view) {
        return view.tOr(item.messageKey() + ".hint", "");
    }

    List<Option> choices(Item item, View view) {
        return item.choices().stream()
                .map(answer -> Option.of(answer, item.shown(answer, view)))
                .toList();
    }

    /// The common weaknesses, and two ways out of the list.
    List<Option> weaknesses(View view) {
        var common = CweId.common().stream().map(id -> Option.of(id.toString(), Item.TYPE.shown(id.toString(), view)));
        return Stream.of(
                        Stream.of(
                                Option.of("", view.t("intake.form.choose")),
                                Option.of("unknown", view.t("intake.form.type.unknown"))),
                        common,
                        Stream.of(Option.of(ReportForm.OTHER_TYPE, view.t("intake.form.type.other"))))
                .flatMap(options -> options)
                .toList();
    }

    List<String> productKinds(View view) {
        return Arrays.asList(view.t("intake.product-kinds").split(","));
    }

    List<String> consents() {
        return List.of("nameToVendor", "contactToVendor", "directContact");
    }

    List<Option> credits(View view) {
        return Stream.of("none", "name", "handle")
                .map(credit -> Option.of(credit, view.t("intake.consent.credit." + credit)))
                .toList();
    }

    String credit() {
        return form.get("credit").isEmpty() ? "none" : form.get("credit");
    }

    /// Key of the words of a consent, which name the vendor or the operator.
    String wordsOf(String consent) {
        return "intake.consent." + consent + "." + kind().code();
    }

    static String sizeOf(Attachment file) {
        return file.size() < 1 << 20
                ? Math.max(1, file.size() >> 10) + " KB"
                : "%.1f MB".formatted(file.size() / (double) (1 << 20));
    }
}
