// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

record RevealedPage(FinderId finder, Identity identity) {}
