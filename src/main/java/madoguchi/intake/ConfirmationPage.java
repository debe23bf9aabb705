// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

/// Everything once more, before it is handed in.
record ConfirmationPage(Sheet sheet) {}
