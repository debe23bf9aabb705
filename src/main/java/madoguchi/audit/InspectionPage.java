// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

record InspectionPage(Inspection.Result result) {}
