// SPDX-License-Identifier: Apache-2.0
/// Identifiers and vectors, spelled as their standards spell them (CVE, CWE, CVSS, CPE, purl). No Spring, no state, no
/// import of ours.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package madoguchi.notation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
