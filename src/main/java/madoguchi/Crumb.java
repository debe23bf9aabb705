// SPDX-License-Identifier: Apache-2.0
package madoguchi;

/// One step of the way back, above the heading of a page.
public record Crumb(String path, String label) {}
