// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

record MemberLinkPage(Account person, String link) {}
