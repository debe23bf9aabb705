// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

/// What stands beside a vendor's name on a JVN page, with VULDEF's word for it (VULDEF 3.2,
/// `affectedstatus`).
public enum JvnStatus {
    /// 該当製品あり
    VULNERABLE("vulnerable"),
    /// 該当製品なし
    NOT_VULNERABLE("notvulnerable"),
    /// 該当製品あり(調査中)
    VULNERABLE_INVESTIGATING("vulnerable_investigating"),
    /// 該当製品なし(調査中)
    NOT_VULNERABLE_INVESTIGATING("notvulnerable_investigating"),
    /// 不明: also of whoever has not answered
    UNKNOWN("unknown");

    private final String vuldef;

    JvnStatus(String vuldef) {
        this.vuldef = vuldef;
    }

    public String vuldef() {
        return vuldef;
    }

    public String messageKey() {
        return "coordination.jvn." + vuldef;
    }
}
