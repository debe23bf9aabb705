// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.util.List;
import java.util.Locale;

/// One thing the operator may choose.
///
/// @param key as written in `madoguchi.yaml`, dots for levels
/// @param usual the value if nobody chose; empty if it then is unset or follows from others
/// @param japanese what it is for
/// @param english what it is for
public record Setting(String key, Kind kind, String usual, String japanese, String english) {

    /// Every one there is, in the order of the manual.
    static final List<Setting> ALL = List.of(
            of("port", Kind.PORT, "8080", "ページを公開するポート", "port of the pages"),
            of("address", Kind.TEXT, "127.0.0.1", "待ち受けるアドレス(全て: 0.0.0.0)", "address to listen on (0.0.0.0: all)"),
            of("base-url", Kind.WEB, "", "通知や対策情報に書く、外から見た URL", "public URL, for links in letters and advisories"),
            of("desk.name.ja", Kind.TEXT, "脆弱性情報の届出窓口", "窓口の名前(日本語)", "name of the desk in Japanese"),
            of("desk.name.en", Kind.TEXT, "Vulnerability Report Desk", "窓口の名前(英語)", "name of the desk in English"),
            of("desk.mail", Kind.MAIL, "madoguchi@localhost", "窓口のメールアドレス", "mail address of the desk"),
            of("zone", Kind.ZONE, "Asia/Tokyo", "日付と期限を数える時間帯", "time zone in which dates and deadlines are counted"),
            of("country", Kind.COUNTRY, "jp", "休業日の暦を使う国", "country whose public holidays count"),
            of("prefix.report", Kind.PREFIX, "MDG#", "届出の番号の頭", "what a report's number begins with"),
            of("prefix.case", Kind.PREFIX, "MDGC#", "取扱いの番号の頭", "what a case's number begins with"),
            of("prefix.advisory", Kind.PREFIX, "MDGA#", "対策情報の番号の頭", "what an advisory's number begins with"),
            of(
                    "credit.reception",
                    Kind.TEXT,
                    "IPA",
                    "謝辞に書く受付機関の名前",
                    "who receives reports, in the credit of an advisory"),
            of(
                    "credit.coordinator",
                    Kind.TEXT,
                    "JPCERT/CC",
                    "謝辞に書く調整機関の名前",
                    "who coordinates with vendors, in the credit of an advisory"),
            of(
                    "figures.since",
                    Kind.DAY,
                    "",
                    "1就業日あたりの件数を数え始める日(なければ最初の届出の日)",
                    "first day of the business days in the figures (none: the first report's)"),
            of("attachments.max-files", Kind.COUNT, "10", "届出に添付できるファイルの数", "files that may be attached to a report"),
            of("attachments.max-bytes", Kind.BYTES, "25MiB", "添付ファイル 1 件の大きさの上限", "size limit of one attached file"),
            of(
                    "declined-grace-days",
                    Kind.COUNT,
                    "0",
                    "不受理のあと、届出者の個人情報と原文を残す日数",
                    "days for which the identity and words of a declined finder are kept"),
            of("session.idle", Kind.DURATION, "1h", "操作がないときにサインアウトするまでの時間", "idle time until a session ends"),
            of("management.port", Kind.PORT, "8081", "監視用(health・metrics)のポート", "port of health and metrics"),
            of(
                    "database.url",
                    Kind.DATABASE,
                    "",
                    "用意した PostgreSQL 15 以降の接続先(なければ同梱のもの)",
                    "your own PostgreSQL 15 or newer (none: ours)"),
            of("database.user", Kind.TEXT, "", "そのユーザー名", "its user"),
            of("database.password", Kind.TEXT, "", "そのパスワード", "its password"));

    /// The environment variable that carries it.
    public String variable() {
        return "MADOGUCHI_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Setting of(String key, Kind kind, String usual, String japanese, String english) {
        return new Setting(key, kind, usual, japanese, english);
    }
}
