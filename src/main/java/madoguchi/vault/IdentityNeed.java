// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

/// Socket: a room that still needs to reach a finder says so here. The identity that nobody needs is shredded.
public interface IdentityNeed {

    boolean needs(FinderId finder);
}
