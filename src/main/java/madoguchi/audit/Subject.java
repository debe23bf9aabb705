// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

/// What an act was about, by kind and number: `report/12345678`, `case/87654321`, `account/…`.
public record Subject(String kind, String number) {

    public static Subject report(Object number) {
        return new Subject("report", number.toString());
    }

    public static Subject caseFile(Object number) {
        return new Subject("case", number.toString());
    }

    public static Subject parse(String text) {
        var slash = text.indexOf('/');
        return new Subject(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + number;
    }
}
