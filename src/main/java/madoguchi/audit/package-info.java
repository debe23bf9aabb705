// SPDX-License-Identifier: Apache-2.0
/// What was done, by whom: an append-only, hash-chained ledger.
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package madoguchi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
